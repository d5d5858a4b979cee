package io.rapport;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Without a sub-command it serves; {@code --help} says what else it does. */
@SpringBootApplication
public class Rapport {

    public static void main(String... args) {
        var code = Commands.run(args);
        if (code != Serve.KEEPS_RUNNING) {
            System.exit(code);
        }
    }
}
