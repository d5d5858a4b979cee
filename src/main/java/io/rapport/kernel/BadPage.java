package io.rapport.kernel;

/** A page size that is out of range. */
public final class BadPage extends FieldProblem {
    private BadPage(int limit) {
        super(Kind.INVALID, "kernel/bad-page", "limit", "limit is %d; use 1 to %d.".formatted(limit, Page.MOST));
    }

    /** @return the limit, when it is 1 to {@link Page#MOST} */
    public static int checked(int limit) {
        if (limit < 1 || limit > Page.MOST) {
            throw new BadPage(limit);
        }
        return limit;
    }
}
