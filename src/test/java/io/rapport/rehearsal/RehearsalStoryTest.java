package io.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Rehearsed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One made-up log with a case for each way a case can go; rehearsed once, as the jar does it, and looked at. */
class RehearsalStoryTest {

    /** Packed, out of order between the cases, with a quoted comma, a team that is markup, and five lines nobody can use. */
    private static final String LOG = Rehearsed.HEADING
            + """
            plain,Caller 1,New,Group 7,1/3/2016 09:00,1/3/2016 09:05,low
            plain,Caller 1,Active,Group 7,1/3/2016 09:00,1/3/2016 10:00,low
            plain,Caller 1,Resolved,Group 7,1/3/2016 09:00,1/3/2016 11:00,low
            plain,Caller 1,Closed,Group 7,1/3/2016 09:00,20/9/2016 12:00,low
            moved,Caller 1,New,?,1/3/2016 08:00,1/3/2016 08:00,low
            moved,Caller 1,Active,Group 7,1/3/2016 08:00,1/3/2016 09:00,low
            moved,Caller 1,Awaiting User,Group 7,1/3/2016 08:00,1/3/2016 09:30,low
            moved,Caller 1,Awaiting User,"Billing, <b>Group</b> ${7}",1/3/2016 08:00,1/3/2016 09:40,low
            moved,Caller 1,Awaiting Vendor,"Billing, <b>Group</b> ${7}",1/3/2016 08:00,1/3/2016 09:50,low
            moved,Caller 1,-100,Group 7,1/3/2016 08:00,20/4/2016 09:50,low
            moved,Caller 1,Resolved,?,1/3/2016 08:00,20/4/2016 10:00,low
            moved,Caller 1,Closed,Group 7,1/3/2016 08:00,21/4/2016 10:00,low
            back,?,Resolved,Group 7,2/3/2016 08:00,2/3/2016 08:00,high
            back,?,Closed,Group 7,2/3/2016 08:00,3/3/2016 08:00,high
            back,?,Active,Group 7,2/3/2016 08:00,14/4/2016 08:00,high
            back,?,Resolved,Group 7,2/3/2016 08:00,14/4/2016 09:00,high
            back,?,Awaiting User,Group 8,2/3/2016 08:00,14/4/2016 10:00,high
            back,?,Closed,Group 8,2/3/2016 08:00,15/4/2016 09:00,high
            open,Caller 2,New,"Billing, <b>Group</b> ${7}",10/3/2016 08:00,10/3/2016 08:00,low
            bad,Caller 2,Sleeping,Group 8,10/3/2016 08:00,10/3/2016 08:00,low
            bad,Caller 2,New,Group 8,10/3/2016 08:00,31/2/2016 08:00,low
            bad,Caller 2,New,Group 8,10/3/2016 08:00,?,low
            ?,Caller 2,New,Group 8,10/3/2016 08:00,10/3/2016 08:00,low
            bad,Caller 2,New
            """;

    private static Rehearsed rehearsed;
    private static String summary;
    private static String unusable;

