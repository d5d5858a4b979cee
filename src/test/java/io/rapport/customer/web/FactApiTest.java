package io.rapport.customer.web;

import static io.rapport.web.PageToken.pageToken;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RapportTest
class FactApiTest {

    @Autowired
    MockMvc http;

    @Autowired
    Customers customers;

    @Test
    void facts_are_written_and_shown_with_their_age() throws Exception {
        var path = "/api/customers/" + ida() + "/facts";
        send(path, fact("churn-risk", "0.4", "2024-03-04T09:00:00+01:00")).andExpect(status().isCreated());
        send(path, fact("churn-risk", "0.9", "2024-03-01T09:00:00Z")).andExpect(status().isCreated());

        ask(path)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].title").value("Churn risk"))
                .andExpect(jsonPath("$.items[0].value").value("0.4"))
                .andExpect(jsonPath("$.items[0].observedAt").value("2024-03-04T08:00:00Z"));
    }

    @Test
    void facts_that_were_not_declared_or_do_not_fit_or_lie_ahead_are_refused_by_field() throws Exception {
        var path = "/api/customers/" + ida() + "/facts";
        refused(path, fact("shoe-size", "44", "2024-03-04T09:00:00Z"), "kind", "is not declared. Declared are:");
        refused(path, fact("churn-risk", "high", "2024-03-04T09:00:00Z"), "value", "a share between 0 and 1");
        refused(path, fact("churn-risk", "0.4", "3024-03-04T09:00:00Z"), "observedAt", "in the future");
        refused(path, fact("churn-risk", "0.4", "yesterday"), "observedAt", "wrong type");
    }

    private void refused(String path, String body, String field, String reason) throws Exception {
        send(path, body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].reason").value(containsString(reason)))
                .andExpect(jsonPath("$.detail").value(not(containsString("Exception"))));
    }

    private static String fact(String kind, String value, String at) {
        return """
                {"kind": "%s", "value": "%s", "source": "crm", "observedAt": "%s"}"""
                .formatted(kind, value, at);
    }

    private String ida() {
        return customers.register(new NewCustomer("Ida Example", List.of())).value();
    }

    private ResultActions ask(String path) throws Exception {
        return http.perform(get(path).with(somebody("integrations")));
    }

    private ResultActions send(String path, String body) throws Exception {
        return http.perform(post(path)
                .with(somebody("integrations"))
                .with(pageToken())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static RequestPostProcessor somebody(String group) {
        return user("ida-system").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }
}
