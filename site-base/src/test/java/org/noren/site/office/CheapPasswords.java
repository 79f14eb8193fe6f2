package org.noren.site.office;

/** Passwords that are stored as {@code stored:…}, or {@code old:…} at yesterday's cost. */
public final class CheapPasswords extends Passwords {
    public int hashed;

    @Override
    protected String compute(char[] password) {
        return "stored:" + new String(password);
    }

    @Override
    protected boolean compare(char[] password, String stored) {
        hashed++;
        return stored.replace("old:", "stored:").equals(compute(password));
    }

    @Override
    protected boolean outdated(String stored) {
        return stored.startsWith("old");
    }
}