    @BeforeAll
    static void rehearse(@TempDir Path folder) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(LOG.getBytes(StandardCharsets.UTF_8));
        }
        rehearsed = Rehearsed.of(folder, Rehearsed.MAPPING, packed.toByteArray());
        summary = rehearsed.file("summary.html");
        unusable = rehearsed.file("unusable.csv");
    }

    @Test
    void every_case_ends_as_one_journey_in_the_order_of_the_log() {
        assertThat(rehearsed.said()).contains("0 cases not ended");
        assertThat(rehearsed.cases().keySet()).containsExactly("plain", "moved", "back", "open");
        assertThat(rehearsed.of("plain", "end_event")).isEqualTo("request-closed");
        assertThat(rehearsed.of("moved", "end_event")).isEqualTo("request-closed");
        assertThat(rehearsed.of("back", "end_event")).isEqualTo("request-closed");
    }

    @Test
    void times_are_those_of_the_log_with_the_offset_of_its_zone_on_that_day() {
        assertThat(rehearsed.of("plain", "opened_at")).isEqualTo("2016-03-01T09:00:00-05:00");
        assertThat(rehearsed.of("plain", "first_response_at")).isEqualTo("2016-03-01T10:00:00-05:00");
        assertThat(rehearsed.of("plain", "resolved_at")).isEqualTo("2016-03-01T11:00:00-05:00");
    }

    @Test
    void closing_half_a_year_later_is_when_the_log_says_and_not_when_a_period_is_over() {
        assertThat(rehearsed.of("plain", "closed_at")).isEqualTo("2016-09-20T12:00:00-04:00");
        assertThat(rehearsed.of("plain", "reopens")).isEqualTo("0");
    }

    @Test
    void the_promise_is_told_in_words_and_judged() {
        assertThat(rehearsed.of("plain", "promise")).isEqualTo("resolve within PT40H (office)");
        assertThat(rehearsed.of("plain", "tier")).isEqualTo("standard");
        assertThat(rehearsed.of("plain", "promise_kept")).isEqualTo("true");
        // forty hours of ten a day: four working days after Tuesday noon in Berlin
        assertThat(rehearsed.of("plain", "due_at")).isEqualTo("2016-03-07T09:00:00-05:00");
        assertThat(rehearsed.of("moved", "promise_kept")).isEqualTo("false");
    }

    @Test
    void each_change_of_team_is_a_hand_over_also_from_nobody_and_while_waiting_and_when_it_is_done() {
        // ? to 7, 7 to Billing while it waits, Billing to 7 while it waits for another, 7 to ?, ? to 7 when closed
        assertThat(rehearsed.of("moved", "team_handovers")).isEqualTo("5");
        assertThat(rehearsed.of("plain", "team_handovers")).isEqualTo("0");
        assertThat(summary).contains("resolved or closed already: 1.");
    }

    @Test
    void to_ask_the_customer_after_work_has_begun_is_no_second_first_answer() {
        assertThat(rehearsed.of("moved", "first_response_at")).isEqualTo("2016-03-01T09:00:00-05:00");
        assertThat(rehearsed.of("moved", "resolved_at")).isEqualTo("2016-04-20T10:00:00-04:00");
    }

    @Test
    void reopened_six_weeks_after_closing_and_once_more_it_is_the_same_case() {
        assertThat(rehearsed.of("back", "reopens")).isEqualTo("2");
        assertThat(rehearsed.of("back", "team_handovers")).isEqualTo("1");
        assertThat(rehearsed.of("back", "first_response_at")).isEqualTo("2016-03-02T08:00:00-05:00");
        assertThat(rehearsed.of("back", "resolved_at")).isEqualTo("2016-04-15T09:00:00-04:00");
        assertThat(rehearsed.of("back", "closed_at")).isEqualTo("2016-04-15T09:00:00-04:00");
        assertThat(rehearsed.of("back", "request_type")).isEqualTo("major-incident");
    }

    @Test
    void who_the_log_names_is_told_and_who_it_does_not_name_is_nobody() {
        assertThat(rehearsed.of("moved", "customer_id")).isEqualTo("Caller 1");
        assertThat(rehearsed.of("back", "customer_id")).isEmpty();
    }

    @Test
    void what_the_log_leaves_open_is_withdrawn_at_its_end_and_its_promise_was_missed_before() {
        assertThat(rehearsed.of("open", "end_event")).isEqualTo("request-withdrawn-end");
        assertThat(rehearsed.of("open", "first_response_at")).isEmpty();
        assertThat(rehearsed.of("open", "promise_kept")).isEqualTo("false");
    }

    @Test
    void lines_nobody_can_use_are_listed_with_their_number_and_the_reason_and_the_exit_says_so() {
        assertThat(rehearsed.code()).isEqualTo(1);
        assertThat(unusable.lines())
                .containsExactly(
                        "line,case_id,reason",
                        "21,bad,The mapping does not say what the state 'Sleeping' means.",
                        "22,bad,'31/2/2016 08:00' is no time of the form d/M/yyyy HH:mm after 1900.",
                        "23,bad,The time ('updated') is missing.",
                        "24,,The case id ('number') is missing.",
                        "25,,It has 3 values where the heading has 7.");
        assertThat(rehearsed.said()).contains("line 22 cannot be used: '31/2/2016 08:00'");
    }

    @Test
    void the_summary_stands_alone_and_shows_what_the_log_said_as_text_only() {
        assertThat(summary)
                .contains("Billing, &lt;b&gt;Group&lt;/b&gt; ${7}", "What was assumed", "standard-technical-incident")
                .doesNotContain("<b>Group</b>", "http:", "https:", "<script");
    }
}
