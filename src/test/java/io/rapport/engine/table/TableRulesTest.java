package io.rapport.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that would fail when somebody needs its answer is refused when it is deployed. */
class TableRulesTest {

    private static final Path THRESHOLD = Path.of("dmn/approval/approval-threshold.dmn");
    private static final Path ACCESS = Path.of("dmn/customer/fact-access.dmn");
    private static final Path PROMISES = Path.of("dmn/sla/service-level.dmn");

    @Test
    void our_own_tables_may_be_deployed() throws IOException {
        try (var files = Files.walk(Path.of("dmn"))) {
            var tables = files.filter(file -> file.toString().endsWith(".dmn")).toList();
            assertThat(tables).isNotEmpty();
            for (var table : tables) {
                assertThat(TableRules.check(Files.readAllBytes(table)))
                        .as(table.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <text>&gt; 1000</text>           | <text>&gt;&gt; 1000 ((</text>            | is no FEEL
            "deadline"</text>                | "deadline</text>                         | is no FEEL
            <text>kind</text>                | <text>count(for a in 1..9 return a)</text> | goes through a list
            <text>kind</text>                | <text>kind + tier</text>                 | must be the name of one variable
            <text>kind</text>                | <text>sort</text>                        | does not hand 'sort (string)'
            "double"><text>amount            | "date"><text>amount                      | does not hand 'amount (date)'
            "double"><text>amount            | "money"><text>amount                     | 'money' is no type of a column
            name="approvers"                 | name="approver"                          | reads [approvers (string), reason (string)]
            hitPolicy="FIRST"                | hitPolicy="COLLECT"                      | wants one answer
            hitPolicy="FIRST"                | hitPolicy="UNIQUE"                       | it answers where 'very-large-wish' answers too
            "lead"</text></outputEntry>      | "leda"</text></outputEntry>              | "leda" is no value of 'approvers'
            "lead"</text></outputEntry>      | </text></outputEntry>                    | 'approvers' may not be empty
            "lead"</text></outputEntry>      | kind</text></outputEntry>                | kind is no value of 'approvers'
            "lead"</text></outputEntry>      | 3</text></outputEntry>                   | 3 is no string
            <rule id="cannot-be-judged">     | <rule>                                   | one of its rules has no id
            """)
    void a_table_that_would_fail_when_it_is_asked_is_refused(String good, String bad, String sentence)
            throws IOException {
        assertThat(found(THRESHOLD, good, bad)).anyMatch(said -> said.contains(sentence));
    }

    @Test
    void a_table_that_answered_always_goes_on_doing_so() throws IOException {
        for (var table : List.of(THRESHOLD, ACCESS)) {
            var last = table == ACCESS ? "everything-else" : "cannot-be-judged";
            assertThat(found(table, "(?s)<rule id=\"" + last + "\">.*?</rule>", ""))
                    .containsExactly("it must answer always: add a last rule whose conditions are all empty.");
        }
    }

    @Test
    void a_word_that_the_application_does_not_know_is_refused_although_the_table_lists_it() throws IOException {
        assertThat(found(ACCESS, "\"hidden\"", "\"hiden\""))
                .isNotEmpty()
                .allMatch(said -> said.startsWith("\"hiden\" is no value of 'access'; the application knows"));
    }

    @Test
    void a_period_is_a_period() throws IOException {
        assertThat(found(PROMISES, "\"PT?\\d+\\w+\"", "\"soon\""))
                .isNotEmpty()
                .allMatch(said -> said.startsWith("\"soon\" is no period") || said.startsWith("\"soon\" is no target"))
                .anyMatch(said -> said.contains("\"PT4H\" or \"P30D\""));
    }

    @Test
    void a_target_is_business_time_or_whole_business_days() throws IOException {
        assertThat(found(PROMISES, "\"PT\\d+\\w+\"", "\"3 business days\"")).isEmpty();
        assertThat(found(PROMISES, "\"PT\\d+\\w+\"", "\"P1D\""))
                .isNotEmpty()
                .allMatch(said -> said.startsWith("\"P1D\" is no target; write it as \"PT4H\" or \"3 business days\""));
    }

    @Test
    void a_rule_more_another_limit_another_order_and_a_column_less_are_the_owners_affair() throws IOException {
        assertThat(found(THRESHOLD, "&gt; 1000", "&gt; 5000")).isEmpty();
        assertThat(found(THRESHOLD, "\"two-managers\"</text></outputEntry>", "\"manager\"</text></outputEntry>"))
                .isEmpty();
        assertThat(found(PROMISES, "\"PT15M\"", "\"PT20M\"")).isEmpty();
        assertThat(found(PROMISES, "\"office\"", "\"weekend\"")).isEmpty();
    }

    @Test
    void a_table_of_ones_own_only_has_to_agree_with_itself() throws IOException {
        assertThat(found(THRESHOLD, "decision id=\"approvalThreshold\"", "decision id=\"myOwn\""))
                .isEmpty();
        assertThat(TableRules.check(Files.readString(THRESHOLD)
                        .replace("decision id=\"approvalThreshold\"", "decision id=\"myOwn\"")
                        .replace("\"lead\"</text></outputEntry>", "\"leda\"</text></outputEntry>")
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty()
                .allMatch(broken -> broken.sentence().contains("is not among the values that its column lists"));
    }

    @Test
    void what_the_engine_cannot_read_is_told_and_not_thrown() {
        assertThat(TableRules.check("<definitions/>".getBytes(StandardCharsets.UTF_8)))
                .extracting(Broken::sentence)
                .hasSize(1)
                .allMatch(said -> said.startsWith("the engine cannot read this table"));
    }

    private static List<String> found(Path table, String good, String bad) throws IOException {
        var text = Files.readString(table);
        var changed = text.contains(good) ? text.replace(good, bad) : text.replaceAll(good, bad);
        assertThat(changed).isNotEqualTo(text);
        return TableRules.check(changed.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Broken::sentence)
                .toList();
    }
}
