package io.rapport.intake.promise;

import static io.rapport.intake.Messages.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.kernel.CustomerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise that came by a file is the customer's like any other. */
@RapportTest
class PromiseErasureStoryTest {

    @TempDir
    Path folder;

    @Autowired
    Customers customers;

    @Autowired
    Erasures erasures;

    @Autowired
    List<DisclosedItems> disclosed;

    @Autowired
    JdbcClient jdbc;

    @Test
    void it_is_sealed_is_in_the_copy_and_goes_with_the_customer_for_good() throws IOException {
        var id = fresh();
        imported("people.csv", "id,name\n" + id + ",Nora New\n");
        var customer = customers.find(new SourceIdentifier("crm", id)).orElseThrow();
        var promises = "id,customer,promise,due,team\n%1$s-secret,%1$s,We call about Bruno.,%2$s,care-team\n"
                .formatted(id, LocalDate.now(ZoneOffset.UTC).plusDays(9));
        assertThat(imported("promises.csv", promises).code()).isZero();

        assertThat(rows(customer)).singleElement().asString().doesNotContain("Bruno", "secret");
        assertThat(disclosed.stream().flatMap(room -> room.of(List.of(customer)).stream()))
                .anySatisfy(item -> assertThat(item.toString()).contains("We call about Bruno."));
        erasures.erase(customer, "paul", ErasureReason.OBJECTION);
        assertThat(rows(customer)).isEmpty();

        var run = imported("promises.csv", promises, "--again");

        assertThat(run.text("refused.csv")).contains("promises.csv,2,customer,\"Nobody has this identifier");
        assertThat(rows(customer)).isEmpty();
    }

    private Imported imported(String name, String text, String... more) throws IOException {
        var file = Files.writeString(folder.resolve(name), text).toString();
        return more.length == 0
                ? Imported.intoDatabase(folder, file, "--source=crm")
                : Imported.intoDatabase(folder, file, "--source=crm", more[0]);
    }

    private List<Map<String, Object>> rows(CustomerId customer) {
        return jdbc.sql("select * from commitments_entry where customer_id = :customer")
                .param("customer", customer.number())
                .query()
                .listOfRows();
    }
}
