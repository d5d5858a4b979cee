package io.rapport.customer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.customer.Refusals.FieldRefused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On what terms a kind may be declared, who may say it, and when two sources say the same. */
class FactTermsTest {

    private static final String FILE =
            """
            purposes: [{code: service, title: To help}]
            decisions: [{code: tier, title: Tier}]
            retention-classes: [{code: record, title: As long as the customer}]
            sources:
              - {code: crm, title: CRM, also-known-as: ["urn:a:crm"]}
            kinds:
              - kind: need
                title: Need
                type: text
                purposes: [service]
                lawful-basis: consent
                sensitivity: special
                special-condition: explicit-consent
                consent: need-consent
                sources: [crm]
                maximum-age: {tier: P30D}
                retention: record
                compared: exact
              - kind: need-consent
                title: Consent
                type: choice
                options: [granted, withdrawn]
                purposes: [service]
                lawful-basis: legal-obligation
                sensitivity: basic
                sources: [crm]
                retention: record
                compared: exact
            """;

    private final FactCatalogue catalogue = new FactCatalogue();

    @Test
    void a_complete_declaration_is_taken_with_all_its_terms() {
        var need = read(FILE).kinds().get(0);

        assertThat(need.basis()).isEqualTo(LawfulBasis.CONSENT);
        assertThat(need.condition()).isEqualTo(SpecialCondition.EXPLICIT_CONSENT);
        assertThat(need.maximumAge()).containsEntry("tier", Duration.ofDays(30));
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            title: Need                         | ``                            | kind 'need' has no title
            purposes: [service]                 | purposes: []                  | has no purposes
            purposes: [service]                 | purposes: [spying]            | names the purpose 'spying'
            lawful-basis: consent               | ``                            | has no lawful-basis
            lawful-basis: consent               | lawful-basis: because         | (line
            sensitivity: special                | sensitivity: basic            | special-condition (GDPR Art. 9(2)) if, and only if
            special-condition: explicit-consent | ``                            | special-condition (GDPR Art. 9(2)) if, and only if
            consent: need-consent               | ``                            | the kind that records the consent
            consent: need-consent               | consent: nobody               | names the consent 'nobody'
            sources: [crm]                      | sources: [erp]                | names the source 'erp'
            tier: P30D                          | tier: a month                 | write days, such as P365D
            tier: P30D                          | mood: P30D                    | names the decision 'mood'
            retention: record                   | retention: forever            | names the retention class 'forever'
            compared: exact                     | ``                            | has no compared
            compared: exact                     | compared: amount              | must have a tolerance
            kind: need-consent                  | kind: need                    | kind 'need' is declared twice
            code: crm,                          | code: "urn:a:crm",            | source 'urn:a:crm' is declared twice
            title: Need                         | titel: Need                   | (line
            """)
    void a_kind_without_what_it_needs_stops_the_start_with_a_sentence(String good, String bad, String reason) {
        assertThatThrownBy(() -> read(FILE.replaceFirst(Pattern.quote(good), bad)))
                .isInstanceOf(BadCatalogue.class)
                .hasMessageStartingWith("The fact catalogue customer/facts.yaml")
                .hasMessageContaining(reason);
    }

    @Test
    void a_source_is_known_by_each_of_its_names() {
        assertThat(catalogue.source("urn:example:crm").code()).isEqualTo("crm");
        assertThat(catalogue.source("crm").code()).isEqualTo("crm");
        assertThatThrownBy(() -> catalogue.source("gossip"))
                .isInstanceOf(FieldRefused.class)
                .hasMessageContaining("'gossip' is not a declared source. Declared are: agent, analytics, crm");
    }

    @Test
    void other_rooms_read_sensitivity_and_purposes() {
        assertThat(catalogue.sensitivity("accessibility-need")).isEqualTo(Sensitivity.SPECIAL);
        assertThat(catalogue.purposes("annual-value")).containsExactly("tiering", "service");
    }

    @ParameterizedTest(name = "{0}: {1} and {2} agree: {3}")
    @CsvSource({
        "annual-value, 12000, 12500.00, true",
        "annual-value, 12000, 12500.01, false",
        "churn-risk, 0.3, 0.4, true",
        "churn-risk, 0.3, 0.45, false",
        "customer-since, 2020-03-31, 2020-03-31, true",
        "contract, standard, premium, false",
        "email, Ida@example.org, ida@Example.org, true",
        "city, 'Hill  Town', hill town, true",
        "city, Hill Town, Valley Town, false",
        "phone, +49 30 1234567, 0049 (30) 123-4567, true",
        "phone, +49 30 1234567, 030 1234567, true",
        "phone, +49 30 1234567, +49 30 1234568, false",
        "phone, +49 30 1234567, 4567, false",
    })
    void two_sources_agree_as_the_kind_says(String kind, String one, String other, boolean agree) {
        assertThat(catalogue.kind(kind).agree(one, other)).isEqualTo(agree);
        assertThat(catalogue.kind(kind).agree(other, one)).isEqualTo(agree);
    }

    private static CatalogueFile read(String yaml) {
        return CatalogueFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
