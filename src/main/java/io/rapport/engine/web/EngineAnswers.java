package io.rapport.engine.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.rapport.kernel.Problem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * A step that refuses is not a broken server: engine REST and Tasklist get the refusal's own status and its sentence in
 * {@code message}. Everything else is answered as Camunda answers it. Public because Jersey makes the mappers.
 */
public final class EngineAnswers {

    private EngineAnswers() {}

    /** A refusal that came through as it is. */
    public static final class OfProblem implements ExceptionMapper<Problem> {
        @Override
        public Response toResponse(Problem problem) {
            return answer(problem);
        }
    }

    /** What a REST resource made of it. */
    public static final class OfResource implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException failure) {
            return answer(failure);
        }
    }

    /** What the engine made of it. */
    public static final class OfEngine implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException failure) {
            return answer(failure);
        }
    }

    /** What the engine tripped over while somebody else was faster. */
    public static final class OfNothing implements ExceptionMapper<NullPointerException> {
        @Override
        public Response toResponse(NullPointerException failure) {
            return answer(failure);
        }
    }

    /** What a value was refused with while it was read. */
    public static final class OfValue implements ExceptionMapper<IllegalArgumentException> {
        @Override
        public Response toResponse(IllegalArgumentException failure) {
            return answer(failure);
        }
    }

    /** What no reader of JSON goes through to its end. */
    public static final class OfJson implements ExceptionMapper<StreamConstraintsException> {
        @Override
        public Response toResponse(StreamConstraintsException failure) {
            return answer(failure);
        }
    }

    private static Response answer(Throwable failure) {
        return Refused.in(failure).map(EngineAnswers::told).orElseGet(() -> ExceptionHandlerHelper.getInstance()
                .getResponse(failure));
    }

    private static Response told(Refused refused) {
        var body = new ExceptionDto();
        body.setType(refused.type());
        body.setMessage(refused.sentence());
        return Response.status(refused.status())
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
