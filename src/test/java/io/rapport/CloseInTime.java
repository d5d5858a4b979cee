package io.rapport;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Closes the application after the last test. Left to the end of the JVM, it would close beside its own database server
 * and wait for a connection that never comes.
 */
class CloseInTime implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        if (SpringExtension.getApplicationContext(test) instanceof ConfigurableApplicationContext application) {
            CloseableResource end = application::close;
            test.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(application, key -> end);
        }
    }
}
