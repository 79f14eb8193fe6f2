package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noren.servers.Site;
import org.noren.servers.SiteFolder;
import org.noren.servers.Trouble;
import org.noren.servers.keys.LinkKey;

/**
 * A 39 KB page over HTTPS, connections kept alive: the partner on one core, the load on another; beside nginx that serves the same
 * bytes from a file, and beside a Faces page of the same server.
 */
final class Serving implements Benchmark {
    private static final int RUNS = 5;
    private static final int SECONDS = 6;
    private static final int WARM_UP = 20;
    private static final int BYTES = 39_000;
    private static final String SERVER_CORE = "0";
    private static final String LOAD_CORE = "1";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");

    @Override
    public List<String> figures() {
        return List.of("serve.nginx.ratio", "serve.faces.ratio");
    }

    @Override
    public Optional<String> lacks() {
        return Processes.present("nginx", "wrk", "taskset")
                ? Optional.empty()
                : Optional.of("nginx, wrk and taskset: apt-get install nginx-light wrk util-linux");
    }

    @Override
    public void measure(BenchNetwork network, Consumer<Figure> found) throws IOException, InterruptedException {
        network.step("Serving a page, beside nginx and Faces");
        Site site = network.partners().get(0);
        String html = SamplePages.page("Served", BYTES, 39);
        network.bringIn(SamplePages.one("served.html", html), true);
        network.awaitServed(site, "/served.html", "Served");
        Path folder = Files.createDirectories(network.home().data().resolve("nginx"));
        Files.writeString(folder.resolve("served.html"), network.get(site, "/served.html"));
        Processes.run("taskset", "-acp", SERVER_CORE, String.valueOf(network.process(site)));
        int port = site.ports().shopTls() + 60;
        Process nginx =
                nginx(folder, new SiteFolder(network.home(), site).keys().link(), port);
        List<Double> besideNginx = new ArrayList<>();
        List<Double> besideFaces = new ArrayList<>();
        try {
            String page = "https://localhost:" + site.ports().shopTls() + "/served.html";
            String file = "https://localhost:" + port + "/served.html";
            String faces = "https://localhost:" + site.ports().officeTls() + "/office/sign-in.xhtml";
            load(page, WARM_UP);
            load(faces, WARM_UP);
            for (int run = 0; run < RUNS; run++) {
                double ours = load(page, SECONDS);
                besideNginx.add(ours / load(file, SECONDS));
                besideFaces.add(ours / load(faces, SECONDS));
            }
        } finally {
            nginx.destroy();
            nginx.waitFor(10, TimeUnit.SECONDS);
        }
        found.accept(new Figure(
                "serve.nginx.ratio",
                "a lent page of 39 KB over HTTPS on one core, against nginx with the same bytes in a file",
                "",
                besideNginx,
                Figure.Target.atLeast(0.40)));
        found.accept(new Figure(
                "serve.faces.ratio",
                "the same against a Faces page of the same server, the office's sign-in",
                "",
                besideFaces,
                Figure.Target.atLeast(5)));
    }

    /** Requests a second. */
    private static double load(String address, int seconds) throws IOException, InterruptedException {
        String said = Processes.run("taskset", "-c", LOAD_CORE, "wrk", "-t1", "-c16", "-d" + seconds + "s", address);
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || ERRORS.matcher(said).find()) {
            throw new Trouble("wrk could not load " + address + ": " + said.strip());
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Process nginx(Path folder, LinkKey key, int port) throws IOException, InterruptedException {
        Path secret = folder.resolve("key.pem");
        Files.writeString(secret, pem("PRIVATE KEY", key.key().getEncoded()), US_ASCII);
        try {
            Files.writeString(
                    folder.resolve("certificate.pem"),
                    pem("CERTIFICATE", key.chain().get(0).getEncoded()),
                    US_ASCII);
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IOException("The certificate of the partner's link cannot be written", e);
        }
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; master_process off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3; uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  types { text/html html; }
                  server {
                    listen 127.0.0.1:%2$d ssl; root %1$s;
                    ssl_certificate %1$s/certificate.pem; ssl_certificate_key %1$s/key.pem; ssl_protocols TLSv1.3;
                  }
                }
                """.formatted(folder, port), UTF_8);
        Process nginx = new ProcessBuilder(
                        "taskset", "-c", SERVER_CORE, "nginx", "-p", folder.toString(), "-c", folder + "/nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        if (nginx.waitFor(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Trouble("nginx ended: " + Files.readString(folder.resolve("console.log")));
        }
        return nginx;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }
}
