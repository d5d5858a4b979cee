package io.rapport.delivery;

import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The sources that are told, and which ids are theirs. */
@Component
@EnableConfigurationProperties(DeliverySettings.class)
class Recipients {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Map<String, DeliverySettings.Recipient> recipients;
    private final FactCatalogue catalogue;
    private final List<Source> all;

    /** @throws BadRecipient when one is no declared system, or its address is none */
    Recipients(DeliverySettings settings, FactCatalogue catalogue) {
        this.catalogue = catalogue;
        recipients = settings.on() ? addressed(settings.recipients()) : Map.of();
        all = recipients.keySet().stream().sorted().map(this::system).toList();
    }

    /** Without those whose address was left blank, as an environment does with what it does not set. */
    private static Map<String, DeliverySettings.Recipient> addressed(
            Map<String, DeliverySettings.Recipient> recipients) {
        return recipients.entrySet().stream()
                .filter(each -> each.getValue().address() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Source system(String code) {
        var address = Objects.requireNonNull(recipients.get(code).address());
        if (address.getHost() == null || !SCHEMES.contains(address.getScheme())) {
            throw BadRecipient.noAddress(code);
        }
        return catalogue.sources().stream()
                .filter(source -> source.code().equals(code) && !source.people())
                .findFirst()
                .orElseThrow(() -> BadRecipient.unknown(code));
    }

    List<Source> all() {
        return all;
    }

    /** The values by which this source knows somebody; those of other systems are none of its business. */
    List<String> idsFor(Source source, List<SourceIdentifier> identifiers) {
        return identifiers.stream()
                .filter(known -> catalogue
                        .findSource(known.system())
                        .filter(source::equals)
                        .isPresent())
                .map(SourceIdentifier::value)
                .sorted()
                .toList();
    }

    /** Where it wants to be told. @throws BadRecipient when it is configured no more */
    DeliverySettings.Recipient of(String code) {
        var recipient = recipients.get(code);
        if (recipient == null) {
            throw BadRecipient.gone(code);
        }
        return recipient;
    }
}
