package io.rapport.kernel;

/** A refusal that is about one field of what was sent. */
public abstract class FieldProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String field;

    protected FieldProblem(Kind kind, String code, String field, String message) {
        super(kind, code, message);
        this.field = field;
    }

    /** The field's path as the sender wrote it, for example {@code customer.system}. */
    public String field() {
        return field;
    }
}
