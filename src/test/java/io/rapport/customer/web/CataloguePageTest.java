package io.rapport.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.rapport.RapportTest;
import io.rapport.customer.catalogue.FactCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The record of processing is open to everybody who is signed in, and complete. */
@RapportTest
class CataloguePageTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    FactCatalogue catalogue;

    @Test
    void the_page_has_every_kind_with_its_terms() {
        var page = assertThat(http.get().uri("/customers/catalogue").with(role("process-owners")))
                .hasStatusOk()
                .bodyText();

        catalogue.kinds().forEach(kind -> page.contains(">" + kind.title() + "<", ">" + kind.kind() + "<"));
        page.contains("Explicit consent", "Art. 9(2)(a) GDPR", "accessibility-consent", "tier: 365 days");
        page.contains("urn:example:crm", "Legitimate interests", "Art. 6(1)(f) GDPR");
        page.contains("ends a contradiction with what others said before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agents", "process-owners", "privacy-officers", "camunda-admin", "integrations"})
    void programs_read_the_same_in_codes(String role) {
        var kinds = assertThat(http.get().uri("/api/fact-kinds").with(role(role)))
                .hasStatusOk()
                .bodyJson();

        kinds.extractingPath("$.items[0].kind").isEqualTo("annual-value");
        kinds.extractingPath("$.items[0].maximumAge.tier").isEqualTo("P365D");
        kinds.extractingPath("$.items[0].lawfulBasis").isEqualTo("Art. 6(1)(f) GDPR");
        kinds.extractingPath("$.items.length()").isEqualTo(catalogue.kinds().size());
    }

    @Test
    void who_is_not_signed_in_reads_neither() {
        assertThat(http.get().uri("/api/fact-kinds")).hasStatus(401);
        assertThat(http.get().uri("/customers/catalogue").accept(MediaType.TEXT_HTML))
                .hasStatus(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy-officers", "auditors", "process-owners"})
    void who_answers_for_the_record_finds_it_on_the_start_page(String role) {
        assertThat(http.get().uri("/").with(role(role))).bodyText().contains("/customers/catalogue");
    }

    private static RequestPostProcessor role(String role) {
        return user("reader-" + role).authorities(new SimpleGrantedAuthority("GROUP_" + role));
    }
}
