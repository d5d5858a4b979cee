package io.rapport.customer.master;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the master keys come from. */
@Configuration(proxyBeanMethods = false)
public class MasterKeySettings {

    private static final String NEW_KEYS_NAME = "k1";
    private static final int BYTES = 32;

    @Bean
    MasterKeys masterKeys(Environment environment) {
        return from(environment);
    }

    /** @throws NoMasterKey when there is none, or it cannot be read */
    static MasterKeys from(Environment environment) {
        var current = environment.getProperty("rapport.master-key.current", "");
        var before = environment.getProperty("rapport.master-key.before", "");
        if (environment.acceptsProfiles(Profiles.of("rehearsal"))) {
            return MasterKeys.of(random(), "");
        }
        if (current.isBlank() && environment.acceptsProfiles(Profiles.of("demo"))) {
            return MasterKeys.of(ofTheDemo(environment.getProperty("spring.datasource.url", "")), before);
        }
        if (current.isBlank()) {
            throw NoMasterKey.missing();
        }
        return MasterKeys.of(current, before);
    }

    /** Kept beside the database; a database in memory is gone afterwards, and so may its key be. */
    private static String ofTheDemo(String url) {
        if (url.startsWith("jdbc:h2:mem:")) {
            return random();
        }
        return KeyFile.beside(url, ".master-key")
                .orElseThrow(NoMasterKey::missing)
                .read(MasterKeySettings::random);
    }

    private static String random() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return NEW_KEYS_NAME + ":" + Base64.getEncoder().encodeToString(secret);
    }
}
