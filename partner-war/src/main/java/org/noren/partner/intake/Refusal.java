package org.noren.partner.intake;

import org.noren.shared.link.Code;

/** Why something was not taken in; what is served has not changed. @param detail for the main site's log */
public record Refusal(Code code, String detail) {}
