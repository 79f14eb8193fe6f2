package org.noren.site.doors.http;

import io.undertow.servlet.handlers.ServletRequestContext;
import java.net.InetSocketAddress;

/**
 * The port that the connection really came in at. {@code ServletRequest.getLocalPort} is not asked: behind a reverse
 * proxy ({@code proxy-address-forwarding}) it returns what the header {@code X-Forwarded-Port} says, so that any shopper
 * could name the office's port and be let in.
 */
final class ConnectionPort {
    private ConnectionPort() {}

    static int ofCurrentRequest() {
        return ServletRequestContext.requireCurrent()
                .getExchange()
                .getConnection()
                .getLocalAddress(InetSocketAddress.class)
                .getPort();
    }
}
