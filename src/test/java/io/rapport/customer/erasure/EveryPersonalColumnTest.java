package io.rapport.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.proof.Needles;
import io.rapport.customer.proof.TableScan;
import io.rapport.customer.vault.Vault;
import io.rapport.web.Web;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fullest customer is full: what stands in a table that somebody adds tomorrow is planted, or this fails. */
@RapportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPersonalColumnTest implements NothingInTheLog {

    /**
     * Under a key of its own: the words of others' messages are the recipient's ids and outlive the customer; whose the words
     * of an early event are, nobody knows before its request comes.
     */
    private static final Set<String> KEY_OF_ITS_OWN = Set.of("delivery_message.content_text", "intake_early.body_text");

    /** Without a length, and nothing of a person: keys, under the master key. */
    private static final Set<String> KEYS = Set.of(
            "customer_key.wrapped", "customer_lookup_key.wrapped", "delivery_message.wrapped", "intake_early.wrapped");

    /** Without a length, and about nobody: our own hours, and why we close. */
    private static final Set<String> HOURS = Set.of("sla_calendar.definition");

    private static final int LONGEST_CODE = 2000;

    @Autowired
    FullestCustomers fullest;

    @Autowired
    Vault vault;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    Web web;

    private FullestCustomers.Fullest customer;

    @BeforeAll
    void somebody_of_whom_everything_is_known() {
        customer = fullest.atWork();
    }

    /** A column whose words are a person's is called {@code …_text}, and is sealed under the customer's key. */
    @Test
    void each_column_of_words_holds_one_of_theirs() {
        var columns = columns("lower(column_name) like '%\\_text' escape '\\'");

        assertThat(columns)
                .hasSizeGreaterThan(15)
                .contains("customer_record.name_text")
                .containsAll(KEY_OF_ITS_OWN);
        assertThat(columns.stream().filter(column -> !KEY_OF_ITS_OWN.contains(column)))
                .as("plant a value in FullestCustomers")
                .allSatisfy(column -> assertThat(theirs(column))
                        .as(column)
                        .anySatisfy(words -> assertThat(customer.values()).anyMatch(words::contains)));
        assertThat(jdbc.sql("select count(*) from delivery_message where customer_id = :id")
                        .param("id", customer.id().number())
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select count(*) from intake_early where source = 'planted'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** So that nobody keeps words under another name. */
    @Test
    void a_column_without_a_length_is_one_of_them_a_key_or_our_hours() {
        assertThat(columns("coalesce(character_maximum_length, 1000000000) > " + LONGEST_CODE
                        + " and (data_type like 'CHARACTER%' or data_type in ('character varying', 'text'))"))
                .contains("customer_record.name_text")
                .allMatch(column -> column.endsWith("_text") || KEYS.contains(column) || HOURS.contains(column));
    }

    @Test
    void none_of_it_stands_anywhere_in_clear() {
        assertThat(new TableScan(Needles.of(customer.values())).look(database).found())
                .isEmpty();
    }

    /** So an erasure has none to look for. */
    @Test
    void comments_and_files_are_refused_and_there_are_none() {
        var task = tasks.createTaskQuery()
                .taskDefinitionKey("send-privacy-answer")
                .listPage(0, 1)
                .get(0)
                .getId();
        for (var kind : List.of("comment", "attachment")) {
            var answer = web.as("paul", Role.PRIVACY_OFFICERS.group())
                    .post(
                            "/engine-rest/task/" + task + "/" + kind + "/create",
                            "{\"message\": \"" + customer.values().get(1) + "\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
        assertThat(jdbc.sql("select count(*) from act_hi_comment")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from act_hi_attachment")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** {@code table.column} of ours, in lower case. */
    private List<String> columns(String which) {
        return jdbc.sql(
                        "select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'"
                                + " and lower(table_name) not like 'act\\_%' escape '\\'"
                                + " and lower(table_name) not like 'flyway%' and " + which)
                .query((row, n) -> (row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT))
                .list();
    }

    /** What opens under their key. */
    private List<String> theirs(String column) {
        var parts = column.split("\\.");
        return jdbc
                .sql("select %s from %s where coalesce(%1$s, '') <> ''".formatted(parts[1], parts[0]))
                .query(String.class)
                .list()
                .stream()
                .flatMap(kept -> opened(kept).stream())
                .toList();
    }

    private List<String> opened(String kept) {
        try {
            return vault.open(customer.id(), kept).stream().toList();
        } catch (RuntimeException ofSomebodyElse) {
            return List.of();
        }
    }
}
