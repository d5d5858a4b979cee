package io.rapport.rehearsal.log;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A log that was read.
 *
 * @param name the file's name, without folders
 * @param cases in the order in which they first appear
 * @param unusable lines nothing was made of, in file order
 * @param zone the zone its times are told in
 * @param until as of when it stands: what it leaves open was still open then. As the mapping says, else {@link #stand}
 */
public record ServiceDeskLog(
        String name,
        Collection<LoggedCase> cases,
        List<Unusable> unusable,
        TeamCodes teams,
        ZoneId zone,
        Instant until) {

    /** @param told as of when the mapping says that it stands; null when it does not say */
    static ServiceDeskLog of(
            String name, Collection<LoggedCase> cases, List<Unusable> unusable, ZoneId zone, @Nullable Instant told) {
        var latest = latest(cases);
        if (told != null && told.isBefore(latest)) {
            throw new BadMapping("'log.until' is %s, but the log has something that happened later, at %s."
                    .formatted(
                            told.atZone(zone).toOffsetDateTime(),
                            latest.atZone(zone).toOffsetDateTime()));
        }
        var teams = new LinkedHashSet<String>();
        cases.forEach(kase -> kase.rows().forEach(row -> teams.add(row.team())));
        return new ServiceDeskLog(
                name, cases, unusable, new TeamCodes(teams), zone, told == null ? stand(cases) : told);
    }

    /**
     * The latest moment it knows of: when something happened last; or, where it calls a promise missed on what is still
     * open, when that was due. Whoever wrote it knew that this had passed.
     */
    private static Instant stand(Collection<LoggedCase> cases) {
        return cases.stream()
                .filter(LoggedCase::isLeftOpen)
                .map(LoggedCase::promise)
                .filter(promise -> promise != null && promise.isMissed())
                .flatMap(promise -> Stream.ofNullable(promise.dueAt()))
                .reduce(latest(cases), (a, b) -> a.isAfter(b) ? a : b);
    }

    private static Instant latest(Collection<LoggedCase> cases) {
        return cases.stream()
                .flatMap(kase -> kase.rows().stream())
                .map(LoggedRow::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** How many rows there are to replay. */
    public long rows() {
        return cases.stream().mapToLong(kase -> kase.rows().size()).sum();
    }
}
