package io.rapport.customer.reading;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.reading.Surfaces.Surface;
import io.rapport.web.Web;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role at every surface, in the raw answer: what is clear, what is masked, what is not there. */
@RapportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowMatrixTest {

    private static final List<Surface> SURFACES = Surfaces.all();

    @Autowired
    Web web;

    @Autowired
    Stages stages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Set<String> shown = new HashSet<>();
    private Map<String, Staged> customers;

    @BeforeAll
    void customers_of_whom_much_is_known() {
        customers = stages.all();
    }

    @AfterAll
    void every_surface_showed_to_somebody_what_can_be_met_there() {
        var met = SURFACES.stream()
                .flatMap(surface -> surface.meets().stream().map(sensitivity -> surface + ": " + sensitivity))
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(Set.copyOf(met));
    }

    /** A new way in is asked here, or says why it tells nobody's values. */
    @Test
    void every_way_in_is_in_the_matrix_or_says_why_not() {
        var ours = mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> isOurs(each.getValue()))
                .flatMap(each -> spelled(each.getKey()))
                .collect(toCollection(TreeSet::new));
        var asked = Surfaces.all().stream().map(Surface::mapping).collect(toCollection(TreeSet::new));
        var elsewhere = Surfaces.elsewhere().stream()
                .map(line -> line.split("\\|"))
                .peek(line -> assertThat(line[1]).as(line[0]).isNotBlank())
                .map(line -> line[0].strip())
                .collect(toCollection(TreeSet::new));

        assertThat(asked).as("in the matrix and elsewhere").doesNotContainAnyElementsOf(elsewhere);
        var named = new TreeSet<>(asked);
        named.addAll(elsewhere);
        assertThat(named)
                .as("GET … | call | what can be met, in Surfaces; or in tell-nobodys-values.txt with a reason")
                .isEqualTo(ours);
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
            leads                      | compared            | whole  | c c c h h h m
            managers                   | compared            | whole  | c c m h h h m
            agents                     | compared            | whole  | m m m h h h m
            privacy-officers           | compared            | whole  | c c c c c m c
            privacy-officers           | answering           | whole  | c c c c c c c
            privacy-officers agents    | answering           | whole  | c c c c c c c
            managers                   | answering           | whole  | c c m h h h m
            auditors                   | answering           | whole  | m c m c c h c
            agents billing-team        | restricted          | whole  | m m m m m m m
            leads                      | restricted          | whole  | m m m h h h m
            agents                     | restricted          | broken | c c c c c c c
            auditors                   | restricted          | whole  | m m m m m h m
            privacy-officers           | restricted          | whole  | c c c c c m c
            integrations               | restricted          | whole  | h h h h h h h
            process-owners             | working             | whole  | h h h h h h h
            camunda-admin              | working             | whole  | h h h h h h h
            billing-team               | working             | whole  | h h h h h h h
            """)
    void each_sees_what_the_work_needs(String groups, String stage, String glass, String verdicts) {
        var customer = customers.get(stage);
        var mine = List.of(groups.split(" "));
        var reader = web.as(user(groups, glass), groups.split(" "));
        if (glass.equals("broken")) {
            assertThat(reader.post(
                                    "/api/customers/" + customer.id() + "/break-glass",
                                    "{\"reason\": \"An emergency on the phone.\"}")
                            .status())
                    .isEqualTo(201);
        }
        var expected = Expected.of(verdicts);
        SURFACES.stream().filter(surface -> surface.isThere(customer)).forEach(surface -> {
            var answer = surface.ask(reader, customer);
            nothingIsAskedInVain(surface, answer, surface.opens(mine, stage) && !surface.isWrite(), expected);
            showsWhatItMay(surface, answer, customer, expected);
            expected.namesWhatIsWithheld(surface, answer);
            expected.namesNoPlaceOfWhatIsHidden(surface, answer, customer);
        });
        expected.isWhatTheFactsSay(reader.get("/api/customers/" + customer.id() + "/facts"));
    }

    /** Whoever sees anything of what can be met there is answered; whoever does not come in is told nothing. */
    private static void nothingIsAskedInVain(Surface surface, Web.Answer answer, boolean opens, Expected expected) {
        assertThat(answer.status()).as(surface + answer.body()).isIn(200, 201, 403, 404, 409);
        if (opens && surface.meets().stream().anyMatch(sensitivity -> expected.isClear(sensitivity))) {
            assertThat(answer.status()).as(surface + answer.body()).isEqualTo(200);
        }
    }

    private void showsWhatItMay(Surface surface, Web.Answer answer, Staged customer, Expected expected) {
        var isRefused = answer.status() >= 400 && !answer.body().contains("\"standing\"");
        customer.values().forEach((sensitivity, values) -> {
            var found = values.stream().filter(answer.body()::contains).toList();
            if (!expected.isClear(sensitivity) || isRefused) {
                assertThat(found)
                        .as(surface + ": " + sensitivity + " in " + answer.body())
                        .isEmpty();
            } else if (surface.meets().contains(sensitivity)) {
                assertThat(found)
                        .as(surface + ": " + sensitivity + " in " + answer.body())
                        .isNotEmpty();
                shown.add(surface + ": " + sensitivity);
            } else {
                assertThat(found)
                        .as(surface + " says nothing of it, " + sensitivity + " in " + answer.body())
                        .isEmpty();
            }
        });
    }

    /** One person for each set of groups; who breaks the glass is another. */
    private static String user(String groups, String glass) {
        return "matrix-" + glass + "-" + groups.replace(' ', '-');
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.rapport.");
    }

    private static Stream<String> spelled(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var of = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).toList();
        return of.stream().flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }
}
