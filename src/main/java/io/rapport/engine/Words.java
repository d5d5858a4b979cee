package io.rapport.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All vocabularies in one: which variable is declared, and which one a person may write where. */
final class Words {

    private final Map<String, Variable<?>> declared = new HashMap<>();
    private final Map<String, Set<String>> forms = new HashMap<>();
    private final Set<String> anyForm = new HashSet<>();

    Words(Stream<Vocabulary> vocabularies) {
        vocabularies.forEach(this::add);
    }

    private void add(Vocabulary words) {
        words.variables().forEach(this::declare);
        words.forms().forEach(variable -> {
            forms.computeIfAbsent(words.process(), process -> new HashSet<>()).add(variable.name());
            anyForm.add(variable.name());
        });
    }

    private void declare(Variable<?> variable) {
        var standing = declared.putIfAbsent(variable.name(), variable);
        if (standing != null && standing.kind() != variable.kind()) {
            throw new IllegalStateException("Variable '%s' is declared as %s and as %s."
                    .formatted(variable.name(), standing.kind(), variable.kind()));
        }
    }

    Optional<Variable<?>> declared(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    boolean isFreeText(String name) {
        return declared(name)
                .filter(variable -> variable.kind() == Variable.Kind.HANDED_IN)
                .isPresent();
    }

    /** @param process the process's id; one without a vocabulary may use the forms' words of all */
    boolean isForForms(@Nullable String process, String name) {
        return forms.getOrDefault(process == null ? "" : process, anyForm).contains(name);
    }
}
