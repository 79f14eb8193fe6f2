package org.noren.site.content;

import java.util.Optional;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;

/**
 * That something shows, needs or leads to a file.
 *
 * @param file where the file lies
 * @param via the redirect by which it is found, when it is asked for at a place where it lay before
 * @param user what refers to it, of which kind and with which title; what has no title has an empty one
 * @param shown whether shoppers see it refer
 * @param next whether its newest revision refers; if not, publishing the draft that waits ends the use
 */
public record Use(
        PagePath file, Optional<PagePath> via, PagePath user, Kind kind, String title, boolean shown, boolean next) {}
