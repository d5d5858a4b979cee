package io.rapport.customer.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Rapport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class NoMasterKeyTest {

    private static final String GOOD = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @ParameterizedTest
    @ValueSource(strings = {"production", "staging"})
    void without_a_master_key_it_does_not_start_and_says_why_in_a_sentence(String profile, CapturedOutput console) {
        assertThatThrownBy(() -> SpringApplication.run(
                        Rapport.class,
                        "--spring.profiles.active=" + profile,
                        "--rapport.admin.user=root",
                        "--rapport.admin.password=long-enough-to-be-one"))
                .isInstanceOf(NoMasterKey.class);

        assertThat(console)
                .contains("APPLICATION FAILED TO START")
                .containsOnlyOnce("There is no master key: set RAPPORT_MASTER_KEY");
        assertThat(console.getAll()).doesNotContain("\tat ", "UnsatisfiedDependencyException");
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "k1:=", "k1:c2hvcnQ=", "K1:" + GOOD, "k1:" + GOOD + "AAAA", "k1:not base64!"})
    void a_key_that_cannot_be_read_is_refused_and_not_repeated(String written) {
        assertThatThrownBy(() -> MasterKeys.of(written, ""))
                .isInstanceOf(NoMasterKey.class)
                .hasMessageStartingWith("RAPPORT_MASTER_KEY cannot be read")
                .hasMessageNotContaining(written);
    }

    @Test
    void older_keys_stand_beside_it_and_have_names_of_their_own() {
        assertThatCode(() -> MasterKeys.of("k3:" + GOOD, "k2:" + GOOD + ", k1:" + GOOD))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> MasterKeys.of("k1:" + GOOD, "k1:" + GOOD))
                .hasMessageContaining("Two master keys are named 'k1'");
    }

    @Test
    void the_demo_keeps_its_key_beside_its_database_for_its_owner_only(@TempDir Path folder) throws IOException {
        var environment = new MockEnvironment()
                .withProperty(
                        "spring.datasource.url", "jdbc:h2:file:" + folder.resolve("deep/demo") + ";WRITE_DELAY=0");
        environment.setActiveProfiles("demo");

        MasterKeySettings.from(environment);
        var file = folder.resolve("deep/demo.master-key");
        var first = Files.readString(file);
        MasterKeySettings.from(environment);

        assertThat(first).startsWith("k1:").hasSizeGreaterThan(40);
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_demo_on_a_server_needs_a_key_like_everybody() {
        var environment =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://localhost/rapport");
        environment.setActiveProfiles("demo");

        assertThatThrownBy(() -> MasterKeySettings.from(environment)).isInstanceOf(NoMasterKey.class);
        assertThat(KeyFile.beside("jdbc:h2:mem:x", ".key")).isEmpty();
    }

    @Test
    void a_secret_is_made_once(@TempDir Path folder) {
        var made = new AtomicInteger();
        var url = "jdbc:h2:" + folder.resolve("db");

        var first = KeyFile.beside(url, ".key").orElseThrow().read(() -> "secret-" + made.incrementAndGet());
        var second = KeyFile.beside(url, ".key").orElseThrow().read(() -> "secret-" + made.incrementAndGet());

        assertThat(first).isEqualTo(second).isEqualTo("secret-1");
    }
}
