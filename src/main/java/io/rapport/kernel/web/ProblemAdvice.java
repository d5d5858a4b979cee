package io.rapport.kernel.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal into {@code application/problem+json} that names the field and the reason. */
@RestControllerAdvice
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final String TYPE = "urn:rapport:problem:";

    /** One field that was refused, and why. */
    record Refused(String field, String reason) {}

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> onProblem(Problem problem) {
        var detail = detail(problem.kind(), problem.code(), problem.getMessage());
        if (problem instanceof FieldProblem field) {
            detail.setProperty("errors", List.of(new Refused(field.field(), problem.getMessage())));
        }
        return ResponseEntity.status(problem.kind().status()).body(detail);
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
        if (problem != null) {
            return ResponseEntity.status(problem.kind().status())
                    .body(onProblem(problem).getBody());
        }
        if (unreadable.getCause() instanceof JsonMappingException mapping) {
            var detail = detail(Problem.Kind.INVALID, "kernel/field-not-readable", reason(mapping));
            detail.setProperty("errors", List.of(new Refused(path(mapping), reason(mapping))));
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(detail);
        }
        return ResponseEntity.badRequest()
                .body(detail(
                        Problem.Kind.MALFORMED,
                        "kernel/malformed-json",
                        "The body is not well-formed JSON. Check brackets, quotes and commas."));
    }

    private static @Nullable Problem problemIn(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String reason(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return "'%s' is not a field of this message. Known are: %s."
                    .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
        }
        return "'%s' has the wrong type or an impossible value.".formatted(path(mapping));
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
