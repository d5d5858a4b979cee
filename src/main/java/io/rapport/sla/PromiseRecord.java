package io.rapport.sla;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The terms of a promise at rest; its clocks are {@link ClockRecord}s. Durations are ISO text, as the table has them. */
@Table("sla_promise")
record PromiseRecord(
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

    static PromiseRecord of(RequestId id, @Nullable Long version, Tier tier, RequestType type, ServiceLevel level) {
        return new PromiseRecord(
                id.value(),
                version,
                tier.code(),
                type.code(),
                level.calendar(),
                level.confirmWithin().toString(),
                level.reopenWithin().toString(),
                level.reason(),
                level.rule(),
                level.version());
    }

    Promise with(ClockState response, ClockState resolution) {
        return new Promise(
                new RequestId(requestId),
                response,
                resolution,
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
