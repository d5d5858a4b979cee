package io.rapport.customer.needtoknow;

import io.rapport.engine.asking.Question;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.Map;
import java.util.Set;

/** The ground "has a task": declared here, answered by each room that knows cases and their tasks. */
public interface CaseGround {

    /**
     * The customers on whose case a task is open that is the reader's, or offered to the reader or a group of theirs.
     * One question, however many customers.
     *
     * @param customers at least one
     * @return for each of them the case, the newest when there are several; the others are not in it
     */
    Question<Map<CustomerId, RequestId>> openTasks(Reader reader, Set<CustomerId> customers);

    /** What such a task is for; several rooms may know tasks for one purpose. */
    default Purpose purpose() {
        return Purpose.SERVICE;
    }
}
