package org.noren.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.noren.servers.bench.Bench;
import org.noren.servers.doctor.Doctor;
import org.noren.servers.doctor.Visit;

/** The commands of {@code ./noren}, one method each. */
final class Commands {

    private static final String USAGE = """
            ./noren up                 build and start the network: hinode, sapporo, naha
            ./noren make               the same without starting it
            ./noren down               stop it
            ./noren status             sites, addresses, state
            ./noren import DIR|ZIP [--at /path] [--dry-run] [--publish] [--site SITE]
                                       take a site's files in as pages
            ./noren doctor [SITE]      what is wrong, and what to do about it (also --base DIR for a
                                       server of one's own)
            ./noren start|stop SITE    one site's server
            ./noren kill SITE          end one site's server as a power cut would
            ./noren logs SITE          the site's log, the last lines and what comes
            ./noren reset --yes        stop the network and delete all its data
            ./noren test               run every test
            ./noren bench [NAME…] [--json FILE] [--part N] [--heap MB]
                                       measure how fast it is, beside other programs
            """;

    private final Home home;
    private final Network network;
    private final Progress progress;
    private final DemoContent content;

    Commands(Home home, Network network, Progress progress, DemoContent content) {
        this.home = home;
        this.network = network;
        this.progress = progress;
        this.content = content;
    }

    void run(List<String> arguments) throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "help" : arguments.get(0);
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        switch (command) {
            case "up" -> up();
            case "make" -> network.make();
            case "down" -> down();
            case "status" -> new Status(home, network, progress).print();
            case "doctor" -> doctor(rest);
            case "start" -> start(network.site(only(rest, "start SITE")));
            case "stop" -> stop(network.site(only(rest, "stop SITE")));
            case "kill" -> kill(network.site(only(rest, "kill SITE")));
            case "import" -> importFiles(ImportRequest.parse(rest));
            case "reset" -> reset(rest);
            case "bench" -> new Bench(home, network.main().ports().offset(), progress, Clock.systemUTC()).run(rest);
            case "help", "-h", "--help" -> progress.say(USAGE.strip());
            default -> throw new Trouble("There is no command " + command + "; ./noren help lists them.");
        }
    }

    private static String only(List<String> rest, String usage) {
        if (rest.size() != 1) {
            throw new Trouble("Say it like this: ./noren " + usage);
        }
        return rest.get(0);
    }

    private void up() throws IOException, InterruptedException {
        WildFly wildFly = network.make();
        network.start(wildFly, network.sites());
        content.importOnce();
        content.awaitPartners();
        progress.say("");
        for (Site site : network.sites()) {
            progress.say(String.format(
                    "%-8s shop %s   office %s/office/", site.name(), site.shopAddress(), site.officeAddress()));
            for (Map.Entry<String, String> password :
                    new Accounts(site, home.site(site)).passwords().entrySet()) {
                progress.say(String.format("%-8s   %s / %s", "", password.getKey(), password.getValue()));
            }
        }
        progress.say("");
        progress.say("Up after " + progress.elapsed() + ". ./noren down stops it.");
    }

    private void down() throws IOException, InterruptedException {
        int stopped = network.stop(network.sites());
        progress.say(stopped == 0 ? "Nothing was running." : "Stopped " + stopped + " servers.");
    }

    private void start(Site site) throws IOException, InterruptedException {
        if (!Files.exists(home.site(site).resolve("configuration/noren.configured"))) {
            throw new Trouble(site.name() + " isn't made yet; ./noren up makes the network.");
        }
        if (network.server(site).process().isPresent()) {
            progress.say(site.name() + " is running already.");
            return;
        }
        network.start(new WildFly(home.server()), List.of(site));
    }

    private void stop(Site site) throws IOException, InterruptedException {
        progress.say(site.name() + (network.server(site).stop() ? " is stopped." : " wasn't running."));
    }

    private void kill(Site site) throws IOException, InterruptedException {
        progress.say(site.name() + (network.server(site).kill() ? " is killed." : " wasn't running."));
    }

    /** Ends the launcher with the doctor's verdict as exit status. */
    private void doctor(List<String> rest) throws InterruptedException {
        int worst = new Doctor(Clock.systemUTC(), progress::say).look(Visit.parse(rest, home, network));
        if (worst > 0) {
            throw new Unwell(worst);
        }
    }

    private void reset(List<String> rest) throws IOException, InterruptedException {
        if (!rest.equals(List.of("--yes"))) {
            throw new Trouble("This deletes all pages, keys and logs in " + home.data()
                    + "; say ./noren reset --yes if that is what you want.");
        }
        network.stop(network.sites());
        for (String folder : List.of("sites", "ca", "state", Home.SERVER)) {
            WildFly.delete(home.data().resolve(folder));
        }
        progress.say("All data of the network are deleted.");
    }

    private void importFiles(ImportRequest request) throws IOException, InterruptedException {
        Site site = request.site().isEmpty() ? network.main() : network.site(request.site());
        new SiteImporter(home, progress).send(site, request).forEach(progress::say);
    }
}
