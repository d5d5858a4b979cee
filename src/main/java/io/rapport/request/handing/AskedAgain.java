package io.rapport.request.handing;

import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether customers had to tell again what we knew: asked beside the score, counted with and without a hand-over. */
@Component
@Transactional
public class AskedAgain {

    /** Fewer answers than this say nothing. */
    private static final int ENOUGH = 30;

    /** Of the normal distribution, for 95 %. */
    private static final double Z = 1.959964;

    private final Requests requests;
    private final JdbcClient jdbc;

    AskedAgain(Requests requests, JdbcClient jdbc) {
        this.requests = requests;
        this.jdbc = jdbc;
    }

    /**
     * Answers of customers whose requests were alike in that.
     *
     * @param n how many answered
     * @param askedAgain how many of them said yes
     * @param share from 0 to 1; null when there is not enough data
     * @param low lower end of the 95 % interval of the share; null when there is not enough data
     * @param high its upper end; null when there is not enough data
     * @param verdict {@code measured} or {@code not enough data}
     */
    public record Share(
            long n,
            long askedAgain,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high,
            String verdict) {

        static Share of(long n, long yes) {
            if (n < ENOUGH) {
                return new Share(n, yes, null, null, null, "not enough data");
            }
            var p = (double) yes / n;
            var width = 1 + Z * Z / n;
            var middle = (p + Z * Z / (2 * n)) / width;
            var half = Z / width * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
            return new Share(n, yes, p, Math.max(0, middle - half), Math.min(1, middle + half), "measured");
        }
    }

    /** @param withHandOver requests that went to another team, {@code without} those that did not */
    public record Measured(Share withHandOver, Share without) {}

    /**
     * As {@link Requests#feedback}, with the customer's answer whether they had to tell again what we knew.
     *
     * @param asked null when the customer did not say
     */
    public void feedback(RequestId id, int score, @Nullable Boolean asked, Instant at) {
        requests.feedback(id, score, at);
        if (asked != null) {
            jdbc.sql("update request_record set asked_again = :asked where id = :id")
                    .param("id", id.value())
                    .param("asked", asked)
                    .update();
        }
    }

    /** Of all who answered until now. */
    @Transactional(readOnly = true)
    public Measured measured() {
        return new Measured(share("handovers > 0"), share("handovers = 0"));
    }

    private Share share(String which) {
        return jdbc.sql(
                        """
                        select count(*), coalesce(sum(case when asked_again then 1 else 0 end), 0) from request_record
                        where asked_again is not null and %s"""
                                .formatted(which))
                .query((row, n) -> Share.of(row.getLong(1), row.getLong(2)))
                .single();
    }
}
