package io.rapport.engine;

import java.util.List;

/** The variables one process may carry. Every process has one as a bean; what none declares is refused at run time. */
public interface Vocabulary {

    /** The process's id. */
    String process();

    List<Variable<?>> variables();
}
