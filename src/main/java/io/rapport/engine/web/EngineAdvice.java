package io.rapport.engine.web;

import java.net.URI;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the engine refuses behind {@code /api}, as a problem and not as a broken server. */
@RestControllerAdvice
@Order(1)
class EngineAdvice {

    @ExceptionHandler(AuthorizationException.class)
    ResponseEntity<ProblemDetail> onNotAllowed(AuthorizationException refused) {
        return problem(HttpStatus.FORBIDDEN, "not-allowed", "Your role may not do this at the engine.");
    }

    @ExceptionHandler(BadUserRequestException.class)
    ResponseEntity<ProblemDetail> onBadRequest(BadUserRequestException refused) {
        return problem(HttpStatus.BAD_REQUEST, "refused", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler({OptimisticLockingException.class, ConcurrencyFailureException.class})
    ResponseEntity<ProblemDetail> onCollision(RuntimeException collision) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "collision",
                "Others are changing the same. Try again in a few seconds.");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String sentence) {
        var detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setType(URI.create("urn:rapport:problem:engine/" + code));
        detail.setTitle(status.getReasonPhrase());
        var answer = ResponseEntity.status(status);
        return (status == HttpStatus.SERVICE_UNAVAILABLE ? answer.header(HttpHeaders.RETRY_AFTER, "5") : answer)
                .body(detail);
    }
}
