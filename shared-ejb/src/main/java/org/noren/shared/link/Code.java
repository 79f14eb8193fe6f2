package org.noren.shared.link;

/**
 * Why a site refuses a message: the {@code code} of the problem document (RFC 9457) that it answers. The name in lower
 * case with hyphens stands on the wire; {@link #status} is the HTTP status; {@link #cure} tells the operator of the site that was
 * refused what to do.
 */
public enum Code {
    CERTIFICATE_UNKNOWN(403, "Have the other site's operator list this certificate's fingerprint."),
    CERTIFICATE_REVOKED(403, "This key was revoked. Make a new one and have it listed."),
    CERTIFICATE_NOT_VALID_NOW(403, "The listing of this certificate is not valid at this time. Have it renewed."),
    PARTNER_SUSPENDED(403, "The partnership is suspended. Ask the main site's manager."),
    PARTNER_ENDED(403, "The partnership has ended."),
    NOT_FOR_YOU(403, "This door of the link is for the other half of the partnership."),
    VERSION_NOT_SPOKEN(404, "Install a release of Noren that speaks one of the versions named."),
    NO_SUCH_DOOR(404, "Compare the address with the protocol's description."),
    MALFORMED(400, "The message breaks the protocol. Compare it with the protocol's description."),
    TOO_LONG(413, "Send less at once. The longest allowed is named."),
    NO_RELEASE(404, "Nothing has been published for this partner yet."),
    RECEIPT_FORGED(403, "The main site trusts another receipt key for this partner. Compare the keys' ids."),
    RELEASE_FORGED(403, "The publishing key that this partner trusts is another one. Compare the keys' ids."),
    RELEASE_OF_ANOTHER_MAIN_SITE(403, "This partner belongs to another main site."),
    RELEASE_FOR_ANOTHER_PARTNER(403, "Send each partner the release that names it."),
    RELEASE_EXPIRED(409, "Issue the release again, and compare the clocks of both servers."),
    RELEASE_FROM_THE_FUTURE(409, "Compare the clocks of both servers."),
    RELEASE_REPLAYED(409, "This number was taken in before. Issue the content under a higher one."),
    POLICY_NOT_SPOKEN(409, "The partner has another version of the sanitising policy. Update the older site."),
    NOT_OFFERED(409, "Offer the release first."),
    OBJECTS_MISSING(409, "Send the objects that the partner names as wanted, then switch."),
    OBJECT_NOT_WANTED(400, "Send only objects of the release that the partner lacks, unchanged."),
    EDITION_MALFORMED(422, "The release's tree breaks the protocol; nothing of it was taken in."),
    PAGE_NOT_CLEAN(422, "A page is not what the sanitising policy makes of it. Save and publish it again."),
    ASSET_NOT_ALLOWED(422, "An asset is not what its media type says, or may not travel. Replace it."),
    PATH_RESERVED(422, "A page lies at a path that belongs to the server. Move it."),
    CONFIRMATION_AWAITED(409, "Ask the site manager, and switch when the answer is yes."),
    SWITCH_NOT_YET(
            409, "Switch when the moment has come that the release names, or compare the clocks of both servers."),
    NOT_ASKED_ABOUT(409, "Another release has taken its place. Answer the question about the newest one."),
    KEEP_BREAKS_SET(409, "What would be kept does not fit what would come. Keep less, or decline the whole."),
    NO_SUCH_SISTER(
            404, "Open the list of sister sites again: it has the sites of one operator, as the main site lists them."),
    SISTER_NOT_READY(409, "Wait until the other site is active and has told the main site where its office is."),
    SIGN_IN_TOO_WEAK(403, "Sign in again with the second factor, and compare the clocks of both servers."),
    PASSAGE_TOO_OFTEN(429, "Wait a minute, then ask again."),
    BUSY(503, "Another update of this partner is under way. Try again."),
    FAULT(500, "Something broke at this site. Its log says what, under the reference given.");

    private final int status;
    private final String cure;

    Code(int status, String cure) {
        this.status = status;
        this.cure = cure;
    }

    public int status() {
        return status;
    }

    public String cure() {
        return cure;
    }

    /** True if sending the same again may succeed without anybody doing anything. */
    public boolean passing() {
        return this == BUSY
                || this == FAULT
                || this == NOT_OFFERED
                || this == OBJECTS_MISSING
                || this == SWITCH_NOT_YET
                || this == PASSAGE_TOO_OFTEN;
    }

    /** As it stands on the wire. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
