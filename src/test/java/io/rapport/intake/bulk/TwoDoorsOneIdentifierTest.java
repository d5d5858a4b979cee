package io.rapport.intake.bulk;

import static io.rapport.intake.Messages.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.SourceIdentifier;
import io.rapport.kernel.CustomerId;
import io.rapport.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** An identifier is the same whichever door it comes through: blanks around it and how an accent is coded say nothing. */
@RapportTest
class TwoDoorsOneIdentifierTest {

    @TempDir
    Path folder;

    @Autowired
    Customers customers;

    @Autowired
    Web web;

    @Test
    void blanks_around_an_identifier_are_not_part_of_it() throws IOException {
        var id = fresh();
        var sent = web.as(Role.INTEGRATIONS)
                .post(
                        "/api/customers",
                        "{\"name\": \"Nora\", \"identifiers\": [{\"system\": \"crm \", \"value\": \" %s \"}]}"
                                .formatted(id))
                .<String>at("$.id");
        imported("people.csv", "id,name", id + ",Nora New");

        assertThat(customers.find(new SourceIdentifier("crm", id))).contains(new CustomerId(sent));
        assertThat(customers.find(new SourceIdentifier(" crm", id + " "))).contains(new CustomerId(sent));
    }

    @Test
    void an_accent_is_the_same_in_one_code_point_and_in_two() throws IOException {
        var id = fresh();
        imported("people.csv", "id,name", id + "-Jo\u0308rg,Nora New");

        var one = customers.find(new SourceIdentifier("crm", id + "-J\u00f6rg"));

        assertThat(one).isPresent();
        assertThat(customers.findOrRegister(NewCustomer.of("Nora", "crm", id + "-Jo\u0308rg")))
                .isEqualTo(one.get());
    }

    @Test
    void a_conversation_is_found_again_too() throws IOException {
        var id = fresh();
        var customer = customers.findOrRegister(NewCustomer.of("Nora", "crm", id));
        var at = Instant.parse("2026-01-06T10:00:00Z");
        customers.record(
                customer,
                new NewInteraction("crm", " " + id + "-1 ", "email", Direction.INBOUND, null, "First.", at, null));

        var run = imported("talks.csv", "id,customer,channel,at,text", id + "-1," + id + ",email," + at + ",First.");

        assertThat(run.code()).as(run.said()).isZero();
        assertThat(customers.timeline(customer, 10, null).items()).hasSize(1);
    }

    private Imported imported(String name, String... lines) throws IOException {
        var file = Files.write(folder.resolve(name), List.of(lines));
        return Imported.intoDatabase(folder, file.toString(), "--source", "crm");
    }
}
