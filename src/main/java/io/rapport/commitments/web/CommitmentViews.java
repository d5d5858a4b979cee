package io.rapport.commitments.web;

import io.rapport.capacity.given.Means;
import io.rapport.commitments.Commitment;
import io.rapport.commitments.NewCommitment;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Owner;
import io.rapport.commitments.SeenCommitment;
import io.rapport.kernel.RequestId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a commitment looks in JSON. */
final class CommitmentViews {

    private static final String REQUEST = "R-\\d{1,18}";

    private CommitmentViews() {}

    private static Optional<Means> means(@Nullable String nevertheless) {
        return Optional.ofNullable(nevertheless).map(code -> Means.of("nevertheless", code));
    }

    /**
     * @param source {@code agent} when it is left out
     * @param nevertheless how you, a lead or a manager, mean to keep it although there is no room: {@code overtime},
     *     {@code help-comes}, {@code other-work-waits} or {@code worth-the-risk}
     */
    record NewCommitmentView(
            @NotBlank @Size(max = Commitment.TEXT_MOST) String text,
            @NotNull Instant dueAt,
            @NotBlank @Size(max = Commitment.ZONE_MOST) String zone,
            @Nullable @Size(max = Owner.ID_MOST) String owner,
            @Nullable @Size(max = Owner.ID_MOST) String team,
            @Nullable @Pattern(regexp = REQUEST, message = "must be a request id such as R-100001") String request,
            @Nullable @Size(max = 200) String source,
            @Nullable Boolean confirmed,
            @Nullable @Size(max = 40) String nevertheless) {

        Optional<Means> means() {
            return CommitmentViews.means(nevertheless);
        }

        NewCommitment commitment(String writer) {
            return new NewCommitment(
                    new Terms(text, Boolean.TRUE.equals(confirmed), dueAt, zone, Owner.of(owner, team, writer)),
                    request == null ? null : new RequestId(request),
                    source == null ? "agent" : source);
        }
    }

    /** @param version of the commitment that the writer saw */
    record ChangeView(
            @NotNull Integer version,
            @NotBlank @Size(max = Commitment.TEXT_MOST) String text,
            @NotNull Instant dueAt,
            @NotBlank @Size(max = Commitment.ZONE_MOST) String zone,
            @Nullable @Size(max = Owner.ID_MOST) String owner,
            @Nullable @Size(max = Owner.ID_MOST) String team,
            @Nullable Boolean confirmed,
            @Nullable @Size(max = 40) String nevertheless) {

        Optional<Means> means() {
            return CommitmentViews.means(nevertheless);
        }

        Terms terms(String writer) {
            return new Terms(text, Boolean.TRUE.equals(confirmed), dueAt, zone, Owner.of(owner, team, writer));
        }
    }

    /** @param version of the commitment that the person saw */
    record OutcomeView(
            @NotNull Integer version,
            @NotNull @Pattern(regexp = "kept|broken|withdrawn", message = "must be kept, broken or withdrawn")
                    String outcome) {}

    /** A commitment; {@code access} says whether its text is clear or masked, {@code why} why. */
    record CommitmentView(
            String id,
            @Nullable String text,
            String access,
            @Nullable String why,
            @Nullable String owner,
            @Nullable String team,
            @Nullable String request,
            String source,
            String author,
            Instant promisedAt,
            Instant dueAt,
            String zone,
            String state,
            boolean overdue,
            boolean mayChange,
            boolean maySettle,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            int version) {

        static CommitmentView of(SeenCommitment seen) {
            var facts = seen.facts();
            var about = facts.about();
            return new CommitmentView(
                    facts.id().value(),
                    seen.text().text(),
                    seen.text().access().code(),
                    seen.text().why(),
                    facts.owner().isTeam() ? null : facts.owner().id(),
                    facts.owner().isTeam() ? facts.owner().id() : null,
                    about == null ? null : about.value(),
                    facts.source(),
                    facts.author(),
                    facts.promisedAt(),
                    facts.dueAt(),
                    facts.zone(),
                    facts.state().code(),
                    seen.overdue(),
                    seen.mayChange(),
                    seen.maySettle(),
                    facts.changedBy(),
                    facts.changedAt(),
                    facts.settledBy(),
                    facts.settledAt(),
                    facts.version());
        }
    }
}
