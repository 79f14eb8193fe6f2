package org.noren.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Sends a folder or zip to a site's office, as the first of its accounts, and hands back the office's report. */
public final class SiteImporter {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Home home;
    private final Progress progress;

    public SiteImporter(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Imports, all of it or nothing. Returns the report's lines. */
    public List<String> send(Site site, ImportRequest request) throws IOException, InterruptedException {
        if (!Files.isDirectory(request.source())) {
            return post(site, request, request.source());
        }
        Path archive = Files.createTempFile(home.data(), "import", ".zip");
        try {
            int files = FolderArchive.pack(request.source(), archive, FolderArchive.LONGEST);
            progress.step("Importing " + files + " files from " + request.source() + " into " + site.name());
            return post(site, request, archive);
        } finally {
            Files.delete(archive);
        }
    }

    /** Sends a folder with a GTFS feed's files to a partner's office; it is shown at once, or refused with the reason. */
    public void sendTimetable(Site site, Path folder) throws IOException, InterruptedException {
        Path archive = Files.createTempFile(home.data(), "timetable", ".zip");
        try {
            FolderArchive.pack(folder, archive, FolderArchive.LONGEST);
            progress.step("Sending the timetable of " + site.name());
            post(site, URI.create(site.officeAddress() + "/office/timetable-feed"), archive);
        } finally {
            Files.delete(archive);
        }
    }

    private List<String> post(Site site, ImportRequest request, Path archive) throws IOException, InterruptedException {
        URI door = URI.create(site.officeAddress() + "/office/import?at=" + URLEncoder.encode(request.at(), UTF_8)
                + "&dryRun=" + request.dryRun() + "&publish=" + request.publish());
        return post(site, door, archive);
    }

    private List<String> post(Site site, URI door, Path archive) throws IOException, InterruptedException {
        HttpRequest message = HttpRequest.newBuilder(door)
                .timeout(Duration.ofMinutes(30))
                .header("Authorization", "Basic " + credentials(site))
                .header("Content-Type", "application/zip")
                .header("Accept", "text/plain, application/problem+json")
                .POST(BodyPublishers.ofFile(archive))
                .build();
        HttpResponse<String> answer;
        try {
            answer = CLIENT.send(message, BodyHandlers.ofString());
        } catch (ConnectException notListening) {
            throw new Trouble(
                    site.name() + "'s office does not answer at " + site.officeAddress() + "; ./noren start "
                            + site.name() + " starts it.",
                    notListening);
        }
        List<String> report = lines(answer);
        if (answer.statusCode() / 100 != 2) {
            throw new Trouble(site.name() + "'s office refused it (" + answer.statusCode() + "): "
                    + (report.isEmpty() ? hint(answer.statusCode()) : String.join("; ", report)));
        }
        return report;
    }

    private static String hint(int status) {
        return switch (status) {
            case 401, 403 ->
                "it does not take this user; if the password was changed, say NOREN_USER and NOREN_PASSWORD.";
            case 413 -> "it is too big.";
            default -> "it gave no reason; its log may.";
        };
    }

    private String credentials(Site site) throws IOException {
        String user = System.getenv("NOREN_USER");
        String password = System.getenv("NOREN_PASSWORD");
        if (user == null || password == null) {
            Map.Entry<String, String> first = new Accounts(site, home.site(site))
                    .passwords()
                    .entrySet()
                    .iterator()
                    .next();
            user = first.getKey();
            password = first.getValue();
        }
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** The office writes reports for people itself; only a refusal is JSON. */
    private static List<String> lines(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/plain")) {
            return answer.body().lines().toList();
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonStructure problem = reader.read();
            return ReportText.of(problem);
        } catch (JsonException notJson) {
            return List.of();
        }
    }
}
