package io.rapport.absence;

import io.rapport.absence.Refusals.DoesNotFit;
import io.rapport.absence.Refusals.FieldRefused;
import io.rapport.access.DisplayNames;
import io.rapport.access.Role;
import io.rapport.access.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Who may write an absence, and what makes one that cannot be. Asked while the turn is held. */
@Component
class AbsenceRules {

    private static final Duration LONGEST = Duration.ofDays(731);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private final AbsenceRows rows;
    private final Staff staff;
    private final DisplayNames names;

    AbsenceRules(AbsenceRows rows, Staff staff, DisplayNames names) {
        this.rows = rows;
        this.staff = staff;
        this.names = names;
    }

    /** Everybody for themselves, a lead for the people of a team of theirs; by the groups they are in now. */
    void checkWriter(String person, String by) {
        if (person.equals(by)) {
            return;
        }
        var leads = staff.groupsOf(by).contains(Role.LEADS.group());
        if (!leads || Collections.disjoint(staff.teamsOf(by), staff.teamsOf(person))) {
            throw new Refusals.NotYours(names.of(person));
        }
    }

    void check(NewAbsence absence, Instant now) {
        if (!staff.isPerson(absence.person())) {
            throw new FieldRefused("person", "'%s' is nobody who works here.".formatted(absence.person()));
        }
        if (!absence.until().isAfter(absence.from())) {
            throw new FieldRefused("until", "'until' is the first moment back; it has to be after 'from'.");
        }
        if (!absence.until().isAfter(now)) {
            throw new FieldRefused("until", "This absence is over already; there is no work left to hand over.");
        }
        if (Duration.between(absence.from(), absence.until()).compareTo(LONGEST) > 0) {
            throw new FieldRefused("until", "An absence lasts two years at most; write a shorter one.");
        }
        rows.of(absence.person(), absence.from(), absence.until()).ifPresent(other -> {
            throw new DoesNotFit(
                    "from",
                    "%s is away %s already (%s). Remove that one, or choose other days."
                            .formatted(names.of(absence.person()), span(other), other.id()));
        });
        rows.standingIn(absence.person(), absence.from(), absence.until()).ifPresent(other -> {
            throw new DoesNotFit(
                    "from",
                    "%s stands in for %s %s (%s). Have somebody else stand in there first."
                            .formatted(names.of(absence.person()), names.of(other.person()), span(other), other.id()));
        });
        if (absence.substitute() != null) {
            checkSubstitute(absence, absence.substitute());
        }
    }

    private void checkSubstitute(NewAbsence absence, String substitute) {
        if (substitute.equals(absence.person())) {
            throw new FieldRefused("substitute", "Nobody stands in for themselves; name somebody else, or nobody.");
        }
        if (!staff.isPerson(substitute)) {
            throw new FieldRefused("substitute", "'%s' is nobody who works here.".formatted(substitute));
        }
        if (!canDoTheWork(absence.person(), substitute)) {
            throw new FieldRefused(
                    "substitute",
                    "%s is in no team of %s and may not do that work: standing in gives nobody a right."
                            .formatted(names.of(substitute), names.of(absence.person())));
        }
        rows.of(substitute, absence.from(), absence.until()).ifPresent(away -> {
            var circle =
                    absence.person().equals(away.substitute()) ? ", and you two would stand in for each other" : "";
            throw new DoesNotFit(
                    "substitute",
                    "%s is away %s (%s)%s. Name somebody who is there."
                            .formatted(names.of(substitute), span(away), away.id(), circle));
        });
    }

    /** By team; who has none is stood in for by somebody of the same role. */
    boolean canDoTheWork(String person, String substitute) {
        var teams = staff.teamsOf(person);
        return teams.isEmpty()
                ? !Collections.disjoint(staff.groupsOf(person), staff.groupsOf(substitute))
                : !Collections.disjoint(teams, staff.teamsOf(substitute));
    }

    private static String span(Absence absence) {
        return "from %s to %s (%s)"
                .formatted(
                        WHEN.format(absence.from().atZone(absence.zone())),
                        WHEN.format(absence.until().atZone(absence.zone())),
                        absence.zone());
    }
}
