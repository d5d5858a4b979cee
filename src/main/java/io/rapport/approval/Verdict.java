package io.rapport.approval;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person's yes or no. */
public sealed interface Verdict {

    Decider by();

    /** Why, in the person's own words. */
    @Nullable
    String rationale();

    /** A person who decides: user id, and the groups the person is in at this moment. */
    record Decider(String id, Set<String> groups) {

        public Decider {
            groups = Set.copyOf(groups);
        }
    }

    /** Yes. The rationale may be left out. */
    record Granted(Decider by, @Nullable String rationale) implements Verdict {}

    /** No. The rationale may not be left out. */
    record Declined(Decider by, @Nullable String rationale) implements Verdict {}
}
