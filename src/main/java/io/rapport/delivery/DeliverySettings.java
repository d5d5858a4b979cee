package io.rapport.delivery;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told.
 *
 * @param on false where nobody may be told, whatever else is set: in a rehearsal
 * @param source what we call ourselves in events, a URI
 * @param recipients code of a source in the catalogue to where it wants to be told
 */
@ConfigurationProperties("rapport.delivery")
record DeliverySettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("urn:rapport") URI source,
        @DefaultValue Map<String, Recipient> recipients) {

    /**
     * @param address takes CloudEvents by POST; null when nobody is to be told
     * @param token sent as {@code Authorization: Bearer}; none when it is blank
     */
    record Recipient(@Nullable URI address, @DefaultValue("") String token) {}
}
