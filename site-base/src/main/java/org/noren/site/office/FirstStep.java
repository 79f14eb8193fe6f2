package org.noren.site.office;

/**
 * What to do first in an office that has nothing to show yet.
 *
 * @param what one sentence
 * @param go the words of its one button
 * @param address where the button leads
 */
public record FirstStep(String what, String go, String address) {}
