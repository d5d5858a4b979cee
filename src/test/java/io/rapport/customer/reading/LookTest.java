package io.rapport.customer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Purpose;
import io.rapport.customer.needtoknow.Read;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that asks for its parts one by one is one look. */
class LookTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void parts_of_one_page_are_one_look_and_the_next_minute_is_another() {
        var reads = List.of(
                read(5, "anna", Access.CLEAR, NINE.plusSeconds(60), "name"),
                read(4, "anna", Access.CLEAR, NINE.plusSeconds(1), "email", "city"),
                read(3, "anna", Access.HIDDEN, NINE.plusSeconds(1), "health"),
                read(2, "max", Access.CLEAR, NINE, "name"),
                read(1, "anna", Access.CLEAR, NINE, "name", "city"));

        assertThat(Look.of(reads))
                .extracting(look -> look.last().number(), Look::kinds)
                .containsExactly(
                        tuple(5L, List.of("name")),
                        tuple(4L, List.of("city", "email", "name")),
                        tuple(3L, List.of("health")),
                        tuple(2L, List.of("name")));
    }

    private static Read read(long number, String reader, Access shown, Instant at, String... kinds) {
        return new Read(
                number,
                new CustomerId("C-1"),
                reader,
                "agents",
                Purpose.SERVICE,
                shown,
                new RequestId("R-1"),
                List.of(kinds),
                "factAccess",
                List.of("service-work"),
                1,
                at);
    }
}
