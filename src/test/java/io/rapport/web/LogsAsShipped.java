package io.rapport.web;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Commands that ran before in the same process have made the log quiet; a test that looks into it needs all of it. */
public class LogsAsShipped implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        LoggingSystem.get(LogsAsShipped.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }
}
