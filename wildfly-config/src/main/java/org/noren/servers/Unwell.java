package org.noren.servers;

/** The doctor found something, and said what; the launcher ends with this status and no further word. */
final class Unwell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Unwell(int status) {
        super("exit status " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
