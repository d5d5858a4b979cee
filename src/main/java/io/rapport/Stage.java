package io.rapport;

import io.rapport.rehearsal.log.TeamCodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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

    /** @param teams become the teams of the house beside those it has */
    static ConfigurableApplicationContext open(TeamCodes teams) {
        return new SpringApplicationBuilder(Rapport.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("teams of the log", properties(teams))))
                .run(
                        "--spring.profiles.active=rehearsal",
                        "--spring.datasource.url=jdbc:h2:mem:rehearsal-" + UUID.randomUUID()
                                + ";QUERY_CACHE_SIZE=256;ANALYZE_AUTO=0",
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
