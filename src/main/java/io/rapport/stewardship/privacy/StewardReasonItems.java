package io.rapport.stewardship.privacy;

import io.rapport.customer.restriction.Restrictions;
import io.rapport.customer.retention.PairText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of a steward are kept for a period after the answer. */
@Component("retainedStewardReasons")
class StewardReasonItems extends PairText {

    StewardReasonItems(JdbcClient jdbc, Restrictions restrictions) {
        super(jdbc, restrictions, "steward_case", "one_id", "other_id", "settled_at");
    }
}
