package io.rapport.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class ApiDocsTest {

    @Autowired
    Web web;

    @Test
    void the_docs_say_whose_api_it_is() {
        Map<String, Object> info = docs().at("$.info");

        assertThat(info).containsEntry("title", "Rapport");
        assertThat(info.get("version")).isNotEqualTo("v0").isNotNull();
        assertThat((String) info.get("description")).contains("application/problem+json");
    }

    @Test
    void every_call_says_in_a_sentence_what_it_does() {
        var docs = docs();
        List<Map<String, Object>> calls = docs.at("$.paths.*.*");

        assertThat(calls).isNotEmpty().allSatisfy(call -> assertThat(call).containsKey("summary"));
        assertThat(docs.<List<String>>at("$.servers.*.url")).containsExactly("/");
    }

    @Test
    void every_call_tells_how_it_refuses() {
        var docs = docs();
        List<Map<String, Map<String, Object>>> answers = docs.at("$.paths.*.*.responses");

        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer).containsKeys("401", "403");
            answer.forEach((status, told) -> {
                if (status.startsWith("4")) {
                    assertThat(told.get("content")).asString().contains("application/problem+json", "schemas/Problem");
                }
            });
        });
        assertThat(docs.<Map<String, Object>>at("$.paths['/api/requests/{id}'].get.responses"))
                .containsKey("404");
        assertThat(docs.<Map<String, Object>>at("$.paths['/api/requests'].post.responses"))
                .containsKeys("202", "400", "409", "413", "415", "422");
        assertThat(docs.<Map<String, Object>>at("$.components.schemas.Problem.properties"))
                .containsKeys("type", "title", "status", "detail", "errors");
    }

    private Web.Answer docs() {
        return web.as(Role.INTEGRATIONS).get("/v3/api-docs");
    }
}
