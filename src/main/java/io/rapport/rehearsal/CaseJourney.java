package io.rapport.rehearsal;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.rehearsal.log.LoggedCase;
import io.rapport.rehearsal.log.LoggedRow;
import io.rapport.rehearsal.log.Meaning;
import io.rapport.rehearsal.log.Meaning.Phase;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one case of the log and its journey stand. */
final class CaseJourney {

    final LoggedCase kase;
    /** Timers of the journey that may fire: job id to time. */
    final Map<String, Instant> timers = new HashMap<>();

    Meaning meaning = new Meaning(Phase.NEW, null);
    boolean answered;
    int lateHandOvers;
    private int played = -1;
    private @Nullable RequestId request;
    private @Nullable TeamId team;
    private @Nullable String instance;
    private @Nullable String failure;

    CaseJourney(LoggedCase kase) {
        this.kase = kase;
    }

    void opened(RequestId id, String processInstance, TeamId first) {
        request = id;
        instance = processInstance;
        team = first;
        played = 0;
    }

    boolean isOpened() {
        return request != null;
    }

    RequestId request() {
        return present(request);
    }

    /** The engine's id of its service-request. */
    String instance() {
        return present(instance);
    }

    TeamId team() {
        return present(team);
    }

    void team(TeamId now) {
        team = now;
    }

    /** The next thing of the log: its opening, then each row. */
    Instant nextAt() {
        return isOpened() ? kase.rows().get(played).at() : kase.openedAt();
    }

    long nextLine() {
        return kase.rows().get(Math.max(played, 0)).line();
    }

    LoggedRow take() {
        return kase.rows().get(played++);
    }

    /** Whether the log says nothing more about it. */
    boolean isLogOver() {
        return failure != null || played == kase.rows().size();
    }

    void failed(String why) {
        failure = why;
    }

    /** Why its journey could not be brought to its end; null when it could. */
    @Nullable
    String failure() {
        return failure;
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Case %s is not opened yet.".formatted(kase.id()));
        }
        return value;
    }
}
