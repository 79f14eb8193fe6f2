package org.noren.partner.timetable;

/** A feed cannot be served; the one before it stays. */
public final class FeedRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Flaw flaw;

    FeedRefused(Flaw flaw) {
        super(flaw.file() + ":" + flaw.line() + " " + flaw.kind() + " " + flaw.what());
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
