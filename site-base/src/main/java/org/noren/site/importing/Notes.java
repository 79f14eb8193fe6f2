package org.noren.site.importing;

import java.util.List;

/** What is worth knowing of a file though nothing is wrong with it. */
final class Notes {
    private Notes() {}

    static List<String> of(TextDecoding text) {
        if (text.isUtf8()) return List.of();
        String how = switch (text.how()) {
            case BYTE_ORDER_MARK -> "by its byte order mark";
            case DECLARED -> "as it says";
            case GUESSED -> "by what it looks like";
        };
        return List.of("read as " + text.charset() + ", " + how);
    }
}
