package io.rapport.customer.reading;

import static io.rapport.customer.needtoknow.Sensitivity.BASIC;
import static io.rapport.customer.needtoknow.Sensitivity.BEHAVIOUR;
import static io.rapport.customer.needtoknow.Sensitivity.CONTACT;
import static io.rapport.customer.needtoknow.Sensitivity.CONVERSATION;
import static io.rapport.customer.needtoknow.Sensitivity.FINANCIAL;
import static io.rapport.customer.needtoknow.Sensitivity.NAME;
import static io.rapport.customer.needtoknow.Sensitivity.SPECIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.Planted.Somebody;
import io.rapport.web.Web;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every role at every surface, in the raw answer: what is clear, what is masked, what is not there. */
@RapportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowMatrixTest {

    /** A way in, and the sensitivities that can be met on it. */
    private record Surface(Function<Somebody, String> path, Set<Sensitivity> meets) {}

    private static final Map<String, Surface> SURFACES = surfaces();

    @Autowired
    Web web;

    @Autowired
    Planted planted;

    private final Map<String, Somebody> customers = new LinkedHashMap<>();

    private static Map<String, Surface> surfaces() {
        var all = new LinkedHashMap<String, Surface>();
        all.put("customer", new Surface(c -> "/api/customers/" + c.id(), Set.of(NAME, CONTACT)));
        all.put(
                "found",
                new Surface(c -> "/api/customers?system=planted&value=" + c.identifier(), Set.of(NAME, CONTACT)));
        all.put("listed", new Surface(c -> "/api/customers?limit=1&after=" + before(c), Set.of(NAME, CONTACT)));
        of(all, "facts", BASIC, CONTACT, FINANCIAL, BEHAVIOUR, SPECIAL);
        all.put(
                "decision",
                new Surface(c -> "/api/customers/" + c.id() + "/decisions/tier/facts", Set.of(FINANCIAL, BEHAVIOUR)));
        all.put("context", new Surface(c -> "/api/customers/" + c.id() + "/context", Set.of(Sensitivity.values())));
        of(all, "timeline", BASIC, CONTACT, FINANCIAL, BEHAVIOUR, SPECIAL, CONVERSATION);
        of(all, "notes", FINANCIAL, SPECIAL, CONVERSATION);
        of(all, "commitments", CONVERSATION);
        of(all, "commitments?open=true", CONVERSATION);
        of(all, "note-categories");
        all.put("request", new Surface(c -> "/api/requests/" + c.request(), Set.of(CONVERSATION, CONTACT)));
        all.put("requests", new Surface(c -> "/api/requests?customer=" + c.id(), Set.of(CONTACT)));
        all.put("exceptions", new Surface(c -> "/api/approvals?customer=" + c.id(), Set.of(CONVERSATION)));
        of(all, "tier");
        all.put("promise", new Surface(c -> "/api/requests/" + c.request() + "/promise", Set.of()));
        for (var engine : List.of(
                "task",
                "process-instance",
                "execution",
                "variable-instance",
                "history/variable-instance",
                "history/process-instance",
                "history/detail",
                "history/decision-instance?includeInputs=true&includeOutputs=true",
                "history/user-operation",
                "history/task")) {
            all.put("engine " + engine, new Surface(c -> "/engine-rest/" + engine, Set.of()));
        }
        return all;
    }

    /** What is asked below the customer. */
    private static void of(Map<String, Surface> all, String part, Sensitivity... meets) {
        all.put(part, new Surface(c -> "/api/customers/" + c.id() + "/" + part, Set.of(meets)));
    }

    @BeforeAll
    void three_customers_of_whom_much_is_known() {
        customers.put("working", planted.worked());
        customers.put("deciding", planted.asked());
        customers.put("resolved", planted.resolved());
    }

    /** c: clear, m: masked, h: hidden. The columns are the sensitivities in their order. */
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # groups                   | the customer's case | glass  | name basic contact financial behaviour special conversation
            agents billing-team        | working             | whole  | c c c c c m c
            agents billing-team        | deciding            | whole  | m m m h h h m
            agents billing-team        | resolved            | whole  | m m m h h h m
            agents technical-team      | working             | whole  | m m m h h h m
            agents                     | working             | whole  | m m m h h h m
            agents                     | working             | broken | c c c c c c c
            agents billing-team        | working             | broken | c c c c c c c
            leads billing-team         | working             | whole  | c c c c c m c
            leads                      | working             | whole  | c c m h h h m
            leads                      | resolved            | whole  | c c m h h h m
            leads                      | resolved            | broken | c c c c c c c
            managers                   | deciding            | whole  | c c c c c m c
            managers                   | working             | whole  | c c m h h h m
            auditors                   | working             | whole  | m c m c c h c
            auditors                   | resolved            | whole  | m c m c c h c
            privacy-officers           | resolved            | whole  | c c c c c m c
            privacy-officers billing-team | working          | whole  | c c c c c m c
            integrations               | resolved            | whole  | c c c c c h c
            agents auditors            | resolved            | whole  | m c m c c h c
            leads auditors             | resolved            | whole  | c c m c c h c
            managers privacy-officers  | resolved            | whole  | c c c c c m c
            process-owners             | working             | whole  | h h h h h h h
            camunda-admin              | working             | whole  | h h h h h h h
            billing-team               | working             | whole  | h h h h h h h
            """)
    void each_sees_what_the_work_needs(String groups, String stage, String glass, String verdicts) {
        var customer = customers.get(stage);
        var reader = web.as(user(groups, glass), groups.split(" "));
        if (glass.equals("broken")) {
            assertThat(reader.post(
                                    "/api/customers/" + customer.id() + "/break-glass",
                                    "{\"reason\": \"An emergency on the phone.\"}")
                            .status())
                    .isEqualTo(201);
        }
        var expected = expected(verdicts);
        SURFACES.forEach((name, surface) -> meets(name, surface, reader, customer, expected));
        asTheFactsSay(reader.get("/api/customers/" + customer.id() + "/facts"), expected);
    }

    private static void meets(
            String name, Surface surface, Web.Client reader, Somebody customer, Map<Sensitivity, Character> expected) {
        var answer = reader.get(surface.path().apply(customer));
        customer.values().forEach((sensitivity, values) -> {
            if (expected.get(sensitivity) != 'c') {
                assertThat(answer.body()).as(name + ": " + sensitivity).doesNotContain(values);
            } else if (surface.meets().contains(sensitivity)) {
                assertThat(answer.status()).as(name + answer.body()).isEqualTo(200);
                assertThat(values.stream().filter(answer.body()::contains))
                        .as(name + ": " + sensitivity + " in " + answer.body())
                        .isNotEmpty();
            }
        });
        if (name.startsWith("engine")) {
            customer.values()
                    .values()
                    .forEach(values -> assertThat(answer.body()).as(name).doesNotContain(values));
        }
    }

    /** The facts tell masked from hidden. */
    private static void asTheFactsSay(Web.Answer answer, Map<Sensitivity, Character> expected) {
        if (answer.status() != 200) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(expected.values()).containsOnly('h');
            return;
        }
        expected.forEach((sensitivity, verdict) -> {
            var access = answer.<List<String>>at("$.withheld[?(@.what=='%s')].access".formatted(sensitivity.code()));
            assertThat(access)
                    .as(sensitivity.code())
                    .isEqualTo(verdict == 'c' ? List.of() : List.of(verdict == 'm' ? "masked" : "hidden"));
        });
        assertThat(answer.<List<String>>at("$.items[?(@.kind=='churn-risk')].kind")
                        .isEmpty())
                .isEqualTo(expected.get(BEHAVIOUR) == 'h');
    }

    private static Map<Sensitivity, Character> expected(String verdicts) {
        var expected = new EnumMap<Sensitivity, Character>(Sensitivity.class);
        var letters = verdicts.split(" +");
        for (var sensitivity : Sensitivity.values()) {
            expected.put(sensitivity, letters[sensitivity.ordinal()].charAt(0));
        }
        return expected;
    }

    /** One person for each set of groups; who breaks the glass is another. */
    private static String user(String groups, String glass) {
        return "matrix-" + glass + "-" + groups.replace(' ', '-');
    }

    private static String before(Somebody customer) {
        return "C-" + (Long.parseLong(customer.id().value().substring(2)) - 1);
    }
}
