package io.rapport.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cmmn.deployer.CmmnDeployer;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Stops a deployment that breaks {@link ModelRules} or a {@link ModelCheck}, with every finding at once; Camunda answers
 * it with 400.
 */
public final class ModelGate implements Deployer {

    /** The engine's own lists: a name that it would read and we would not is a way around. */
    private static final List<String> SUFFIXES = Stream.of(
                    BpmnDeployer.BPMN_RESOURCE_SUFFIXES,
                    DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES,
                    CmmnDeployer.CMMN_RESOURCE_SUFFIXES)
            .flatMap(Stream::of)
            .toList();

    private final ModelBeans beans;
    private final Supplier<Stream<ModelCheck>> checks;

    /** @param checks of the rooms above, asked for at each deployment */
    public ModelGate(ModelBeans beans, Supplier<Stream<ModelCheck>> checks) {
        this.beans = beans;
        this.checks = checks;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return; // loaded again after a restart: what was let in stays in, whichever beans are gone since
        }
        var models = new LinkedHashMap<String, byte[]>();
        var found = new ArrayList<Finding>();
        for (var resource : deployment.getResources().values()) {
            if (isModel(resource)) {
                models.put(resource.getName(), resource.getBytes());
            } else {
                found.addAll(strange(resource));
            }
        }
        found.addAll(new ModelRules(beans.names()).check(models));
        refuse(found);
        refuse(checks.get().flatMap(check -> check.check(models).stream()).toList());
    }

    /** A page that a person's browser would run is no model. */
    private static List<Finding> strange(ResourceEntity resource) {
        return resource.getName().endsWith(".form")
                ? FormShape.check(resource.getName(), resource.getBytes())
                : List.of(new Finding(
                        resource.getName(), resource.getName(), "only BPMN, DMN and Camunda Forms may be deployed."));
    }

    private static boolean isModel(ResourceEntity resource) {
        return SUFFIXES.stream().anyMatch(resource.getName()::endsWith);
    }

    private static void refuse(List<Finding> found) {
        if (!found.isEmpty()) {
            var message = found.stream().map(Finding::toString).collect(Collectors.joining(" "));
            var problems = new ArrayList<Problem>(found.stream().map(Told::new).toList());
            throw new ParseException(message, found.get(0).resource(), problems, List.of());
        }
    }

    /** A finding in the engine's own words, so that Modeler can show it. */
    private record Told(Finding finding) implements Problem {
        @Override
        public String getMessage() {
            return finding.sentence();
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return List.of(finding.element());
        }
    }
}
