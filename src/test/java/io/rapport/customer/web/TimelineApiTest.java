package io.rapport.customer.web;

import static io.rapport.web.PageToken.pageToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RapportTest
class TimelineApiTest {

    @Autowired
    MockMvc http;

    @Autowired
    Customers customers;

    @Autowired
    ObjectMapper json;

    @Test
    void a_mail_is_written_down_once_and_read_back_word_for_word() throws Exception {
        var path = path();
        var mail = mail("subject", "'; drop table customer_interaction; --");

        send(path, mail).andExpect(status().isCreated());
        send(path, mail).andExpect(status().isCreated());

        ask(path)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].subject").value("'; drop table customer_interaction; --"))
                .andExpect(jsonPath("$.items[0].direction").value("inbound"))
                .andExpect(jsonPath("$.items[0].at").value("2024-03-04T12:00:00Z"))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void a_client_pages_to_the_end_by_following_next() throws Exception {
        var path = path();
        for (int i = 0; i < 5; i++) {
            send(path, mail("text", "Mail " + i)).andExpect(status().isCreated());
        }
        var seen = new ArrayList<String>();
        var page = page(path + "?limit=2");
        seen.addAll(texts(page));
        while (page.containsKey("next")) {
            page = page(path + "?limit=2&after=" + page.get("next"));
            seen.addAll(texts(page));
        }

        assertThat(seen).containsExactly("Mail 4", "Mail 3", "Mail 2", "Mail 1", "Mail 0");
    }

    @ParameterizedTest
    @CsvSource({
        "direction, sideways, must be inbound or outbound",
        "channel, Carrier Pigeon, lower-case letters",
        "about, the last one, must be a request id",
        "at, 3024-03-04T12:00:00Z, in the future",
        "at, noon, wrong type",
        "text, ' ', must not be blank",
        "source, ' ', must not be blank",
    })
    void a_field_that_cannot_be_is_refused_by_name_and_reason(String field, String value, String reason)
            throws Exception {
        send(path(), mail(field, value))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].reason").value(containsString(reason)));
    }

    @ParameterizedTest
    @CsvSource({"text, 20000", "subject, 200", "externalId, 200"})
    void what_is_too_long_is_refused_and_what_just_fits_is_taken(String field, int most) throws Exception {
        var path = path();
        var fits = field.equals("externalId") ? UUID.randomUUID() + "x".repeat(most - 36) : "x".repeat(most);

        send(path, mail(field, fits)).andExpect(status().isCreated());
        send(path, mail(field, "x".repeat(most + 1)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void a_text_with_a_nul_is_refused_not_a_fault() throws Exception {
        send(path(), mail("text", "nul \0 inside"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].reason").value(containsString("NUL")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "after=C-1"})
    void a_page_that_cannot_be_is_refused(String query) throws Exception {
        ask(path() + "?" + query).andExpect(status().isUnprocessableEntity());
    }

    private List<String> texts(Map<?, ?> page) {
        return ((List<?>) page.get("items"))
                .stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item).get("text")))
                        .toList();
    }

    private Map<?, ?> page(String path) throws Exception {
        var answer = ask(path).andExpect(status().isOk()).andReturn().getResponse();
        return json.readValue(answer.getContentAsString(), Map.class);
    }

    private String mail(String field, String value) throws Exception {
        var mail = new LinkedHashMap<String, Object>();
        mail.put("source", "mail");
        mail.put("externalId", UUID.randomUUID().toString());
        mail.put("channel", "email");
        mail.put("direction", "inbound");
        mail.put("text", "Where is my parcel?");
        mail.put("at", "2024-03-04T12:00:00Z");
        mail.put(field, value);
        return json.writeValueAsString(mail);
    }

    private String path() {
        return "/api/customers/" + customers.register(new NewCustomer("Ida Example", List.of())) + "/timeline";
    }

    private ResultActions ask(String path) throws Exception {
        return http.perform(get(URI.create(path)).with(system()));
    }

    private ResultActions send(String path, String body) throws Exception {
        return http.perform(post(path)
                .with(system())
                .with(pageToken())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static RequestPostProcessor system() {
        return user("ida-system").authorities(new SimpleGrantedAuthority("GROUP_integrations"));
    }
}
