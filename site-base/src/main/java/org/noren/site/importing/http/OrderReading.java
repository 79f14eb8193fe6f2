package org.noren.site.importing.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.importing.ImportOrder;

/** An import's order out of a request's parameters. */
final class OrderReading {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
    private static final Pattern LAYOUT = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private OrderReading() {}

    /** The value of a parameter; null when it is not there. */
    @FunctionalInterface
    interface Parameters {
        @Nullable String get(String name);
    }

    /** @throws IllegalArgumentException with the reason, when a parameter cannot be read */
    static ImportOrder of(Parameters parameters, String author) {
        return new ImportOrder(
                PagePath.of(text(parameters, "at").orElse("/")),
                flag(parameters, "dryRun"),
                flag(parameters, "publish"),
                author,
                shaped(parameters, "locale", LANGUAGE).orElse("ja"),
                shaped(parameters, "layout", LAYOUT));
    }

    private static boolean flag(Parameters parameters, String name) {
        String text = text(parameters, name).orElse("false");
        if (!text.equals("true") && !text.equals("false"))
            throw new IllegalArgumentException(name + " is to be true or false");
        return text.equals("true");
    }

    private static Optional<String> shaped(Parameters parameters, String name, Pattern shape) {
        Optional<String> text = text(parameters, name);
        if (text.isPresent() && !shape.matcher(text.get()).matches())
            throw new IllegalArgumentException(
                    name + " is to look like " + (shape == LANGUAGE ? "ja or pt-BR" : "shop"));
        return text;
    }

    private static Optional<String> text(Parameters parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
