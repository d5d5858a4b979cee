package io.rapport.engine.table;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * What our own steps rely on when they ask a table that came with the house: its rules are its owner's, its columns are
 * ours. The table that came with it says which columns, which values, and whether there is an answer for everything.
 */
final class Contract {

    private static final Set<HitPolicy> ONE_ANSWER = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY);
    /** Columns whose values are named in the configuration of the house, and not by the table that came with it. */
    private static final Set<String> CONFIGURED = Set.of("team", "calendar");

    /** Columns that count in business time, where whole business days can stand as well as hours. */
    private static final Set<String> BUSINESS_TIME = Set.of(
            "respondWithin", "nextResponseWithin", "resolveWithin", "triageWithin", "handOverWithin", "vendorWithin");

    private static final Pattern BUSINESS_DAYS = Pattern.compile("\"[1-9]\\d{0,2} business days?\"");

    private final String table;
    private final DecisionTable shipped;
    private final DecisionTable given;
    private final List<Broken> broken = new ArrayList<>();

    private Contract(String table, DecisionTable shipped, DecisionTable given) {
        this.table = table;
        this.shipped = shipped;
        this.given = given;
    }

    static List<Broken> check(Decision decision) {
        var id = Objects.toString(decision.getId(), "");
        var shipped = ShippedTables.find(id);
        if (shipped.isEmpty()) {
            return List.of();
        }
        if (!(decision.getExpression() instanceof DecisionTable given)) {
            return List.of(new Broken(id, "the application asks this decision for a row; make it a decision table."));
        }
        var contract = new Contract(id, shipped.get(), given);
        contract.columns();
        contract.rules();
        return contract.broken;
    }

    private void columns() {
        var asked = names(shipped.getInputs().stream().map(Contract::name).toList());
        for (var input : given.getInputs()) {
            if (!asked.contains(name(input))) {
                says(
                        input.getId(),
                        "the application does not hand '%s' to this table, but: %s.".formatted(name(input), asked));
            }
        }
        var wanted = names(shipped.getOutputs().stream().map(Contract::name).toList());
        var answered = names(given.getOutputs().stream().map(Contract::name).toList());
        if (!wanted.equals(answered)) {
            says(table, "the application reads %s of this table, and nothing else.".formatted(wanted));
            return;
        }
        for (var output : given.getOutputs()) {
            shipped.getOutputs().stream()
                    .filter(own -> name(own).equals(name(output)))
                    .forEach(own -> values(own, output));
        }
    }

    private void values(Output own, Output output) {
        var listed = Cells.listed(CONFIGURED.contains(own.getName()) ? output : own);
        var shippedSays = Cells.column(shipped, own);
        boolean mayBeEmpty = shippedSays.stream().anyMatch(entry -> entry.text().isEmpty());
        boolean isPeriod = shippedSays.stream().allMatch(entry -> entry.text().isEmpty() || isPeriod(entry.text()));
        boolean isText = Objects.toString(own.getTypeRef(), "string").equals("string");
        if (listed.isEmpty() && !isPeriod && isText) {
            return; // words for people
        }
        for (var entry : Cells.column(given, output)) {
            var said = entry.text();
            var id = entry.element().getId();
            if (said.isEmpty()) {
                if (!mayBeEmpty) {
                    says(id, "'%s' may not be empty; the application reads it.".formatted(own.getName()));
                }
            } else if (listed.isPresent() && !listed.get().contains(said)) {
                says(
                        id,
                        "%s is no value of '%s'; the application knows %s."
                                .formatted(
                                        said,
                                        own.getName(),
                                        listed.get().stream().sorted().toList()));
            } else if (BUSINESS_TIME.contains(own.getName())) {
                // a day that is written as a period could mean 24 hours or one opening
                if (!BUSINESS_DAYS.matcher(said).matches() && !(isPeriod(said) && said.startsWith("\"PT"))) {
                    says(id, "%s is no target; write it as \"PT4H\" or \"3 business days\".".formatted(said));
                }
            } else if (isPeriod && !isPeriod(said)) {
                says(id, "%s is no period; write it as \"PT4H\" or \"P30D\".".formatted(said));
            } else if (!Cells.isOneValue(said) || said.equals("null")) {
                says(id, "'%s' must be one plain value; the application reads it.".formatted(own.getName()));
            }
        }
    }

    private void rules() {
        if (ONE_ANSWER.contains(shipped.getHitPolicy()) && !ONE_ANSWER.contains(given.getHitPolicy())) {
            says(table, "the application wants one answer; make the hit policy UNIQUE or FIRST.");
        }
        if (shipped.getRules().stream().anyMatch(Cells::isAnything)
                && given.getRules().stream().noneMatch(Cells::isAnything)) {
            says(table, "it must answer always: add a last rule whose conditions are all empty.");
        }
    }

    private void says(String element, String sentence) {
        broken.add(new Broken(Objects.toString(element, table), sentence));
    }

    private static Set<String> names(List<String> names) {
        return names.stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Input input) {
        var asked = input.getInputExpression();
        return asked == null ? "" : Cells.text(asked.getText()) + " (" + asked.getTypeRef() + ")";
    }

    private static String name(Output output) {
        return output.getName() + " (" + output.getTypeRef() + ")";
    }

    private static boolean isPeriod(String said) {
        var text = said.replaceAll("^\"|\"$", "");
        try {
            return said.startsWith("\"P") && (text.contains("T") ? Duration.parse(text) : Period.parse(text)) != null;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
