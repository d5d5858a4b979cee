package io.rapport.customer.retention;

import io.rapport.customer.restriction.Restrictions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why two are one person is kept for a period after they were merged; that they were, by whom and when, stays. */
@Component("retainedMergeReasons")
class MergeReasonItems extends PairText {

    MergeReasonItems(JdbcClient jdbc, Restrictions restrictions) {
        super(jdbc, restrictions, "customer_merge", "survivor_id", "absorbed_id", "merged_at");
    }
}
