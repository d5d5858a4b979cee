package io.rapport.customer.needtoknow;

import io.rapport.engine.asking.Question;
import io.rapport.kernel.CustomerId;
import java.util.Set;

/** The ground "is asked who it is": declared here, answered by the room that asks stewards. */
public interface IdentityGround {

    /**
     * The customers about whom it is asked whether they are one with another, in an open task that is the reader's, or
     * offered to the reader or a group of theirs. One question, however many customers.
     *
     * @param customers at least one
     */
    Question<Set<CustomerId>> openQuestions(Reader reader, Set<CustomerId> customers);
}
