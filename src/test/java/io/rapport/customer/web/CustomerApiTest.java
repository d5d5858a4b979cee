package io.rapport.customer.web;

import static io.rapport.web.PageToken.pageToken;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RapportTest
class CustomerApiTest {

    @Autowired
    MockMvc http;

    @Autowired
    Customers customers;

    @Test
    void a_customer_is_registered_shown_and_found_by_their_identifier() throws Exception {
        var value = UUID.randomUUID().toString();
        send("/api/customers", body(value))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/customers/C-")))
                .andExpect(jsonPath("$.interactions").value(0));

        ask("/api/customers?system=crm&value=" + value)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].name").value("Ida Example"))
                .andExpect(jsonPath("$.items[0].identifiers[0].system").value("crm"));
        ask("/api/customers?system=crm&value=nobody")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty());
        ask("/api/customers?system=crm")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("value"));
    }

    @Test
    void the_second_registration_of_an_identifier_is_a_conflict() throws Exception {
        var body = body(UUID.randomUUID().toString());
        send("/api/customers", body).andExpect(status().isCreated());

        send("/api/customers", body)
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:rapport:problem:customer/identifier-taken"))
                .andExpect(jsonPath("$.detail").value(containsString("already belongs to C-")));
    }

    @Test
    void an_identifier_is_added_and_may_be_added_again() throws Exception {
        var id = ida();
        var identifier = "{\"system\": \"shop\", \"value\": \"%s\"}".formatted(UUID.randomUUID());

        send("/api/customers/" + id + "/identifiers", identifier).andExpect(status().isCreated());
        send("/api/customers/" + id + "/identifiers", identifier)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.identifiers.length()").value(1));
    }

    @Test
    void malformed_json_is_said_to_be_malformed() throws Exception {
        send("/api/customers", "{\"name\": ")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("not well-formed JSON")));
    }

    @Test
    void an_unknown_field_is_named() throws Exception {
        send("/api/customers", "{\"name\": \"Ida\", \"nickname\": \"I\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("nickname"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": {}}", "{\"name\": [\"Ida\"]}", "{\"name\": \"Ida\", \"identifiers\": \"crm\"}"})
    void a_wrong_type_is_refused(String body) throws Exception {
        send("/api/customers", body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].reason").value(containsString("wrong type")));
    }

    @Test
    void every_field_that_is_wrong_is_listed_at_once() throws Exception {
        send("/api/customers", "{\"name\": \" \", \"identifiers\": [{\"system\": \"crm\"}, null]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("name")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("identifiers[0].value")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("identifiers[1]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/facts", "/timeline"})
    void an_unknown_customer_is_not_found(String what) throws Exception {
        ask("/api/customers/C-1" + what)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:rapport:problem:customer/unknown-customer"));
    }

    @Test
    void a_name_that_looks_like_sql_is_only_a_name() throws Exception {
        var name = "Robert'); drop table customer_record;--";
        var id = customers.register(new NewCustomer(name, List.of()));
        customers.observe(id, new Observation("city", "' or '1'='1", "crm", Instant.parse("2024-03-04T09:00:00Z")));

        ask("/api/customers/" + id).andExpect(jsonPath("$.name").value(name));
        ask("/api/customers/" + id + "/facts")
                .andExpect(jsonPath("$.items[0].value").value("' or '1'='1"));
        ask("/api/customers?system=crm&value=' or '1'='1")
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void only_those_who_work_with_customers_may_write() throws Exception {
        http.perform(get("/api/customers")).andExpect(status().isUnauthorized());
        http.perform(get("/api/customers").with(somebody("process-owners"))).andExpect(status().isForbidden());
        http.perform(get("/api/customers").with(somebody("auditors"))).andExpect(status().isOk());
        http.perform(post("/api/customers")
                        .with(somebody("auditors"))
                        .with(pageToken())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"Ida\"}"))
                .andExpect(status().isForbidden());
    }

    private static String body(String value) {
        return """
                {"name": "Ida Example", "identifiers": [{"system": "crm", "value": "%s"}]}"""
                .formatted(value);
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
