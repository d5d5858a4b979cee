package io.rapport.privacy.deletion;

import io.rapport.engine.history.JourneysOfCustomers;
import io.rapport.engine.history.RecordedJourneys;
import io.rapport.privacy.process.PrivacyRequestWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose these journeys are: their history stays as long as their customer is held. */
@Configuration(proxyBeanMethods = false)
class PrivacyJourneys {

    @Bean
    JourneysOfCustomers privacyJourneysOfCustomers(JdbcClient jdbc) {
        return new RecordedJourneys(jdbc, PrivacyRequestWords.PROCESS, "privacy_request");
    }
}
