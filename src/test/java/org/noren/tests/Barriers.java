package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What axe finds on a page, and in those of its frames that scripts may enter, that keeps people out: serious and critical
 * rules, each with the places. Axe's own Selenium library opens another window for each answer, which takes longer than
 * the rules; here the page itself puts the answers of its frames together.
 */
final class Barriers {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final String AXE = axe();
    /** Colours on their way from light to dark are neither. */
    private static final String PART = """
            const done = arguments[arguments.length - 1];
            const [context, options] = arguments;
            const moving = document.getAnimations().filter(one => one instanceof CSSTransition);
            Promise.allSettled(moving.map(one => one.finished))
                .then(() => axe.runPartial(context ?? document, options))
                .then(part => done(JSON.stringify(part)), fault => done('fault: ' + fault));
            """;

    private static final String FRAMES = """
            return axe.utils.getFrameContexts(arguments[0] ?? document, arguments[1]).map(one => {
                const frame = axe.utils.shadowSelect(one.frameSelector);
                const shut = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-scripts');
                return { frame, shut, context: one.frameContext };
            });
            """;
    private static final String WHOLE = """
            const done = arguments[arguments.length - 1];
            axe.finishRun(arguments[0].map(part => JSON.parse(part)), arguments[1]).then(
                whole => done(whole.violations.map(rule => ({
                    id: rule.id, impact: rule.impact, nodes: rule.nodes.map(node => node.html) }))),
                fault => done('fault: ' + fault));
            """;

    private final ChromeDriver driver;
    private final Map<String, Object> options;
    private final List<String> parts = new ArrayList<>();

    private Barriers(ChromeDriver driver, Map<String, Object> options) {
        this.driver = driver;
        this.options = options;
    }

    static List<String> of(ChromeDriver driver) {
        return new Barriers(driver, Map.of("resultTypes", List.of("violations"))).look();
    }

    /** Those that colours alone make: what the dark, or another style sheet, can change. */
    static List<String> ofColours(ChromeDriver driver) {
        Map<String, Object> rules = Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));
        return new Barriers(driver, Map.of("resultTypes", List.of("violations"), "runOnly", rules)).look();
    }

    private List<String> look() {
        collect(null);
        Object answer = driver.executeAsyncScript(WHOLE, parts, options);
        if (!(answer instanceof List<?> rules)) {
            throw new AssertionError("axe could not look at " + driver.getCurrentUrl() + ": " + answer);
        }
        return rules.stream()
                .map(rule -> (Map<?, ?>) rule)
                .filter(rule -> SERIOUS.contains(rule.get("impact")))
                .map(rule -> rule.get("id") + " (" + rule.get("impact") + "): " + rule.get("nodes"))
                .toList();
    }

    /** In the order in which axe wants its parts: each document before its frames, which may be nothing. */
    private void collect(Object context) {
        if (!Boolean.TRUE.equals(driver.executeScript("return typeof axe === 'object'"))) {
            driver.executeScript(AXE);
        }
        Object part = driver.executeAsyncScript(PART, context, options);
        if (String.valueOf(part).startsWith("fault")) {
            throw new AssertionError("axe could not look at " + driver.getCurrentUrl() + ": " + part);
        }
        parts.add(String.valueOf(part));
        for (Object each : (List<?>) Objects.requireNonNull(driver.executeScript(FRAMES, context, options))) {
            Map<?, ?> inner = (Map<?, ?>) each;
            if (Boolean.TRUE.equals(inner.get("shut"))) {
                parts.add("null");
                continue;
            }
            driver.switchTo().frame((WebElement) inner.get("frame"));
            collect(inner.get("context"));
            driver.switchTo().parentFrame();
        }
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Barriers.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
