package io.rapport.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** A Camunda Form is a JSON object with an id; at anything else the engine would break in the middle of the deployment. */
final class FormShape {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormShape() {}

    static List<Finding> check(String file, byte[] content) {
        return hasId(content)
                ? List.of()
                : List.of(
                        new Finding(
                                file,
                                file,
                                "this is no Camunda Form: it must be a JSON object with an \"id\". Save it in Camunda Modeler and deploy that."));
    }

    private static boolean hasId(byte[] content) {
        try {
            JsonNode form = JSON.readTree(content);
            return form.isObject() && form.path("id").isTextual();
        } catch (IOException noJson) {
            return false;
        }
    }
}
