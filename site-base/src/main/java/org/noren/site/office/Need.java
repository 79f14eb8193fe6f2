package org.noren.site.office;

import org.noren.site.office.OfficeSection.Tone;

/**
 * One thing that does not go on by itself: the start page lists them above everything else.
 *
 * @param tone {@link Tone#BAD} for what is wrong now, {@link Tone#WARNING} for what will be
 * @param what what happened to what, and why; one or two sentences
 * @param detail what logs say of it, in English; may be empty
 * @param cure what to do about it
 * @param go the words of its one link
 * @param address where that link leads; who may not go there is not told
 */
public record Need(Tone tone, String what, String detail, String cure, String go, String address) {
    public Need(Tone tone, String what, String cure, String go, String address) {
        this(tone, what, "", cure, go, address);
    }
}
