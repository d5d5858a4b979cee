package io.rapport.engine.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.rapport.engine.Variable;
import io.rapport.kernel.Problem;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.bpmn.helper.ErrorPropagationException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * What the caller of an engine door is told when it was not the server that failed. Camunda answers all of these with
 * 500.
 *
 * @param status HTTP, 400 to 499
 * @param type what sort of refusal, for programs
 * @param sentence what is wrong and what to do
 */
record Refused(int status, String type, String sentence) {

    private static final Pattern UNKNOWN_NAME = Pattern.compile("Cannot resolve identifier '(\\w+)'");
    private static final Pattern GONE =
            Pattern.compile("Cannot find \\w+ with id|doesn't exist|Cannot restore state of process instance");
    private static final Pattern OBJECT = Pattern.compile(
            "ENGINE-17007|Cannot find serializer for value|Cannot create file without|value of abstract type");
    private static final Pattern TENANT = Pattern.compile("belongs to no authenticated tenant");
    private static final Pattern NEEDED = Pattern.compile("cannot be deleted because is part of a running");

    /** H2's word for two transactions that changed the same row; the standard's begin with 40. */
    private static final int H2_CONCURRENT_UPDATE = 90131;

    /** The standard's state for a character that the database does not know; PostgreSQL's for a NUL. */
    private static final String NUL_IN_TEXT = "22021";

    /** The first cause that says whose mistake it was, from outside to inside. */
    static Optional<Refused> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> of(cause).stream())
                .findFirst();
    }

    private static Optional<Refused> of(Throwable cause) {
        if (cause instanceof Variable.Missing missing) {
            return Optional.of(new Refused(400, missing.code(), missing.atTheDoor()));
        }
        if (cause instanceof Problem problem) {
            return Optional.of(new Refused(problem.kind().status(), problem.code(), problem.getMessage()));
        }
        if (cause.getCause() instanceof AuthorizationException notTheirs) {
            return Optional.of(new Refused(403, "AuthorizationException", notTheirs.getMessage()));
        }
        if (cause instanceof BadUserRequestException refused) {
            return Optional.of(new Refused(400, refused.getClass().getSimpleName(), refused.getMessage()));
        }
        if (isCollision(cause)) {
            return Optional.of(new Refused(
                    409,
                    "engine/collision",
                    "Somebody else changed the same at the same moment. Load it again and see what is left to do."));
        }
        if (cause instanceof SQLException sql && NUL_IN_TEXT.equals(sql.getSQLState())) {
            return Optional.of(new Refused(
                    400, "engine/nul-in-text", "A NUL character can be neither kept nor looked for. Leave it out."));
        }
        if (cause instanceof StreamConstraintsException) {
            return Optional.of(new Refused(
                    400,
                    "engine/malformed-json",
                    "The JSON is too long, or nested too deeply. Send it in plain pieces."));
        }
        return cause instanceof ErrorPropagationException ? Optional.of(undrawn()) : ofWords(cause);
    }

    /** Where the engine has no class for it, only words. */
    private static Optional<Refused> ofWords(Throwable cause) {
        var words = String.valueOf(cause.getMessage());
        var unknown = UNKNOWN_NAME.matcher(words);
        if (cause instanceof PropertyNotFoundException && unknown.find()) {
            return Optional.of(
                    new Refused(400, "engine/missing-variable", Variable.Missing.atTheDoor(unknown.group(1))));
        }
        if (cause instanceof ProcessEngineException && GONE.matcher(words).find()) {
            return Optional.of(
                    new Refused(
                            404,
                            "engine/gone",
                            "It is not there any more, or never was: somebody else may have completed it. Load the list again."));
        }
        if (cause instanceof ProcessEngineException && TENANT.matcher(words).find()) {
            return Optional.of(new Refused(
                    400,
                    "engine/no-tenants",
                    "There are no tenants here; a task belongs to none. Leave 'tenantId' out."));
        }
        if (cause instanceof ProcessEngineException && NEEDED.matcher(words).find()) {
            return Optional.of(new Refused(
                    409,
                    "engine/needed",
                    "A task of a journey that runs is not deleted. Complete it, or withdraw what was asked for."));
        }
        if (OBJECT.matcher(words).find()) {
            return Optional.of(
                    new Refused(
                            400,
                            "engine/object-refused",
                            "A variable is a text, a number, true or false, or a time. Objects are not taken, nor files or a number of no sort; send one of the others."));
        }
        return Optional.empty();
    }

    private static boolean isCollision(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof DuplicateKeyException
                || cause instanceof TaskAlreadyClaimedException
                || cause instanceof NullPointerException && isHalfGone(cause.getStackTrace())
                || cause instanceof SQLException sql
                        && (sql.getErrorCode() == H2_CONCURRENT_UPDATE
                                || String.valueOf(sql.getSQLState()).startsWith("40"));
    }

    /** The engine read a task, and what it belongs to was gone when it read that: nothing was written. */
    private static boolean isHalfGone(StackTraceElement[] at) {
        return at.length > 0 && at[0].getClassName().startsWith("org.camunda.bpm.engine.impl.persistence.entity.");
    }

    private static Refused undrawn() {
        return new Refused(
                400,
                "engine/error-not-drawn",
                "The model draws no way for this error at this task. Complete the task with its form instead.");
    }
}
