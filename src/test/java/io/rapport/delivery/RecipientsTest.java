package io.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class RecipientsTest {

    @Autowired
    FactCatalogue catalogue;

    @Test
    void a_recipient_is_a_declared_system_with_an_address() {
        assertThatThrownBy(() -> recipients(true, "crmm", "https://crm.example.org"))
                .isInstanceOf(BadRecipient.class)
                .hasMessageContaining("names 'crmm', which is no system declared in facts.yaml");
        assertThatThrownBy(() -> recipients(true, "agent", "https://crm.example.org"))
                .isInstanceOf(BadRecipient.class);
        assertThatThrownBy(() -> recipients(true, "crm", "crm.example.org/events"))
                .isInstanceOf(BadRecipient.class)
                .hasMessageContaining("recipients.crm.address must be an http or https address");
        assertThat(recipients(true, "crm", null).all()).isEmpty();
        assertThat(recipients(false, "crm", "https://crm.example.org").all())
                .as("a rehearsal tells nobody")
                .isEmpty();
    }

    @Test
    void a_source_gets_its_own_ids_under_whichever_of_its_names_and_nobody_elses() {
        var recipients = recipients(true, "crm", "https://crm.example.org/events");

        assertThat(recipients.all()).extracting(Source::code).containsExactly("crm");
        assertThat(recipients.idsFor(
                        recipients.all().get(0),
                        List.of(
                                new SourceIdentifier("crm", "2"),
                                new SourceIdentifier("erp", "3"),
                                new SourceIdentifier("urn:example:crm", "1"),
                                new SourceIdentifier("passport", "4"))))
                .containsExactly("1", "2");
        assertThatThrownBy(() -> recipients.of("erp"))
                .isInstanceOf(BadRecipient.class)
                .hasMessageContaining("'erp' has no address any more");
    }

    private Recipients recipients(boolean on, String code, @Nullable String address) {
        var recipient = new DeliverySettings.Recipient(address == null ? null : URI.create(address), "");
        return new Recipients(new DeliverySettings(on, URI.create("urn:rapport"), Map.of(code, recipient)), catalogue);
    }
}
