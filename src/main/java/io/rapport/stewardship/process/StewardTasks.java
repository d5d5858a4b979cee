package io.rapport.stewardship.process;

import io.rapport.sla.BusinessCalendars;
import io.rapport.stewardship.CaseId;
import io.rapport.stewardship.StewardCase;
import io.rapport.stewardship.StewardCases;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Names each task so that the list can be read — "Same customer? C-100001 and C-100002 — same phone; nearly the same
 * given name — due Tue 24 Nov 15:30" — and gives it the due date that the table allows.
 */
@Component
class StewardTasks {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    /** A task's name takes 255 characters. */
    private static final int MOST = 150;

    private final StewardCases cases;
    private final BusinessCalendars calendars;
    private final Clock clock;

    StewardTasks(StewardCases cases, BusinessCalendars calendars, Clock clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener(condition = "#task.eventName == 'create' && #task.processDefinitionId.startsWith('steward-case:')")
    void name(DelegateTask task) {
        var asked = cases.get(new CaseId(task.getExecution().getProcessBusinessKey()));
        var due = due(asked);
        task.setDueDate(Date.from(due.toInstant()));
        task.setName("Same customer? %s and %s — %s — due %s"
                .formatted(asked.one(), asked.other(), agreeing(asked), DUE.format(due)));
    }

    /** Counted from now, also when it is looked at again. */
    private ZonedDateTime due(StewardCase asked) {
        var calendar = calendars.get(Objects.requireNonNull(asked.answer().calendar()));
        var within = Duration.parse(Objects.requireNonNull(asked.answer().within()));
        return calendar.add(clock.instant(), within).atZone(calendar.zone());
    }

    /** What differs stands beside the form. */
    private static String agreeing(StewardCase asked) {
        var words = asked.because().replaceFirst("(; |^)different .*", "");
        return words.length() > MOST ? words.substring(0, MOST) + "…" : words;
    }
}
