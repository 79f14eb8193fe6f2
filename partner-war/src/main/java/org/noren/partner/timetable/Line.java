package org.noren.partner.timetable;

/**
 * A route: what stands on the front of the bus.
 *
 * @param brief its number or letter; may be empty when it has a name
 * @param order where the feed wants it among the others
 */
public record Line(String id, Wording brief, Wording name, int order) {
    /** Number and name. */
    public String label(String language) {
        String number = brief.in(language);
        String words = name.in(language);
        if (number.isEmpty() || words.isEmpty() || number.equals(words)) return number.isEmpty() ? words : number;
        return number + " " + words;
    }
}
