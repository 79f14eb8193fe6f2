package org.noren.site.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.site.office.Passwords;

/**
 * Which passwords may be chosen: long ones that are not on everybody's list, and that are not made of the person's own
 * name. Nothing is said about kinds of characters, which make passwords hard to keep and no harder to guess.
 */
public final class PasswordRule {
    public static final int SHORTEST = 12;

    private static final Set<String> COMMON = read();

    private PasswordRule() {}

    /** What is wrong with a password, as the end of a text's key. */
    public enum Weakness {
        SHORT,
        LONG,
        COMMON,
        OWN_NAME
    }

    /** @param name of the account */
    public static Optional<Weakness> weakness(char[] password, String name) {
        String text = new String(password);
        if (text.codePointCount(0, text.length()) < SHORTEST) return Optional.of(Weakness.SHORT);
        if (text.length() > Passwords.LONGEST) return Optional.of(Weakness.LONG);
        String plain = text.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || isOneThingAgainAndAgain(plain)) return Optional.of(Weakness.COMMON);
        return isOwnName(plain, name) ? Optional.of(Weakness.OWN_NAME) : Optional.empty();
    }

    /** {@code aaaaaaaaaaaa}, {@code abcabcabcabc}. */
    private static boolean isOneThingAgainAndAgain(String text) {
        for (int length = 1; length <= 4; length++)
            if (text.substring(length).equals(text.substring(0, text.length() - length))) return true;
        return false;
    }

    /** The name with nothing but a few digits and signs around it. */
    private static boolean isOwnName(String text, String name) {
        return text.contains(name)
                && text.replace(name, "")
                                .codePoints()
                                .filter(Character::isLetter)
                                .count()
                        < 4;
    }

    private static Set<String> read() {
        try (InputStream list = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of common passwords is not in the archive", unreadable);
        }
    }
}
