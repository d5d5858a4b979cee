package io.rapport.access;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The teams of this organisation.
 *
 * @param teams team code, as {@code request-routing.dmn} names it, to the name people read
 */
@ConfigurationProperties("rapport")
public record Teams(Map<String, String> teams) {}
