package org.noren.site.people.faces;

import java.util.Locale;
import org.noren.site.office.SignInAnswer;
import org.noren.site.office.Texts;
import org.noren.site.people.PasswordRule;

/** Why a password was not taken, in words. */
final class PasswordWords {
    private PasswordWords() {}

    static String of(PasswordRule.Weakness weakness, Texts texts) {
        String end = weakness.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.text("password.problem." + end, PasswordRule.SHORTEST);
    }

    static String notProven(SignInAnswer why, Texts texts) {
        if (why instanceof SignInAnswer.TooEarly early)
            return texts.text("sign-in.too-early", early.pause().toSeconds() + 1);
        if (why instanceof SignInAnswer.Busy) return texts.text("sign-in.busy");
        return texts.text("password.problem.old");
    }
}
