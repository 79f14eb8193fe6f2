package org.noren.servers;

/**
 * Something that the person at the keyboard can do something about: a port is taken, a server did not start. Its
 * message is one line that says what happened, to what, and what to do; no stack trace is shown for it.
 */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
