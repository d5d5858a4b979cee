package io.rapport.sla.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.rapport.RapportTest;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import io.rapport.sla.Cause;
import io.rapport.sla.NewRequests;
import io.rapport.sla.PromiseClocks;
import io.rapport.sla.Promises;
import io.rapport.sla.SlaClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RapportTest
class PromiseControllerTest {

    private static final Instant START = Instant.parse("2026-05-22T14:30:00Z");

    @Autowired
    MockMvc http;

    @Autowired
    Promises promises;

    @Autowired
    PromiseClocks clocks;

    @Test
    void a_client_reads_what_is_promised_until_when_and_by_which_rule() throws Exception {
        var request = NewRequests.next();
        var terms = new Promises.Terms(new Tier("gold"), new RequestType("technical-incident"), "office");
        promises.make(request, terms, START, Cause.OPENED, START);
        clocks.met(request, SlaClock.RESPONSE, START.plusSeconds(60));

        http.perform(get("/api/requests/{id}/promise", request).with(agent()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.request").value(request.value()))
                .andExpect(jsonPath("$.tier").value("gold"))
                .andExpect(jsonPath("$.requestType").value("technical-incident"))
                .andExpect(jsonPath("$.response.startedAt").value("2026-05-22T14:30:00Z"))
                .andExpect(jsonPath("$.response.dueAt").value("2026-05-26T06:30:00Z"))
                .andExpect(jsonPath("$.response.metAt").value("2026-05-22T14:31:00Z"))
                .andExpect(jsonPath("$.resolution.metAt").doesNotExist())
                .andExpect(jsonPath("$.resolution.missed").value(false))
                .andExpect(jsonPath("$.calendar").value("office"))
                .andExpect(jsonPath("$.confirmWithin").value("PT120H"))
                .andExpect(jsonPath("$.rule").value("gold-technical-incident"))
                .andExpect(jsonPath("$.tableVersion").isNumber())
                .andExpect(jsonPath("$.reason").isNotEmpty());
    }

    @Test
    void a_request_nothing_was_promised_on_is_not_found_and_the_answer_says_why() throws Exception {
        http.perform(get("/api/requests/{id}/promise", NewRequests.next()).with(agent()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:rapport:problem:sla/nothing-promised"));
    }

    @Test
    void an_id_that_is_none_is_refused() throws Exception {
        http.perform(get("/api/requests/{id}/promise", "R-1' or '1'='1").with(agent()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:rapport:problem:kernel/bad-id"));
    }

    @Test
    void who_has_no_business_with_requests_is_turned_away() throws Exception {
        http.perform(get("/api/requests/R-1/promise").with(user("ida"))).andExpect(status().isForbidden());
    }

    private static RequestPostProcessor agent() {
        return user("ida").authorities(new SimpleGrantedAuthority("GROUP_agents"));
    }

    @Test
    void a_stranger_is_asked_who_they_are() throws Exception {
        http.perform(get("/api/requests/R-1/promise")).andExpect(status().isUnauthorized());
    }
}
