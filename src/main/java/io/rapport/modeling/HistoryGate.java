package io.rapport.modeling;

import io.rapport.engine.model.Finding;
import io.rapport.engine.model.ModelCheck;
import io.rapport.engine.model.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The history of a model is kept for as long as its class says: of the retention table in the same deployment, or else
 * of the one that is deployed. Who deploys another table brings the models that follow it.
 */
@Component
class HistoryGate implements ModelCheck {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryGate.class);
    private static final String RETENTION = "retention";

    /** A process or a table in a file. */
    private record Model(String resource, String id, boolean isTable, @Nullable String timeToLive) {
        Optional<Finding> conflict(HistoryPeriods periods) {
            return (isTable ? periods.ofTable(timeToLive) : periods.ofProcess(timeToLive))
                    .map(sentence -> new Finding(resource, id, sentence));
        }
    }

    @Override
    public List<Finding> check(Map<String, byte[]> resources) {
        var own = new LinkedHashMap<Model, byte[]>();
        resources.forEach((name, xml) -> in(name, xml).forEach(model -> own.put(model, xml)));
        var table = own.keySet().stream()
                .filter(model -> model.isTable() && model.id().equals(RETENTION))
                .findFirst();
        var periods =
                table.map(own::get).map(HistoryPeriods::of).orElseGet(() -> asSystem(HistoryGate::deployedPeriods));
        var found = new ArrayList<Finding>();
        own.keySet().forEach(model -> model.conflict(periods).ifPresent(found::add));
        table.ifPresent(of -> found.addAll(ofTable(of.resource(), periods, own.keySet())));
        return found;
    }

    private static List<Model> in(String name, byte[] xml) {
        try {
            var root = Xml.parse(xml).getDocumentElement();
            var isTable = Xml.isTable(root);
            var models = root.getElementsByTagNameNS(root.getNamespaceURI(), isTable ? "decision" : "process");
            return Stream.iterate(0, n -> n < models.getLength(), n -> n + 1)
                    .map(n -> (Element) models.item(n))
                    .filter(model -> !model.getAttribute("isExecutable").equals("false")) // the engine leaves it out
                    .map(model -> new Model(name, Xml.idOf(model, name), isTable, timeToLive(model)))
                    .toList();
        } catch (SAXException | IOException unreadable) {
            return List.of(); // found before
        }
    }

    private static @Nullable String timeToLive(Element model) {
        var attributes = model.getAttributes();
        for (int n = 0; n < attributes.getLength(); n++) {
            var attribute = attributes.item(n);
            if (Xml.isExtension(attribute) && attribute.getLocalName().equals("historyTimeToLive")) {
                return attribute.getNodeValue();
            }
        }
        return null;
    }

    /** The application's own services are not there yet when it deploys at the start; the engine's are. */
    private static <T> T asSystem(Function<RepositoryService, T> reads) {
        return Context.getCommandContext()
                .runWithoutAuthorization(() ->
                        reads.apply(Context.getProcessEngineConfiguration().getRepositoryService()));
    }

    private static HistoryPeriods deployedPeriods(RepositoryService models) {
        var deployed = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(RETENTION)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        try {
            if (deployed == null) {
                return HistoryPeriods.shipped();
            }
            try (var xml = models.getDecisionModel(deployed.getId())) {
                return HistoryPeriods.of(xml.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the retention table cannot be read", unreadable);
        }
    }

    /** At the start nobody is there to mend an owner's older model: it is named in the log. */
    private static List<Finding> ofTable(String resource, HistoryPeriods periods, Set<Model> own) {
        var found = new ArrayList<Finding>();
        periods.notInDays().forEach(sentence -> found.add(new Finding(resource, RETENTION, sentence)));
        var isByPerson = Context.getCommandContext().getAuthenticatedUserId() != null;
        var brought = new HashSet<String>();
        own.forEach(model -> brought.add(model.id()));
        for (var model : asSystem(HistoryGate::deployed)) {
            var conflict = brought.contains(model.id()) ? Optional.<Finding>empty() : model.conflict(periods);
            if (conflict.isPresent() && isByPerson) {
                found.add(new Finding(
                        resource,
                        RETENTION,
                        "the deployed model '%s' goes by it: %s Deploy both together."
                                .formatted(model.id(), conflict.get().sentence())));
            } else {
                conflict.ifPresent(of -> LOG.warn("{}", of));
            }
        }
        return found;
    }

    private static List<Model> deployed(RepositoryService models) {
        var processes = models.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(of -> new Model(of.getResourceName(), of.getKey(), false, days(of.getHistoryTimeToLive())));
        var tables = models.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(of -> new Model(of.getResourceName(), of.getKey(), true, days(of.getHistoryTimeToLive())));
        return Stream.concat(processes, tables).toList();
    }

    private static @Nullable String days(@Nullable Integer timeToLive) {
        return timeToLive == null ? null : "P" + timeToLive + "D";
    }
}
