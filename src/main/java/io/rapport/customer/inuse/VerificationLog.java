package io.rapport.customer.inuse;

import io.rapport.customer.freshness.Standing;
import io.rapport.customer.store.Columns;
import io.rapport.kernel.RequestId;
import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What journeys offered to verify with the customer, and what came of it. */
@Component
public class VerificationLog {

    /** What came of asking. */
    public enum Answer {
        /** It is still right. */
        CONFIRMED,
        /** It is something else. */
        CHANGED,
        /** The customer was not asked, or did not know. */
        NOT_ASKED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    VerificationLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A step to ask about this kind was offered, in the caller's transaction; each time is an offer of its own. */
    public void offered(RequestId request, String kind, Standing why) {
        jdbc.sql(
                        """
                        insert into customer_verification (request_id, kind, reason, offered_at)
                        values (:request, :kind, :why, :at)""")
                .param("request", request.value())
                .param("kind", kind)
                .param("why", why.code())
                .param("at", Columns.time(clock.instant()))
                .update();
    }

    /** The last offer was taken up, or put aside; of older ones that ended with their work nothing is known. */
    public void answered(RequestId request, String kind, Answer answer) {
        jdbc.sql(
                        """
                        update customer_verification set answer = :answer, answered_at = :at
                        where answer is null and id = (select max(o.id) from customer_verification o
                            where o.request_id = :request and o.kind = :kind)""")
                .param("request", request.value())
                .param("kind", kind)
                .param("answer", answer.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("at", Columns.time(clock.instant()))
                .update();
    }
}
