package org.noren.site.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the texts that an operator wrote become what they stand for; what does not fit is refused in words. */
abstract class TypedSettings {
    private final Function<Setting, String> values;

    TypedSettings(Lookup lookup) {
        var read = Arrays.stream(Setting.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        setting -> lookup.find(setting.key()).map(String::strip).orElse(setting.fallback())));
        this.values = read::get;
    }

    boolean truth(Setting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(setting, "true or false");
        };
    }

    Optional<Duration> kept(Setting setting) {
        if (text(setting).equals("ever")) {
            return Optional.empty();
        }
        Duration kept = parsed(setting, "an ISO 8601 duration of at least P1D, or the word ever", Duration::parse);
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw wrong(setting, "an ISO 8601 duration of at least P1D, or the word ever");
        }
        return Optional.of(kept);
    }

    Duration duration(Setting setting) {
        Duration duration = parsed(setting, "an ISO 8601 duration such as PT5M", Duration::parse);
        if (duration.isNegative()) {
            throw wrong(setting, "an ISO 8601 duration such as PT5M, and not a negative one");
        }
        return duration;
    }

    String text(Setting setting) {
        return values.apply(setting);
    }

    String required(Setting setting) {
        var text = text(setting);
        if (text.isEmpty()) {
            throw new SettingsRefused(List.of(setting.key() + " is not set"));
        }
        return text;
    }

    String shaped(Setting setting, String shape, String words) {
        var text = required(setting);
        if (!text.matches(shape)) {
            throw wrong(setting, words);
        }
        return text;
    }

    URI address(Setting setting) {
        var words = "an http or https address with a host and without a slash at the end";
        var address = parsed(setting, words, URI::create);
        var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || !"".equals(address.getPath())) {
            throw wrong(setting, words);
        }
        return address;
    }

    Set<Integer> ports(Setting setting) {
        var words = "port numbers from 1 to 65535, separated by commas";
        Set<Integer> ports = parsed(
                setting,
                words,
                text -> list(setting).stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()));
        if (!ports.stream().allMatch(port -> port > 0 && port < 65536)) {
            throw wrong(setting, words);
        }
        return ports;
    }

    List<String> list(Setting setting) {
        return Arrays.stream(required(setting).split(",", -1))
                .map(String::strip)
                .toList();
    }

    <T> T parsed(Setting setting, String words, Function<String, T> parse) {
        try {
            return parse.apply(required(setting));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw wrong(setting, words);
        }
    }

    SettingsRefused wrong(Setting setting, String words) {
        return new SettingsRefused(List.of(setting.key() + " is \"" + text(setting) + "\" and must be " + words));
    }

    Optional<Path> file(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isEmpty()).map(Path::of);
    }

    /** Where values come from: MicroProfile Config in a server, a map in a test. */
    interface Lookup {
        Optional<String> find(String key);
    }
}
