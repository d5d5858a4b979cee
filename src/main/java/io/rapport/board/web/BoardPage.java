package io.rapport.board.web;

import io.rapport.access.HouseTime;
import io.rapport.access.Teams;
import io.rapport.board.BoardFilter;
import io.rapport.board.Risk;
import io.rapport.sla.SlaClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page: its frame and its filters. What is on it comes from {@code /api/board} and is kept up to date. */
@Controller
class BoardPage {

    private static final List<String> TIERS = List.of("platinum", "gold", "silver", "standard");

    private final Teams teams;
    private final HouseTime time;

    BoardPage(Teams teams, HouseTime time) {
        this.teams = teams;
        this.time = time;
    }

    @GetMapping("/board")
    String show(@ModelAttribute BoardFilter filter, Model page) {
        page.addAttribute("filter", filter);
        page.addAttribute("zone", time.name());
        page.addAttribute("risks", risks());
        page.addAttribute("clocks", clocks());
        page.addAttribute("teams", teams());
        page.addAttribute("tiers", TIERS);
        return "board";
    }

    private static Map<String, String> risks() {
        var names = new LinkedHashMap<String, String>();
        for (var risk : Risk.values()) {
            names.put(risk.code(), risk.words());
        }
        return names;
    }

    private static Map<String, String> clocks() {
        var names = new LinkedHashMap<String, String>();
        for (var clock : SlaClock.values()) {
            names.put(clock.code(), clock.words());
        }
        return names;
    }

    private Map<String, String> teams() {
        var names = new LinkedHashMap<String, String>(new TreeMap<>(teams.teams()));
        names.put(BoardFilter.TRIAGE, "In triage");
        names.put(BoardFilter.NO_TEAM, "No team yet");
        return names;
    }
}
