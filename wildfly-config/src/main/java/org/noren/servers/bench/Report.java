package org.noren.servers.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one run of the bench, as a table in Markdown that terminals show as well, and as JSON. */
public final class Report {
    private final Machine machine;
    private final List<Figure> figures = new ArrayList<>();

    public Report(Machine machine) {
        this.machine = machine;
    }

    public void add(Figure figure) {
        figures.add(figure);
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** One line of the table. */
    static String line(Figure figure) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %s–%s | %d | %s |",
                figure.name(),
                figure.what(),
                with(figure.median(), figure.unit()),
                number(figure.least()),
                number(figure.most()),
                figure.runs().size(),
                target(figure));
    }

    public String table() {
        StringBuilder table = new StringBuilder(
                "| figure | what | median | least–most | runs | target |\n|---|---|---|---|---|---|\n");
        figures.forEach(figure -> table.append(line(figure)).append('\n'));
        return table.toString();
    }

    /** The same with the machine, for {@code docs/figures.md}. */
    public String page() {
        return "# Figures\n\nMeasured by `./noren bench` on " + machine.words() + ".\n\n" + table();
    }

    public String json() {
        JsonArrayBuilder measured = Json.createArrayBuilder();
        for (Figure figure : figures) {
            JsonArrayBuilder runs = Json.createArrayBuilder();
            figure.runs().forEach(runs::add);
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("name", figure.name())
                    .add("median", figure.median())
                    .add("least", figure.least())
                    .add("most", figure.most())
                    .add("unit", figure.unit())
                    .add("runs", runs);
            figure.target().ifPresent(target -> one.add(target.atMost() ? "atMost" : "atLeast", target.limit()));
            figure.met().ifPresent(met -> one.add("met", met));
            measured.add(one);
        }
        return Json.createObjectBuilder()
                .add("machine", machine.words())
                .add("figures", measured)
                .build()
                .toString();
    }

    private static String target(Figure figure) {
        return figure.target()
                .map(target -> (target.atMost() ? "at most " : "at least ")
                        + with(target.limit(), figure.unit())
                        + (target.metBy(figure.median()) ? ": met" : ": **missed**"))
                .orElse("");
    }

    private static String with(double value, String unit) {
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    /** Three digits that count. */
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
