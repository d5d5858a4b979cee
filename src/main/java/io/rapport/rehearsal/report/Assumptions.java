package io.rapport.rehearsal.report;

/** What a rehearsal takes for granted, in words: a number without them would say more than we know. */
final class Assumptions {

    private final Report report;

    Assumptions(Report report) {
        this.report = report;
    }

    String html() {
        var late = report.cases().stream().mapToInt(CaseOutcome::lateHandOvers).sum();
        return Html.list(
                "Times of the log were read in the zone %s. Promises count in the business calendars of our service-level table."
                        .formatted(report.log().zone()),
                "Nothing was known about the customers but their id, so that tiers say what our tables give a customer nobody knows.",
                "Request type and channel are those of a case's first row; later changes of them were not followed.",
                "Each case began with the team its first row names. Our routing table was asked and overruled; this is no hand-over.",
                "A hand-over is each change of the team from one row of a case to the next; “unassigned”, where the log names no team, counts as a team.",
                "Hand-overs of cases that were resolved or closed already: %d. They were written down, though nobody worked on the case."
                        .formatted(late),
                "The first answer is when a case first left “new”, or was resolved.",
                "A reopening is each step from resolved or closed back to work. The log alone closed and reopened: the periods for confirming and reopening ran after a case's last row only.",
                "A case that waited longer than our limit was looked at and went on waiting, as the log did.",
                "Missed promises were reviewed at the end of each case, by nobody: “reviewed in the rehearsal”.",
                "The log stands as of %s: as the mapping says; else when something happened last, or when the last promise was due that it calls missed on what is still open. A case it leaves open was withdrawn then; it has no verdict of ours unless its promise was missed before."
                        .formatted(
                                report.log().until().atZone(report.log().zone()).toOffsetDateTime()),
                "Beside the log's own promises, what is not late as of then, and what nothing was promised on, counts as kept. Where the log's due times were told to our clocks, a case without one has no promise.",
                "The log has no exceptions, so that none was asked for. Nothing was sent to anybody.");
    }
}
