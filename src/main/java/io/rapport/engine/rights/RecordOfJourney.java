package io.rapport.engine.rights;

import java.util.Optional;

/** A room whose records end by their journeys: a journey that is deleted would leave its record open for ever. */
public interface RecordOfJourney {

    /** The id of the process at the top of these journeys. */
    String process();

    /**
     * What to do instead of deleting.
     *
     * @param businessKey of the journey, the id of its record
     * @return a sentence without personal data; empty when the record is not open any more
     */
    Optional<String> whyNotDeleted(String businessKey);

    /** Somebody deletes the journey, and nothing stands against it; in the transaction that deletes. */
    default void deleted(String businessKey) {}
}
