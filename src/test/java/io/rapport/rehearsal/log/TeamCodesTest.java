package io.rapport.rehearsal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TeamCodesTest {

    @Test
    void every_team_has_a_code_of_its_own_and_keeps_its_name() {
        var teams = new TeamCodes(
                List.of("Group 70", "group-70", "Équipe Été", "3rd level", "支持", "unassigned", "x".repeat(80)));

        assertThat(teams.all())
                .containsExactly(
                        "unassigned",
                        "group-70",
                        "group-70-2",
                        "equipe-ete",
                        "team-3rd-level",
                        "team",
                        "unassigned-2",
                        "x".repeat(34));
        assertThat(teams.name(teams.of("Group 70"))).isEqualTo("Group 70");
        assertThat(teams.name(teams.of(""))).isEqualTo("unassigned");
    }
}
