package io.rapport.rehearsal.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** The tables of a folder, to be used in the place of those of the house that have the same ids. */
public final class OtherTables {

    private final Path folder;
    private final Map<Path, DmnModelInstance> models = new LinkedHashMap<>();

    private OtherTables(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads every {@code .dmn} file of the folder.
     *
     * @throws BadRules when there is none, or one cannot be read
     */
    public static OtherTables read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadRules("There is no folder '%s' of tables.".formatted(folder));
        }
        var tables = new OtherTables(folder);
        try (var all = Files.list(folder)) {
            all.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .forEach(file -> tables.models.put(file, model(file)));
        } catch (IOException unreadable) {
            throw new BadRules("The folder '%s' cannot be read: %s".formatted(folder, unreadable.getMessage()));
        }
        if (tables.models.isEmpty()) {
            throw new BadRules("The folder '%s' has no table; put DMN files (*.dmn) there.".formatted(folder));
        }
        return tables;
    }

    private static DmnModelInstance model(Path file) {
        try {
            return Dmn.readModelFromFile(file.toFile());
        } catch (DmnModelException noTable) {
            Throwable why = noTable;
            while (why.getCause() != null) {
                why = why.getCause();
            }
            throw new BadRules("'%s' is no DMN that can be read: %s".formatted(file, why.getMessage()));
        }
    }

    /**
     * All that is decided from now on is decided by them.
     *
     * @throws BadRules when one has a table that nobody asks, or the engine refuses one
     */
    public void deploy(RepositoryService repository) {
        checkIds(repository);
        var deployment = repository.createDeployment().name("tables of the rehearsal");
        models.forEach((file, model) -> deployment.addModelInstance(String.valueOf(file.getFileName()), model));
        try {
            deployment.deploy();
        } catch (ProcessEngineException refused) {
            throw new BadRules("The tables in '%s' cannot be used: %s".formatted(folder, refused.getMessage()));
        }
    }

    private void checkIds(RepositoryService repository) {
        var house = new TreeSet<String>();
        repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getKey)
                .forEach(house::add);
        models.forEach((file, model) -> model.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .filter(id -> !house.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new BadRules(
                            "'%s' has the table '%s', which nobody asks. Use one of %s.".formatted(file, id, house));
                }));
    }
}
