package org.noren.site.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which a person knows a device again, such as {@code Firefox 145, Windows}, made of the User-Agent field (RFC 9110,
 * 10.1.5) that its browser sends. The field is anybody's claim: it serves for recognising, never for deciding.
 */
final class Device {
    private static final int LONGEST = 40;

    /** Browsers claim to be each other; whoever is the more particular comes first. */
    private static final Map<String, Pattern> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, Pattern> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edge", Pattern.compile("\\bEdg(?:e|A|iOS)?/(\\d{1,4})"));
        BROWSERS.put("Opera", Pattern.compile("\\bOPR/(\\d{1,4})"));
        BROWSERS.put("Samsung Internet", Pattern.compile("\\bSamsungBrowser/(\\d{1,4})"));
        BROWSERS.put("Firefox", Pattern.compile("\\b(?:Firefox|FxiOS)/(\\d{1,4})"));
        BROWSERS.put("Chrome", Pattern.compile("\\b(?:HeadlessChrome|Chrome|CriOS)/(\\d{1,4})"));
        BROWSERS.put("Safari", Pattern.compile("\\bVersion/(\\d{1,4})[.\\d]* (?:Mobile/\\w+ )?Safari/"));
        SYSTEMS.put("iPhone", Pattern.compile("\\biPhone\\b"));
        SYSTEMS.put("iPad", Pattern.compile("\\biPad\\b"));
        SYSTEMS.put("Android", Pattern.compile("\\bAndroid\\b"));
        SYSTEMS.put("Windows", Pattern.compile("\\bWindows\\b"));
        SYSTEMS.put("macOS", Pattern.compile("\\bMac OS X\\b"));
        SYSTEMS.put("ChromeOS", Pattern.compile("\\bCrOS\\b"));
        SYSTEMS.put("Linux", Pattern.compile("\\bLinux\\b"));
    }

    private Device() {}

    /** @return the field's first word, shortened, if nothing in it is known; empty if it is */
    static String of(String userAgent) {
        String browser = BROWSERS.entrySet().stream()
                .flatMap(known ->
                        version(known.getValue(), userAgent).map(version -> known.getKey() + " " + version).stream())
                .findFirst()
                .orElseGet(() -> firstWord(userAgent));
        Optional<String> system = SYSTEMS.entrySet().stream()
                .filter(known -> known.getValue().matcher(userAgent).find())
                .map(Map.Entry::getKey)
                .findFirst();
        return system.map(name -> browser + ", " + name).orElse(browser);
    }

    private static Optional<String> version(Pattern browser, String userAgent) {
        Matcher found = browser.matcher(userAgent);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String firstWord(String userAgent) {
        String word = userAgent.strip().split("\\s", 2)[0];
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST) + "…";
    }
}
