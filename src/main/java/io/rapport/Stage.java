package io.rapport;

import io.rapport.kernel.Problem;
import io.rapport.rehearsal.log.TeamCodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The application a rehearsal plays in: no web, no job executor, an empty database in memory. Whatever the environment
 * says about profiles and databases is about the real one and does not reach it.
 */
final class Stage {

    private Stage() {}

    /**
     * @param teams become the teams of the house beside those it has
     * @param calendars settings of calendars, before those of the house
     * @throws Problem when a room refuses to start, for example because of a calendar
     */
    static ConfigurableApplicationContext open(TeamCodes teams, Map<String, Object> calendars) {
        try {
            return started(teams, calendars);
        } catch (BeansException notStarted) {
            for (Throwable why = notStarted; why != null; why = why.getCause()) {
                if (why instanceof Problem refusal) {
                    throw refusal;
                }
            }
            throw notStarted;
        }
    }

    private static ConfigurableApplicationContext started(TeamCodes teams, Map<String, Object> calendars) {
        return new SpringApplicationBuilder(Rapport.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("teams of the log", properties(teams))))
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("calendars of the rehearsal", calendars)))
                .run(
                        "--spring.profiles.active=rehearsal",
                        "--spring.datasource.url=jdbc:h2:mem:rehearsal-" + UUID.randomUUID()
                                + ";QUERY_CACHE_SIZE=256;ANALYZE_AUTO=0;OPTIMIZE_REUSE_RESULTS=FALSE",
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=");
    }

    /** The names stay out: what somebody wrote into a log is no place to look for placeholders. */
    private static Map<String, Object> properties(TeamCodes teams) {
        var properties = new LinkedHashMap<String, Object>();
        teams.all().forEach(code -> properties.put("rapport.teams." + code, code));
        return properties;
    }
}
