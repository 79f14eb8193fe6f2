package org.noren.site.link;

/**
 * Calls the doors of one peer. Its connections are kept and used again; before each call the certificate that the peer
 * showed is held once more against what is admitted now (S23, K1). No call takes longer than the time-outs allow, and no
 * answer is read beyond the length given (B1). May be used by several threads.
 */
public interface LinkClient extends AutoCloseable {
    /**
     * @param door such as {@code /link/v1/served}
     * @param longest answer in bytes
     */
    LinkAnswer get(String door, int longest);

    /** @param body its bytes, of the given media type */
    LinkAnswer post(String door, String mediaType, byte[] body, int longest);

    @Override
    void close();
}
