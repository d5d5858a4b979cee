package io.rapport.modeling;

import io.rapport.engine.model.Finding;
import io.rapport.engine.model.ModelCheck;
import io.rapport.engine.model.Xml;
import io.rapport.kernel.Problem;
import io.rapport.sla.calendar.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * What is agreed among ourselves and with vendors fits into what is promised to the customer: triage, a hand-over and the
 * vendor one after the other take no longer than the solution may. Looked at rule by rule in the decision {@code
 * serviceLevel}.
 *
 * <p>Hours and business days have no common measure without a calendar. What can be said: a business day has at most 24
 * hours of business time, since in between the wall clock goes round once; how few it has, nobody can say here.
 */
@Component
class AgreedTimes implements ModelCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AgreedTimes.class);
    private static final String DECISION = "serviceLevel";
    private static final List<String> OURS = List.of("triageWithin", "handOverWithin", "vendorWithin");
    private static final String PROMISED = "resolveWithin";
    private static final int HOURS_AT_MOST = 24;

    /** So many business days and so much business time. */
    private record Time(int days, Duration hours) {

        static Time of(Target target) {
            var text = target.text();
            return target.atOpening()
                    ? new Time(Integer.parseInt(text.substring(0, text.indexOf(' '))), Duration.ZERO)
                    : new Time(0, Duration.parse(text));
        }

        Time plus(Time other) {
            return new Time(days + other.days, hours.plus(other.hours));
        }

        /** Longer in whichever calendar: days make up for days, and what is left of them for 24 hours each. */
        boolean surelyExceeds(Time promised) {
            var room = promised.hours.plusHours((long) HOURS_AT_MOST * Math.max(0, promised.days - days));
            return promised.hours.isZero() && days > promised.days || hours.compareTo(room) > 0;
        }

        /** Whether both are told by the same measure, so that nothing is left to a calendar. */
        boolean isComparable(Time promised) {
            return days == 0 && promised.days == 0 || hours.isZero() && promised.hours.isZero();
        }
    }

    @Override
    public List<Finding> check(Map<String, byte[]> models) {
        var found = new ArrayList<Finding>();
        models.forEach((name, xml) -> {
            if (isTable(xml)) {
                var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml));
                var broken = broken(name, model);
                found.addAll(broken);
                if (broken.isEmpty()) {
                    notCompared(name, model).forEach(note -> LOG.info("{}", note));
                }
            }
        });
        return found;
    }

    private static boolean isTable(byte[] xml) {
        try {
            return Xml.isTable(Xml.parse(xml).getDocumentElement());
        } catch (SAXException | IOException unreadable) {
            return false; // found before
        }
    }

    /** The rules whose times do not fit, or cannot be read. */
    static List<Finding> broken(String resource, DmnModelInstance model) {
        var found = new ArrayList<Finding>();
        eachRule(model, (rule, cells) -> {
            try {
                if (sum(cells).surelyExceeds(promised(cells))) {
                    found.add(new Finding(
                            resource,
                            id(rule),
                            "%s one after the other take longer than the customer is promised with %s; give less time to one of them, or promise %s later."
                                    .formatted(told(cells), one(cells, PROMISED), PROMISED)));
                }
            } catch (Problem unreadable) {
                found.add(new Finding(resource, id(rule), Objects.toString(unreadable.getMessage())));
            }
        });
        return found;
    }

    /** The rules that mix hours and business days, which only a calendar could compare; a note and no reason to refuse. */
    static List<Finding> notCompared(String resource, DmnModelInstance model) {
        var found = new ArrayList<Finding>();
        eachRule(model, (rule, cells) -> {
            try {
                if (!sum(cells).isComparable(promised(cells))) {
                    found.add(new Finding(
                            resource,
                            id(rule),
                            "%s and %s mix hours and business days; that they fit was looked at with 24 hours a day and no closer, because the table does not say how long a day is open."
                                    .formatted(told(cells), one(cells, PROMISED))));
                }
            } catch (Problem unreadable) {
                // said by the other check
            }
        });
        return found;
    }

    private interface RuleReader {
        void read(Rule rule, Map<String, String> cells);
    }

    private static void eachRule(DmnModelInstance model, RuleReader reader) {
        for (var decision : model.getModelElementsByType(Decision.class)) {
            if (DECISION.equals(decision.getId()) && decision.getExpression() instanceof DecisionTable table) {
                table.getRules().forEach(rule -> {
                    var cells = cells(table, rule);
                    if (cells.keySet().containsAll(OURS) && cells.containsKey(PROMISED)) {
                        reader.read(rule, cells);
                    }
                });
            }
        }
    }

    /** By the column's name, without quotes. */
    private static Map<String, String> cells(DecisionTable table, Rule rule) {
        var entries = List.copyOf(rule.getOutputEntries());
        var cells = new LinkedHashMap<String, String>();
        int at = 0;
        for (var output : table.getOutputs()) {
            if (at < entries.size() && entries.get(at).getText() != null) {
                var text = entries.get(at).getText().getTextContent().strip();
                cells.put(output.getName(), text.replaceAll("^\"|\"$", ""));
            }
            at++;
        }
        return cells;
    }

    private static Time sum(Map<String, String> cells) {
        return OURS.stream().map(column -> time(cells, column)).reduce(new Time(0, Duration.ZERO), Time::plus);
    }

    private static Time promised(Map<String, String> cells) {
        return time(cells, PROMISED);
    }

    private static Time time(Map<String, String> cells, String column) {
        return Time.of(Target.parse(Objects.requireNonNull(cells.get(column))));
    }

    private static String told(Map<String, String> cells) {
        return OURS.stream().map(column -> one(cells, column)).collect(Collectors.joining(", "));
    }

    private static String one(Map<String, String> cells, String column) {
        return column + " " + cells.get(column);
    }

    private static String id(Rule rule) {
        return Objects.toString(rule.getId(), DECISION);
    }
}
