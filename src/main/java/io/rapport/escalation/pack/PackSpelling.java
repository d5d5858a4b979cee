package io.rapport.escalation.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A pack as text, in one spelling only. The names are frozen: hashes of kept packs depend on them. */
final class PackSpelling {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private PackSpelling() {}

    static String write(ContextPack pack) {
        var all = new TreeMap<String, Object>();
        all.put("v", 1);
        all.put("salt", pack.salt());
        all.put("customer", pack.customer().value());
        put(all, "request", pack.request());
        all.put("packedAt", pack.packedAt().toString());
        all.put("items", pack.items().stream().map(PackSpelling::fields).toList());
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("Texts and numbers can be written.", never);
        }
    }

    private static Map<String, Object> fields(PackItem item) {
        var fields = new TreeMap<String, Object>();
        fields.put("section", item.section().code());
        fields.put("ref", item.ref());
        fields.put("about", item.about());
        put(fields, "text", item.text());
        put(fields, "source", item.source());
        put(fields, "at", item.at());
        put(fields, "until", item.until());
        put(fields, "kind", item.kind());
        put(
                fields,
                "sensitivity",
                item.sensitivity() == null ? null : item.sensitivity().code());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    static ContextPack read(HandOverId id, String canonical) {
        try {
            var all = JSON.readTree(canonical);
            var request = text(all, "request");
            return new ContextPack(
                    all.required("salt").asText(),
                    new CustomerId(all.required("customer").asText()),
                    request == null ? null : new RequestId(request),
                    Instant.parse(all.required("packedAt").asText()),
                    StreamSupport.stream(all.required("items").spliterator(), false)
                            .map(PackSpelling::item)
                            .toList());
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new Refusals.PackUnreadable(id);
        }
    }

    private static PackItem item(JsonNode fields) {
        var sensitivity = text(fields, "sensitivity");
        return new PackItem(
                PackItem.Section.valueOf(upper(fields.required("section").asText())),
                fields.required("ref").asText(),
                fields.required("about").asText(),
                text(fields, "text"),
                text(fields, "source"),
                time(fields, "at"),
                time(fields, "until"),
                text(fields, "kind"),
                sensitivity == null ? null : Sensitivity.valueOf(upper(sensitivity)));
    }

    private static @Nullable String text(JsonNode fields, String name) {
        var value = fields.get(name);
        return value == null ? null : value.asText();
    }

    private static @Nullable Instant time(JsonNode fields, String name) {
        var value = text(fields, name);
        return value == null ? null : Instant.parse(value);
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
