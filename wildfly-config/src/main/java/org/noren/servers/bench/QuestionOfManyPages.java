package org.noren.servers.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noren.servers.DemoNetwork;
import org.noren.servers.Site;
import org.noren.servers.Trouble;

/**
 * A site manager is asked about 2,000 changed pages: how long do the question's page and one page's difference take, over HTTPS,
 * until the last byte has come?
 */
final class QuestionOfManyPages implements OwnNetworks {
    private static final int PAGES = 2_000;
    private static final int WARM_UP = 10;
    private static final int RUNS = 21;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String FOLDER = "question";
    private static final String LAST = FOLDER + "/p" + (PAGES - 1) + ".html";
    private static final Pattern RELEASE =
            Pattern.compile("class=\"button primary\"[^>]*confirmation\\.xhtml\\?release=([0-9a-f]{64})");
    private static final String ALL_CHANGED = "changed 2,000";

    @Override
    public List<String> figures() {
        return List.of("question.2000.ms", "question.2000.first.ms", "question.2000.page.ms");
    }

    @Override
    public void measure(Place place, Consumer<Figure> found) throws IOException, InterruptedException {
        List<Site> sites = DemoNetwork.lentEverything(place.ports()).subList(0, 2);
        try (BenchNetwork network = BenchNetwork.start(place, sites, BenchNetwork.AS_IN_PRODUCTION, made -> {})) {
            Site partner = network.partners().get(0);
            network.step("A question about " + PAGES + " pages");
            bringIn(network, 1);
            network.shoppers().awaitServed(partner, "/" + LAST, SamplePages.title(pages(1).getOrDefault(LAST, "")));
            OfficeForms main = network.office();
            OfficeForms asked = network.office(partner);
            main.send(
                    "/office/partner-form.xhtml?name=" + partner.name(),
                    "terms",
                    Map.of("terms:asking", "WAIT", "terms:save", "go"));
            asked.send(awaitQuestion(asked, ""), "answers", Map.of("answer", "accept"));
            awaitNoQuestion(asked);
            bringIn(network, 2);
            String first = awaitQuestion(asked, "");
            double cold = asked.opening(first);
            String question = awaitQuestion(asked, ALL_CHANGED);
            found.accept(figure(
                    "question.2000.ms",
                    "page of a question about " + PAGES + " changed pages",
                    runs(asked, question),
                    Figure.Target.atMost(1_000)));
            found.accept(figure(
                    "question.2000.first.ms",
                    "the same when it is opened first, as soon as it is there",
                    List.of(cold),
                    Optional.empty()));
            String page = question.replace("confirmation.xhtml", "confirmation-page.xhtml") + "&path=%2F" + FOLDER
                    + "%2Fp" + (PAGES / 2) + ".html";
            found.accept(figure(
                    "question.2000.page.ms",
                    "page with the difference of one of them",
                    runs(asked, page),
                    Figure.Target.atMost(1_000)));
        }
    }

    private static Figure figure(String name, String what, List<Double> runs, Optional<Figure.Target> target) {
        return new Figure(name, what, "ms", runs, target);
    }

    private static void bringIn(BenchNetwork network, int version) throws IOException, InterruptedException {
        network.bringIn(SamplePages.zip(pages(version)), true);
    }

    /** Of the second version some words are others on each page. */
    private static Map<String, String> pages(int version) {
        Map<String, String> pages = SamplePages.pages(FOLDER, PAGES, 7_000_000L);
        if (version > 1) {
            pages.replaceAll((path, page) -> page.replace("kettle", "teapot"));
        }
        return pages;
    }

    /** @return the address of the question that waits for an answer, when its page says this */
    private static String awaitQuestion(OfficeForms asked, String words) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<String> question = question(asked);
            if (question.isPresent()
                    && (words.isEmpty() || asked.open(question.get()).contains(words))) {
                return question.get();
            }
            Thread.sleep(200);
        }
        throw new Trouble("The bench's site manager is never asked about " + words);
    }

    private static void awaitNoQuestion(OfficeForms asked) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (question(asked).isPresent()) {
            if (System.nanoTime() > until) {
                throw new Trouble("The bench's site manager said yes, and is asked on");
            }
            Thread.sleep(200);
        }
    }

    private static Optional<String> question(OfficeForms asked) throws IOException, InterruptedException {
        Matcher release = RELEASE.matcher(asked.open("/office/inbox.xhtml"));
        return release.find()
                ? Optional.of("/office/confirmation.xhtml?release=" + release.group(1))
                : Optional.empty();
    }

    private static List<Double> runs(OfficeForms asked, String path) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            asked.opening(path);
        }
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(asked.opening(path));
        }
        return runs;
    }
}
