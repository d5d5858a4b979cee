package io.rapport.privacy;

import io.rapport.engine.CurrentUser;
import io.rapport.privacy.Refusals.NotEntitled;
import io.rapport.privacy.Refusals.UnknownPrivacyRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who does a step, whether they may, and that they did. Roles are asked for again at that moment. */
@Component("privacyActing")
class Acting {

    static final List<String> OFFICERS = List.of("privacy-officers");
    static final List<String> SECONDS = List.of("privacy-officers", "managers");

    private final PrivacyRows rows;
    private final CurrentUser person;
    private final Clock clock;

    Acting(PrivacyRows rows, CurrentUser person, Clock clock) {
        this.rows = rows;
        this.person = person;
        this.clock = clock;
    }

    /** The request, which nobody else changes until the transaction ends. */
    PrivacyRequest lock(PrivacyRequestId id) {
        return rows.lock(id).orElseThrow(() -> new UnknownPrivacyRequest(id));
    }

    /** @return who acts @throws NotEntitled when they are in none of these roles */
    String entitled(PrivacyRequest request, List<String> roles) {
        var by = person.id();
        if (Collections.disjoint(person.groupsNow(), roles)) {
            throw new NotEntitled(request.id(), by, String.join(" or ", roles).replace('-', ' '));
        }
        return by;
    }

    void note(PrivacyRequestId id, String what, @Nullable String code) {
        rows.note(id, what, code, person.findId().orElse(null), now());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
