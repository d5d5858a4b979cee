package io.rapport.kernel.web;

import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal into {@code application/problem+json} that names the field and the reason. */
@RestControllerAdvice
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final String TYPE = "urn:rapport:problem:";

    /** After which a sender may try again what could not be done at the moment. */
    private static final String SECONDS = "5";

    /** One field that was refused, and why. */
    record Refused(String field, String reason) {}

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> onProblem(Problem problem) {
        var detail = detail(problem.kind(), problem.code(), problem.getMessage());
        if (problem instanceof FieldProblem field) {
            detail.setProperty("errors", List.of(new Refused(field.field(), problem.getMessage())));
        }
        if (problem instanceof Problem.Overtaken conflict) {
            detail.setProperty("standing", conflict.standing());
        }
        var answer = ResponseEntity.status(problem.kind().status());
        return (problem.kind() == Problem.Kind.BUSY ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS) : answer)
                .body(detail);
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<ProblemDetail> onViolation(ConstraintViolationException violation) {
        var refused = violation.getConstraintViolations().stream()
                .map(v -> new Refused(String.valueOf(v.getPropertyPath()), v.getMessage()))
                .toList();
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(fields(refused));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var refused = invalid.getBindingResult().getAllErrors().stream()
                .map(e -> new Refused(
                        e instanceof FieldError f ? f.getField() : e.getObjectName(),
                        String.valueOf(e.getDefaultMessage())))
                .toList();
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(fields(refused));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        var problem = problemIn(unreadable);
        return answered(onProblem(problem == null ? UnreadableJson.of(unreadable) : problem));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(fields(List.of(new Refused(missing.getParameterName(), "must not be missing"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var wanted = unreadable.getRequiredType();
        var reason = wanted != null && wanted.isEnum()
                ? "must be one of %s".formatted(List.of(wanted.getEnumConstants()))
                : "has the wrong type";
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(fields(List.of(new Refused(String.valueOf(unreadable.getPropertyName()), reason))));
    }

    private static ResponseEntity<Object> answered(ResponseEntity<ProblemDetail> told) {
        return ResponseEntity.status(told.getStatusCode())
                .headers(told.getHeaders())
                .body(told.getBody());
    }

    private static @Nullable Problem problemIn(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    private static ProblemDetail fields(List<Refused> refused) {
        var detail = detail(
                Problem.Kind.INVALID, "kernel/field-refused", "%d field(s) were refused.".formatted(refused.size()));
        detail.setProperties(Map.of("errors", refused));
        return detail;
    }

    private static ProblemDetail detail(Problem.Kind kind, String code, String message) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(kind.status()), message);
        detail.setType(URI.create(TYPE + code));
        detail.setTitle(HttpStatus.valueOf(kind.status()).getReasonPhrase());
        return detail;
    }
}
