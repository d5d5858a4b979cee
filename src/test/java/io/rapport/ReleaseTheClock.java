package io.rapport;

import io.rapport.engine.EngineClock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test the clock goes on by itself, whatever the test did to it. */
public class ReleaseTheClock implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(EngineClock.class).release();
    }
}
