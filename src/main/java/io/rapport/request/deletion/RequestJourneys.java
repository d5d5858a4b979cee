package io.rapport.request.deletion;

import io.rapport.engine.history.JourneysOfCustomers;
import io.rapport.engine.history.RecordedJourneys;
import io.rapport.request.process.ServiceRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose these journeys are: their history stays as long as their customer is held. */
@Configuration(proxyBeanMethods = false)
class RequestJourneys {

    @Bean
    JourneysOfCustomers requestJourneysOfCustomers(JdbcClient jdbc) {
        return new RecordedJourneys(jdbc, ServiceRequest.PROCESS, "request_record");
    }
}
