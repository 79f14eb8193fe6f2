package org.noren.site.editing.faces;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a screen of a list stands in the whole.
 *
 * @param address of the list
 * @param first number of its first line, from 0
 * @param step lines of a full screen
 * @param lines that it has
 * @param total lines of all screens
 */
public record Paging(String address, int first, int step, int lines, long total) {
    static int first(HttpServletRequest request) {
        String first = request.getParameter("first");
        return first != null && first.matches("\\d{1,7}") ? Integer.parseInt(first) : 0;
    }

    public boolean isNone() {
        return total == 0;
    }

    public int getFrom() {
        return first + 1;
    }

    public int getTo() {
        return first + lines;
    }

    public boolean isBefore() {
        return first > 0;
    }

    public boolean isAfter() {
        return getTo() < total;
    }

    public String getNext() {
        return address + "?first=" + (first + step);
    }

    public String getPrevious() {
        return address + "?first=" + Math.max(0, first - step);
    }
}
