package io.rapport.engine.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which expressions a model may contain: a bean where a bean is asked for, one variable, one comparison. */
final class Expressions {

    private static final String NAME = "[a-z][A-Za-z0-9]*";
    private static final Pattern BEAN = Pattern.compile("[$#]\\{(" + NAME + ")}");
    private static final Pattern COMPARISON =
            Pattern.compile("[$#]\\{" + NAME + "( (==|!=|>|>=|<|<=) ('[a-z0-9-]*'|[0-9.]+|true|false))?}");

    /** Neither calls into the application; models and filters need them. */
    private static final Set<String> HARMLESS =
            Set.of("#{execution.processBusinessKey}", "${currentUser()}", "${currentUserGroups()}");

    private Expressions() {}

    /** Anything the engine would evaluate and that is more than one name. */
    static boolean isFree(String value) {
        var isEvaluated = value.contains("${") || value.contains("#{");
        return isEvaluated && !BEAN.matcher(value).matches() && !HARMLESS.contains(value);
    }

    static boolean isComparison(String condition) {
        return COMPARISON.matcher(condition).matches();
    }

    /** The name in {@code ${name}}, when there is nothing else. */
    static Optional<String> bean(String value) {
        return Optional.of(BEAN.matcher(value)).filter(Matcher::matches).map(bean -> bean.group(1));
    }
}
