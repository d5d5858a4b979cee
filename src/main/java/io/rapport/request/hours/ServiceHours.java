package io.rapport.request.hours;

import io.rapport.access.Teams;
import io.rapport.capacity.TeamHours;
import io.rapport.customer.Fact;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.TeamId;
import io.rapport.sla.BusinessCalendars;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Which business calendar applies: the one agreed with this customer, else that of the contract, else the team's, else the
 * house's. What is too old, said to be wrong or restricted counts as not known, as in every decision.
 */
@Component
@EnableConfigurationProperties(TeamHours.class)
public class ServiceHours {

    /** How the fact catalogue calls the question of what is promised. */
    public static final String DECISION = "promise";

    private static final String OF_CUSTOMER = "service-hours";
    private static final String OF_CONTRACT = "contract-hours";
    private static final List<String> KINDS = List.of(OF_CUSTOMER, OF_CONTRACT);

    private final DecisionFacts facts;
    private final TeamHours settings;

    /** Refuses what names no team or calendar that there is. */
    ServiceHours(
            DecisionFacts facts,
            FactCatalogue catalogue,
            BusinessCalendars calendars,
            Teams teams,
            TeamHours settings) {
        facts.require(DECISION, KINDS);
        this.facts = facts;
        this.settings = settings;
        var known = calendars.ids();
        check("rapport.default-calendar", settings.defaultCalendar(), known);
        settings.ofTeams().forEach((team, calendar) -> {
            if (!teams.teams().containsKey(team)) {
                throw BadHours.unknownTeam(team, teams.teams().keySet());
            }
            check("rapport.team-calendars." + team, calendar, known);
        });
        for (var kind : KINDS) {
            catalogue
                    .kind(kind)
                    .options()
                    .forEach(option -> check("Kind '%s' of customer/facts.yaml".formatted(kind), option, known));
        }
    }

    private static void check(String where, String calendar, Set<String> known) {
        if (!known.contains(calendar)) {
            throw BadHours.unknownCalendar(where, calendar, known);
        }
    }

    /**
     * The calendar, and whose it is.
     *
     * @param whose {@code customer}, {@code contract}, {@code team} or {@code house}
     */
    public record Applies(String calendar, String whose) {}

    /**
     * The name of the calendar by which a request of this customer is counted.
     *
     * @param team who works on it; empty while nobody does
     * @throws io.rapport.kernel.Problem when there is no such customer
     */
    public String calendarFor(CustomerId customer, Optional<TeamId> team) {
        return applies(customer, team).calendar();
    }

    /** The name of the calendar by which this team's own times are counted, whoever the customer is. */
    public String ofTeam(TeamId team) {
        return settings.of(team);
    }

    /** The same, with whose calendar it is. */
    public Applies applies(CustomerId customer, Optional<TeamId> team) {
        var seen = facts.of(customer, DECISION);
        return Stream.of(
                        agreed(seen, OF_CUSTOMER).map(calendar -> new Applies(calendar, "customer")),
                        agreed(seen, OF_CONTRACT).map(calendar -> new Applies(calendar, "contract")),
                        team.map(TeamId::code)
                                .flatMap(code ->
                                        Optional.ofNullable(settings.ofTeams().get(code)))
                                .map(calendar -> new Applies(calendar, "team")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Applies(settings.defaultCalendar(), "house"));
    }

    private static Optional<String> agreed(List<DecisionFact> seen, String kind) {
        return seen.stream()
                .filter(fact -> fact.kind().kind().equals(kind))
                .findFirst()
                .flatMap(DecisionFact::counts)
                .map(Fact::value);
    }
}
