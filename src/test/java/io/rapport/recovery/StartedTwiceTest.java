package io.rapport.recovery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Somebody starts it while it runs. */
@Execution(ExecutionMode.CONCURRENT)
class StartedTwiceTest {

    @TempDir
    Path folder;

    @Test
    void a_second_start_on_the_same_database_ends_with_a_sentence() throws IOException {
        try (var first = FileChannel.open(
                folder.resolve("rapport.mv.db"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            first.lock();

            assertThatThrownBy(() -> Application.on(folder).close())
                    .hasMessageStartingWith("It ended with 1")
                    .hasMessageContaining("APPLICATION FAILED TO START")
                    .hasMessageContaining(
                            "rapport.mv.db is open in another program; probably Rapport is running already.")
                    .hasMessageContaining("stop it and start again")
                    .message()
                    .doesNotContain("\tat ", "Exception");
        }
    }
}
