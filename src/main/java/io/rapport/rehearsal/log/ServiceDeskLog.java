package io.rapport.rehearsal.log;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A log that was read.
 *
 * @param name the file's name, without folders
 * @param cases in the order in which they first appear
 * @param unusable lines nothing was made of, in file order
 * @param zone the zone its times are told in
 */
public record ServiceDeskLog(
        String name, Collection<LoggedCase> cases, List<Unusable> unusable, TeamCodes teams, ZoneId zone) {

    static ServiceDeskLog of(String name, Collection<LoggedCase> cases, List<Unusable> unusable, ZoneId zone) {
        var teams = new LinkedHashSet<String>();
        cases.forEach(kase -> kase.rows().forEach(row -> teams.add(row.team())));
        return new ServiceDeskLog(name, cases, unusable, new TeamCodes(teams), zone);
    }

    /** How many rows there are to replay. */
    public long rows() {
        return cases.stream().mapToLong(kase -> kase.rows().size()).sum();
    }
}
