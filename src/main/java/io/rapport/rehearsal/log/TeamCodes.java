package io.rapport.rehearsal.log;

import io.rapport.kernel.TeamId;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A code for each team of a log, because the models name teams by code: {@code Group 70} is {@code group-70}. */
public final class TeamCodes {

    /** The code of the team that is not named, and what people read for it. */
    private static final String NOBODY = "unassigned";

    private static final int LONGEST = 34;

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    TeamCodes(Collection<String> teams) {
        put("", NOBODY);
        teams.stream().filter(team -> !team.isEmpty()).forEach(team -> put(team, free(code(team))));
    }

    private void put(String name, String code) {
        codes.put(name, code);
        names.put(code, name.isEmpty() ? NOBODY : name);
    }

    private String free(String code) {
        var free = code;
        for (int n = 2; names.containsKey(free); n++) {
            free = code + "-" + n;
        }
        return free;
    }

    private static String code(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var code = plain.matches("[a-z].*") ? plain : "team" + (plain.isEmpty() ? "" : "-" + plain);
        return code.substring(0, Math.min(code.length(), LONGEST));
    }

    /** @param name as the log spells it, empty for the team that is not named */
    public TeamId of(String name) {
        return new TeamId(codes.get(name));
    }

    /** What the log calls the team. */
    public String name(TeamId team) {
        return names.getOrDefault(team.code(), team.code());
    }

    /** Every code. */
    public Collection<String> all() {
        return codes.values();
    }
}
