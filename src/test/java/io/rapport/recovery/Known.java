package io.rapport.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.intake.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes customers at a running application, of whom every value is their own and may be in no log. */
final class Known {

    private final List<String> planted = new ArrayList<>();

    List<String> planted() {
        return planted;
    }

    /** Somebody with a name, an identifier, and two facts of their own, said by this source. */
    String at(int port, String source) {
        var name = plant("Ida-%s");
        var number = plant("crm-%s");
        var registered = new Calls(port, "sender", Application.PASSWORD)
                .post(
                        "/api/customers",
                        """
                        {"name": "%s", "identifiers": [{"system": "crm", "value": "%s"}]}"""
                                .formatted(name, number))
                .orElseThrow();
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        String id = registered.at("$.id");
        Map.of("email", plant("ida.%s@planted.example"), "city", plant("Town %s"))
                .forEach((kind, value) -> {
                    var observed =
                            """
                    {"kind": "%s", "value": "%s", "source": "%s", "observedAt": "2026-03-02T09:00:00Z"}"""
                                    .formatted(kind, value, source);
                    var written = new Calls(port, "sender", Application.PASSWORD)
                            .post("/api/customers/" + id + "/facts", observed)
                            .orElseThrow();
                    assertThat(written.status()).as(written.body()).isEqualTo(201);
                });
        return id;
    }

    private String plant(String shape) {
        var value = shape.formatted(Messages.fresh());
        planted.add(value);
        return value;
    }
}
