package org.noren.tests;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Waits, before the first test, until all sites are ready and the first pages are served everywhere. */
final class Settled implements BeforeAllCallback {
    private static boolean done;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (!done) {
            House.awaitReady();
            FirstPages.publish();
            done = true;
        }
    }
}
