package io.rapport.engine.model;

import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;

/**
 * The last line behind {@link ModelGate}: whoever hands the engine an expression, a model, a list of work or a query, it
 * evaluates one name or one comparison. Calls into Java are not among them.
 */
public final class HarmlessExpressions extends JuelExpressionManager {

    /** @param beans what an expression may name */
    public HarmlessExpressions(ModelBeans beans) {
        super(beans);
    }

    @Override
    public Expression createExpression(String text) {
        if (Expressions.isFree(text) && !Expressions.isComparison(text)) {
            throw new FreeExpression();
        }
        return super.createExpression(text);
    }
}
