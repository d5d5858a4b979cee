package io.rapport.engine.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables that came with the application, as they stand in it; read once, when one is first asked for. */
final class ShippedTables {

    private ShippedTables() {}

    /** By the decision's id; empty where the application asks no such table. */
    static Optional<DecisionTable> find(String decision) {
        return Optional.ofNullable(Read.TABLES.get(decision));
    }

    private static final class Read {
        static final Map<String, DecisionTable> TABLES = read();

        private static Map<String, DecisionTable> read() {
            var tables = new HashMap<String, DecisionTable>();
            try {
                for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:dmn/**/*.dmn")) {
                    try (var xml = file.getInputStream()) {
                        for (var decision : Dmn.readModelFromStream(xml).getModelElementsByType(Decision.class)) {
                            if (decision.getExpression() instanceof DecisionTable table) {
                                tables.put(decision.getId(), table);
                            }
                        }
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException("a table of the application cannot be read", broken);
            }
            return Map.copyOf(tables);
        }
    }
}
