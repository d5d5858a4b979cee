package io.rapport.modeling;

import io.rapport.engine.model.Finding;
import io.rapport.engine.model.FormShape;
import io.rapport.engine.model.ModelRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;

/** First what the deployment refuses, then what a reader would miss. */
final class ModelLint {

    static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private ModelLint() {}

    static List<Finding> check(ModelFile model) throws IOException {
        var found = new Findings(model.name());
        var xml = model.xml();
        if (model.isForm()) {
            found.addAll(FormShape.check(model.name(), xml));
            return found.all();
        }
        var templates = Templates.above(model.folder());
        var harm = new ModelRules(templates.beans()).check(model.name(), xml);
        found.addAll(harm);
        if (isReadable(harm, model)) {
            read(model, xml, templates, HistoryPeriods.above(model.folder()), found);
        }
        return found.all();
    }

    /** What could not be looked at; nothing to mend. */
    static List<Finding> notes(ModelFile model) throws IOException {
        return model.isTable()
                ? AgreedTimes.notCompared(model.name(), Dmn.readModelFromStream(new ByteArrayInputStream(model.xml())))
                : List.of();
    }

    /** A finding about the file itself means that there is nothing to look into. */
    private static boolean isReadable(List<Finding> harm, ModelFile model) {
        return harm.stream().noneMatch(finding -> finding.element().equals(model.name()));
    }

    private static void read(ModelFile model, byte[] xml, Templates templates, HistoryPeriods history, Findings found) {
        try {
            var stream = new ByteArrayInputStream(xml);
            if (model.isProcess()) {
                var bpmn = Bpmn.readModelFromStream(stream);
                ReadableProcess.check(bpmn, history, found);
                CompleteFlow.check(bpmn, found);
                CompleteTasks.check(bpmn, templates, model.folder(), found);
            } else {
                var tables = Dmn.readModelFromStream(stream);
                ReadableTable.check(tables, history, found);
                found.addAll(AgreedTimes.broken(model.name(), tables));
            }
        } catch (ModelException broken) {
            found.add("does not follow the standard: " + cause(broken));
        }
    }

    private static String cause(Throwable broken) {
        var deepest = broken;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
