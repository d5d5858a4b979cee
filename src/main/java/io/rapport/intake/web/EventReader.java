package io.rapport.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import io.rapport.intake.Event;
import io.rapport.intake.Happening;
import io.rapport.intake.Refusals;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Reads a CloudEvent in structured or binary mode, and its data as strictly as every other message. */
@Component
class EventReader {

    private final ObjectMapper json;
    private final Validator validator;

    EventReader(ObjectMapper json, Validator validator) {
        this.json = json.copy().registerModule(JsonFormat.getCloudEventJacksonModule());
        this.validator = validator;
    }

    Event structured(byte[] body) {
        try {
            var tree = json.readTree(body);
            if (!tree.isObject()) {
                throw new HttpMessageNotReadableException("event", new NothingLeft());
            }
            Attributes.in(tree).check();
            return event(cloudEvent(tree));
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private CloudEvent cloudEvent(JsonNode tree) throws JsonProcessingException {
        try {
            return json.treeToValue(tree, CloudEvent.class);
        } catch (CloudEventRWException | JsonMappingException unfit) {
            throw notACloudEvent();
        }
    }

    /** @throws Refusals.SentAsPlainJson when all of the event is in the body, and no attribute in a header */
    Event binary(HttpHeaders headers, byte[] body) {
        boolean isBare = headers.keySet().stream()
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("ce-"));
        if (isBare && looksStructured(body)) {
            throw new Refusals.SentAsPlainJson();
        }
        Attributes.in(headers).check();
        try {
            return event(
                    HttpMessageFactory.createReaderFromMultimap(headers, body).toEvent());
        } catch (CloudEventRWException unfit) {
            throw notACloudEvent();
        }
    }

    private boolean looksStructured(byte[] body) {
        try {
            return json.readTree(body).has("specversion");
        } catch (IOException noJson) {
            return false;
        }
    }

    private Event event(CloudEvent cloud) {
        var type = EventType.of(cloud.getType()).orElseThrow();
        var time = cloud.getTime();
        var event = new Event(
                cloud.getSource().toString(), cloud.getId(), time == null ? null : time.toInstant(), data(cloud, type));
        var wrong = validator.validate(event);
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        return event;
    }

    private Happening data(CloudEvent cloud, EventType type) {
        var data = Optional.ofNullable(cloud.getData())
                .orElseThrow(() -> new Refusals.FieldRefused(
                        "missing-data", "data", "data is missing; send it as a JSON object."));
        try {
            var said = data instanceof JsonCloudEventData tree
                    ? json.treeToValue(tree.getNode(), type.data())
                    : json.readValue(data.toBytes(), type.data());
            if (said == null) {
                throw new Refusals.FieldRefused("missing-data", "data", "data is null; send it as a JSON object.");
            }
            return said;
        } catch (JsonMappingException unfit) {
            unfit.prependPath(cloud, "data");
            throw unreadable(unfit);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** The web's own word for it, so that a message and an event are refused alike. */
    private static HttpMessageNotReadableException unreadable(IOException failure) {
        return new HttpMessageNotReadableException("event", failure, new NothingLeft());
    }

    private static Refusals.FieldRefused notACloudEvent() {
        return new Refusals.FieldRefused(
                "not-a-cloudevent",
                "specversion",
                "This is no CloudEvent 1.0: extension attributes have names of lower-case letters and digits, and one simple value each.");
    }

    /** The body was read already. */
    private static final class NothingLeft implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return InputStream.nullInputStream();
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
