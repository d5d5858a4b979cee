package io.rapport.sla.level;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import io.rapport.sla.ClockState;
import io.rapport.sla.Promise;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The terms of a promise at rest; its clocks stand apart. Durations are ISO text, as the table has them. */
@Table("sla_promise")
public record PromiseRecord(
        @Id String requestId,
        @Version @Nullable Long version,
        String tier,
        String requestType,
        String calendar,
        String confirmWithin,
        String reopenWithin,
        String reason,
        String rule,
        int tableVersion) {

    public static PromiseRecord of(
            RequestId id, @Nullable Long version, Tier tier, RequestType type, ServiceLevel level, String calendar) {
        return new PromiseRecord(
                id.value(),
                version,
                tier.code(),
                type.code(),
                calendar,
                level.confirmWithin().toString(),
                level.reopenWithin().toString(),
                level.reason(),
                level.rule(),
                level.version());
    }

    /** With where its clocks stand. */
    public Promise with(List<ClockState> clocks) {
        return new Promise(
                new RequestId(requestId),
                clocks,
                calendar,
                reason,
                rule,
                tableVersion,
                Duration.parse(confirmWithin),
                Duration.parse(reopenWithin),
                new Tier(tier),
                new RequestType(requestType));
    }
}
