package org.noren.site.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document, the alert rules and the dashboard name figures that there are, and the document names all. */
class FiguresAreDocumentedTest {
    private static final Path PROJECT = Path.of("..");

    private static Set<String> there() {
        return Arrays.stream(Figure.values())
                .map(Figure::prometheusName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namedIn(String file) throws IOException {
        return found("(noren_[a-z_]*[a-z])", file);
    }

    private static Set<String> found(String pattern, String file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(PROJECT.resolve(file), UTF_8));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void alertsAndDashboardNameNothingThatIsNotThere() throws IOException {
        for (String file : new String[] {"monitoring/alerts.yml", "monitoring/dashboard.json"}) {
            Set<String> named = namedIn("wildfly-config/" + file);
            assertTrue(named.size() > 5, file + " names " + named);
            named.removeAll(there());
            assertEquals(Set.of(), named, file);
        }
    }

    /** Prometheus' own tool runs them; what no test speaks of would never be missed. */
    @Test
    void everyAlertHasItsTestBesideIt() throws IOException {
        String monitoring = "wildfly-config/monitoring/";
        assertEquals(
                found("alert: (Noren[A-Za-z]+)", monitoring + "alerts.yml"),
                found("alertname: (Noren[A-Za-z]+)\\s+exp_alerts:\\s", monitoring + "alerts-test.yml"));
    }

    @Test
    void theDashboardDrawsEveryFigure() throws IOException {
        assertEquals(there(), namedIn("wildfly-config/monitoring/dashboard.json"));
        try (var reader = Json.createReader(
                Files.newBufferedReader(PROJECT.resolve("wildfly-config/monitoring/dashboard.json"), UTF_8))) {
            JsonObject dashboard = reader.readObject();
            assertEquals("Noren", dashboard.getString("title"));
        }
    }

    @Test
    void theDocumentHasEachFigureWithItsLabelsAndMeaning() throws IOException {
        String document = Files.readString(PROJECT.resolve("docs/watching.md"), UTF_8);
        for (Figure figure : Figure.values()) {
            String labels =
                    figure.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
            String line = "| `" + figure.prometheusName() + "` | "
                    + figure.half().words() + " | " + labels + " | " + figure.meaning() + " |";
            assertTrue(document.contains(line), "docs/watching.md lacks the line\n" + line);
        }
    }
}
