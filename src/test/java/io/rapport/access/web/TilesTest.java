package io.rapport.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.OwnPage;
import io.rapport.access.Role;
import io.rapport.web.Web;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The start page shows a tile to whoever may open what is behind it, and to nobody else. */
@RapportTest
class TilesTest {

    private static final List<String> APPS = List.of("tasklist", "cockpit", "admin");

    @Autowired
    Web web;

    static Stream<String> groups() {
        return Stream.concat(Arrays.stream(Role.values()).map(Role::group), Stream.of("camunda-admin", "billing-team"));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void a_tile_is_there_if_and_only_if_its_page_opens(String group) {
        var person = web.as("tiles-" + group, group).with("Accept", "text/html");
        var start = person.get("/").body();

        for (var path : paths()) {
            var isShown = start.contains("href=\"" + path + "\"");
            assertThat(person.get(path).status()).as(group + " at " + path).isEqualTo(isShown ? 200 : 403);
        }
    }

    @Test
    void each_page_says_who_opens_it_as_was_agreed() {
        assertThat(OwnPage.of(List.of("agents")))
                .containsExactly(
                        OwnPage.ABSENCES,
                        OwnPage.TRANSFERS,
                        OwnPage.CALENDARS,
                        OwnPage.RECORD,
                        OwnPage.NOTES,
                        OwnPage.WAYS);
        assertThat(OwnPage.of(List.of("leads")))
                .startsWith(OwnPage.BOARD, OwnPage.TWINS, OwnPage.QUALITY)
                .hasSize(9);
        assertThat(OwnPage.of(List.of("auditors"))).startsWith(OwnPage.READS, OwnPage.QUALITY, OwnPage.RETENTION);
        assertThat(OwnPage.of(List.of("managers")))
                .contains(OwnPage.BOARD, OwnPage.KNOWN_BY_ONE)
                .doesNotContain(OwnPage.PRIVACY);
        assertThat(OwnPage.of(List.of("privacy-officers")))
                .doesNotContain(OwnPage.KNOWN_BY_ONE)
                .hasSize(11);
    }

    private static List<String> paths() {
        return Stream.concat(
                        APPS.stream().map(app -> "/camunda/app/" + app + "/default/"),
                        Arrays.stream(OwnPage.values()).map(OwnPage::path))
                .toList();
    }
}
