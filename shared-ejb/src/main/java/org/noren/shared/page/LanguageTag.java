package org.noren.shared.page;

import java.util.regex.Pattern;

/** The rule for the language of a page, such as {@code ja}, {@code en} or {@code zh-Hant}: a short BCP 47 tag. */
final class LanguageTag {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private LanguageTag() {}

    static String checked(String tag) {
        if (!SHAPE.matcher(tag).matches())
            throw new IllegalArgumentException("Not a language tag: \""
                    + (tag.length() > 40 ? tag.substring(0, 40) + "…" : tag) + "\"; write it as ja, en or zh-Hant");
        return tag;
    }
}
