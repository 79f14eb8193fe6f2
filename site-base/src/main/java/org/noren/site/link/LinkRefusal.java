package org.noren.site.link;

import org.noren.shared.link.Code;

/** A message is refused: ends the request with a problem document and one line in the log. */
public final class LinkRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    private final Code code;

    /** @param detail what was refused, and why; goes to the caller */
    public LinkRefusal(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
