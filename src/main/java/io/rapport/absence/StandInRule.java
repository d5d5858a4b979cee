package io.rapport.absence;

/** What a room above says about who may not stand in at a task of its journeys. */
public interface StandInRule {

    /**
     * Whether this person may take this task over. Only says; grants nothing and refuses nothing.
     *
     * @param process id of the task's process
     * @param businessKey of its journey; empty when it has none
     */
    boolean mayTake(String process, String businessKey, String person);
}
