package org.noren.shared.page;

import java.util.regex.Pattern;

/**
 * A named part of a page, as the main site's author wrote it: {@code <div data-block="hours overridable">}. Who may change
 * it stands behind the name, so that it is signed with the page and needs no attribute that an older policy does not know. What
 * is not understood is locked (B8, S92).
 *
 * @param name as it stands in the page
 * @param html what stands in it
 */
public record Block(String name, Policy policy, String html) {
    static final String ATTRIBUTE = "data-block";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

    /** Whose a block is. */
    public enum Policy {
        /** The main site's alone. */
        LOCKED,
        /** The main site's, and a partner whose contract says so may say it in other words. */
        OVERRIDABLE,
        /** Each site's own: at a partner it is empty until the partner fills it. */
        OWN
    }

    /** Whether a block can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static Policy policy(String word) {
        return switch (word) {
            case "overridable" -> Policy.OVERRIDABLE;
            case "own" -> Policy.OWN;
            default -> Policy.LOCKED;
        };
    }
}
