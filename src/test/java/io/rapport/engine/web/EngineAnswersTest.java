package io.rapport.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;

class EngineAnswersTest {

    @Test
    void the_loser_of_a_race_gets_409_however_the_engine_wraps_it() {
        for (var lost : new RuntimeException[] {
            new OptimisticLockingException("ENGINE-03005 Execution of 'DELETE TaskEntity' failed."),
            new TaskAlreadyClaimedException("17", "max"),
            new ProcessEngineException("ENGINE-03083", new SQLException("deadlock detected", "40P01")),
            new ProcessEngineException("ENGINE-03083", new SQLException("Concurrent update", "90131", 90131))
        }) {
            try (var answer = new EngineAnswers.OfEngine().toResponse((ProcessEngineException) lost);
                    var wrapped = new EngineAnswers.OfResource()
                            .toResponse(new RestException(
                                    Response.Status.INTERNAL_SERVER_ERROR, lost, "Cannot complete"))) {
                assertThat(answer.getStatus()).isEqualTo(409);
                assertThat(wrapped.getStatus()).isEqualTo(409);
                assertThat(((ExceptionDto) answer.getEntity()).getMessage())
                        .startsWith("Somebody else changed the same");
            }
        }
    }

    @Test
    void the_loser_gets_409_also_where_the_engine_trips_over_what_is_gone() {
        var tripped = new NullPointerException("\"execution\" is null");
        tripped.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.camunda.bpm.engine.impl.persistence.entity.TaskEntity", "complete", "", 347)
        });
        try (var answer = new EngineAnswers.OfNothing().toResponse(tripped);
                var ours = new EngineAnswers.OfNothing().toResponse(new NullPointerException())) {
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(ours.getStatus()).isEqualTo(500);
        }
    }

    @Test
    void a_nul_in_what_somebody_sent_is_their_slip() {
        var refused = new SQLException("ERROR: invalid byte sequence for encoding \"UTF8\": 0x00", "22021");
        try (var answer =
                new EngineAnswers.OfEngine().toResponse(new ProcessEngineException("ENGINE-03083", refused))) {
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(((ExceptionDto) answer.getEntity()).getMessage()).contains("NUL");
        }
    }

    @Test
    void what_the_server_did_wrong_stays_its_fault() {
        try (var answer = new EngineAnswers.OfEngine().toResponse(new ProcessEngineException("no table"))) {
            assertThat(answer.getStatus()).isEqualTo(500);
        }
    }
}
