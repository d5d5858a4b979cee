package io.rapport.engine;

import java.util.List;
import java.util.Set;

/** The variables one process may carry. Every process has one as a bean; what none declares is refused at run time. */
public interface Vocabulary {

    /** The process's id. */
    String process();

    List<Variable<?>> variables();

    /**
     * What a person may hand in at a form of this process. Everything else is written by the journey, and a person who
     * sends it along, through whatever door, is refused.
     */
    Set<Variable<?>> forms();
}
