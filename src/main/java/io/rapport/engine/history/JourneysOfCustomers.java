package io.rapport.engine.history;

import io.rapport.kernel.CustomerId;
import java.util.Collection;
import java.util.List;

/** A room whose journeys are about customers: which journeys, and about whom. */
public interface JourneysOfCustomers {

    /** The id of the process at the top of these journeys. */
    String process();

    /** Business keys of all journeys about one of these customers, over or not. @param customers at least one */
    List<String> about(Collection<CustomerId> customers);

    /** Whom a journey is about; nobody for a business key that is none of the room's. */
    List<CustomerId> customers(String businessKey);
}
