package io.rapport.customer.acquaintance;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A room above that knows who took over whom from a colleague, and who of us has left. */
public interface TakenOver {

    /** Who took over which customer since then, and said so. */
    List<Acquaintance> since(Instant since);

    /** Who left, and when everything that hung on them had been taken over: what they did until then is nobody's now. */
    Map<String, Instant> left();
}
