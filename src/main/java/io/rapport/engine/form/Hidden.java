package io.rapport.engine.form;

import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** When a part of a form is hidden, by its FEEL condition, as the browser says it: only what is true hides. */
final class Hidden {

    private final FeelEngine feel;

    Hidden(FeelEngine feel) {
        this.feel = feel;
    }

    /** With the FEEL that the engine asks its tables with. */
    static Hidden by(ProcessEngineConfigurationImpl engine) {
        var tables = (DefaultDmnEngineConfiguration) engine.getDmnEngine().getConfiguration();
        return new Hidden(tables.getFeelEngine());
    }

    /**
     * @param condition as the form has it, for example {@code =outcome != "wait"}; empty for never
     * @param values of the variables by their names
     * @return true also for what is no FEEL: the browser does not ask it either
     */
    boolean is(String condition, Map<String, ? extends @Nullable Object> values) {
        if (condition.isBlank()) {
            return false;
        }
        var context = Variables.createVariables();
        values.forEach(context::putValue);
        try {
            Object answer = feel.evaluateSimpleExpression(
                    condition.startsWith("=") ? condition.substring(1) : condition, context.asVariableContext());
            return Boolean.TRUE.equals(answer);
        } catch (FeelException unreadable) {
            return true;
        }
    }
}
