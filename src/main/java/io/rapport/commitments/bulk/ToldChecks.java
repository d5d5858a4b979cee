package io.rapport.commitments.bulk;

import io.rapport.commitments.Refusals.CommitmentRefused;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import io.rapport.kernel.Problem;
import io.rapport.notes.words.SpecialWords;
import io.rapport.notes.words.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of a promise in a file; the same as at the front door, and needs no database. */
public final class ToldChecks {

    /** Clocks of two systems are rarely the same; this much ahead is not yet the future. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    /** Nobody's promise is older, and the smallest years do not fit a database. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Set<String> teams;
    private final FactCatalogue catalogue;
    private final SpecialWords special = new SpecialWords();
    private final Clock clock;

    /** @param teams codes of the teams of this house */
    public ToldChecks(Set<String> teams, FactCatalogue catalogue, Clock clock) {
        this.teams = Set.copyOf(teams);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Whether a team of this house has this code. */
    public boolean isOurs(String team) {
        return teams.contains(team);
    }

    /** Our code of a source; the name as it stands when nobody has declared it. */
    public String code(String source) {
        return catalogue.findSource(source).map(Source::code).orElse(source);
    }

    /** Everything that is wrong with it; empty when it can be taken. */
    public List<Problem> wrong(ToldCommitment told) {
        var now = clock.instant();
        var wrong = new ArrayList<Problem>();
        Stream.concat(
                        told.terms().each(now).stream(),
                        Stream.<Runnable>of(
                                () -> checkId(told.externalId()),
                                () -> checkSource(told),
                                () -> checkTeam(told.terms().owner().id()),
                                () -> checkWords(told),
                                () -> checkPast("at", told.promisedAt(), now),
                                () -> checkPast("settledAt", told.settledAt(), now)))
                .forEach(check -> hear(check, wrong));
        return wrong;
    }

    private static void hear(Runnable check, List<Problem> wrong) {
        try {
            check.run();
        } catch (CommitmentRefused refused) {
            wrong.add(refused);
        }
    }

    private static void checkId(String id) {
        Wording.fault(id, ToldCommitment.ID_MOST).ifPresent(fault -> {
            throw CommitmentRefused.field("id", fault);
        });
        if (!id.matches(SourceIdentifier.VISIBLE)) {
            throw CommitmentRefused.field("id", SourceIdentifier.VISIBLE_IS + ".");
        }
    }

    private void checkSource(ToldCommitment told) {
        var source = told.source();
        if (source != null && catalogue.findSource(source).isEmpty()) {
            throw CommitmentRefused.field("source", "is not declared; use one of the declared sources.");
        }
    }

    private void checkTeam(String team) {
        if (!isOurs(team)) {
            throw CommitmentRefused.field(
                    "team",
                    "is none of ours: write one of %s, or say with 'team' in the mapping which one keeps what others have promised."
                            .formatted(teams.stream().sorted().toList()));
        }
    }

    private void checkWords(ToldCommitment told) {
        var like = special.in(told.terms().text());
        if (!like.isEmpty() && !told.terms().confirmed()) {
            throw CommitmentRefused.suspected(like);
        }
    }

    private static void checkPast(String field, Instant time, Instant now) {
        if (time.isAfter(now.plus(CLOCK_SKEW)) || time.isBefore(EARLIEST)) {
            throw CommitmentRefused.field(field, "must be in the past, and not before 1900.");
        }
    }
}
