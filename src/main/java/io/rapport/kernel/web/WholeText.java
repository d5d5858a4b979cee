package io.rapport.kernel.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.rapport.kernel.FieldProblem;
import java.io.IOException;
import java.util.Objects;

/** Text without a NUL (U+0000): PostgreSQL keeps none, and what one database takes the other would refuse. */
final class WholeText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    /** A field of a message holds what cannot be kept. */
    static final class HoldsNul extends FieldProblem {
        private static final long serialVersionUID = 1L;

        HoldsNul(String field) {
            super(
                    Kind.INVALID,
                    "kernel/nul-in-text",
                    field,
                    "'%s' holds a NUL character; send it without.".formatted(field));
        }
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var text = super.deserialize(json, context);
        if (text != null && text.indexOf('\0') >= 0) {
            var field = Objects.toString(json.currentName(), "text");
            throw JsonMappingException.from(json, "NUL", new HoldsNul(field));
        }
        return text;
    }
}
