package org.noren.tests;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes base directories, keys and settings before Arquillian reads where the servers are. */
final class PreparedNetwork implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        House.make();
    }
}
