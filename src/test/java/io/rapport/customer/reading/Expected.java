package io.rapport.customer.reading;

import static io.rapport.customer.needtoknow.Sensitivity.BEHAVIOUR;
import static io.rapport.customer.needtoknow.Sensitivity.FINANCIAL;
import static io.rapport.customer.needtoknow.Sensitivity.SPECIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.Surfaces.Surface;
import io.rapport.web.Web;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody is to see of a customer: clear, masked or hidden, by sensitivity. */
record Expected(Map<Sensitivity, Character> letters) {

    /** What tells that there is something, whatever it says. */
    private static final Map<Sensitivity, List<String>> TRACES = Map.of(
            FINANCIAL, List.of("annual-value", "note-money", "\"money\""),
            BEHAVIOUR, List.of("churn-risk"),
            SPECIAL, List.of("accessibility-need", "note-health", "\"health\""));

    /** @param verdicts c, m or h for each sensitivity in their order */
    static Expected of(String verdicts) {
        var letters = new EnumMap<Sensitivity, Character>(Sensitivity.class);
        var all = verdicts.split(" +");
        for (var sensitivity : Sensitivity.values()) {
            letters.put(sensitivity, all[sensitivity.ordinal()].charAt(0));
        }
        return new Expected(letters);
    }

    boolean isClear(Sensitivity sensitivity) {
        return letters.get(sensitivity) == 'c';
    }

    /** No id of what is hidden, but for one that was asked about. */
    void namesNoPlaceOfWhatIsHidden(Surface surface, Web.Answer answer, Staged customer) {
        customer.places().forEach((sensitivity, ids) -> {
            if (letters.get(sensitivity) == 'h') {
                assertThat(ids.stream()
                                .filter(id -> !customer.fill(surface.call()).contains(id))
                                .filter(id -> answer.body().contains(id)))
                        .as(surface + ": " + sensitivity + " in " + answer.body())
                        .isEmpty();
            }
        });
    }

    /** What is withheld is named as the table has it; what is hidden leaves no trace. */
    void namesWhatIsWithheld(Surface surface, Web.Answer answer) {
        if (!answer.body().startsWith("{") || surface.isWrite()) {
            return;
        }
        answer.<List<Map<String, String>>>at("$..withheld[*]").forEach(withheld -> assertThat(
                        withheld.get("access").charAt(0))
                .as(surface + ": " + withheld)
                .isEqualTo(letters.get(Sensitivity.valueOf(withheld.get("what").toUpperCase(Locale.ROOT)))));
        if (surface.mapping().matches(".*\\{id}/(facts|timeline|notes|tier)")) {
            TRACES.forEach((sensitivity, traces) -> {
                if (letters.get(sensitivity) == 'h') {
                    assertThat(answer.body()).as(surface + ": " + sensitivity).doesNotContain(traces);
                }
            });
        }
    }

    /** The facts tell masked from hidden. */
    void isWhatTheFactsSay(Web.Answer answer) {
        if (answer.status() != 200) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(letters.values()).containsOnly('h');
            return;
        }
        letters.forEach((sensitivity, verdict) -> {
            var access = answer.<List<String>>at("$.withheld[?(@.what=='%s')].access".formatted(sensitivity.code()));
            assertThat(access)
                    .as(sensitivity.code())
                    .isEqualTo(verdict == 'c' ? List.of() : List.of(verdict == 'm' ? "masked" : "hidden"));
        });
        assertThat(answer.<List<String>>at("$.items[?(@.kind=='churn-risk')].kind")
                        .isEmpty())
                .isEqualTo(letters.get(BEHAVIOUR) == 'h');
    }
}
