package org.noren.site.importing.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.site.importing.Importer;
import org.noren.site.importing.MapTarget;
import org.noren.site.importing.SourceFixture;
import org.noren.site.office.Audit;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;

/** A program sends a zip to the door, which stands behind a filter that knows the caller's name. */
class TheImportDoorTest {
    @TempDir
    private Path temporary;

    private final MapTarget site = new MapTarget();
    private final RememberedTrail audited = new RememberedTrail();
    private Undertow server;

    @BeforeEach
    void open() throws ServletException {
        var servlet = new ImportServlet();
        servlet.importer = new Importer(site, new Audit(audited, new Visitor(), Clock.systemUTC()));
        DeploymentInfo office = Servlets.deployment()
                .setClassLoader(getClass().getClassLoader())
                .setContextPath("/")
                .setDeploymentName("office")
                .addFilter(Servlets.filter("names", Names.class))
                .addFilterUrlMapping("names", "/*", jakarta.servlet.DispatcherType.REQUEST)
                .addServlet(Servlets.servlet("import", ImportServlet.class, new ImmediateInstanceFactory<>(servlet))
                        .addMapping("/office/import"));
        var deployed = Servlets.defaultContainer().addDeployment(office);
        deployed.deploy();
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(deployed.start())
                .build();
        server.start();
    }

    @AfterEach
    void shut() {
        server.stop();
    }

    @Test
    void a_zip_is_imported_by_the_name_of_the_caller_and_reported_as_json() throws Exception {
        HttpResponse<String> answer = post("?at=/manual/&publish=true", "application/zip", shop(), "hanako");
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().startsWith("{\"noren\":\"import-report\",\"counts\":{\"files\":7,\"imported\":7,"));
        assertEquals(List.of("hanako"), site.authors());
        assertEquals(site.paths(), site.published());
        assertEquals("x", site.page("/manual/x.html").body());
        assertEquals(
                List.of("import /manual/: 7, 0, 0, 0"),
                audited.records.stream()
                        .map(record -> record.action() + " " + record.what())
                        .toList());
    }

    @Test
    void a_dry_run_reports_and_imports_nothing() throws Exception {
        HttpResponse<String> answer = post("?dryRun=true", "application/zip", shop(), "hanako");
        assertTrue(answer.body().contains("\"dryRun\":true"), answer::body);
        assertEquals(Set.of(), site.paths());
        assertEquals(List.of(), audited.records);
    }

    @Test
    void an_editor_brings_drafts_in_and_publishes_nothing() throws Exception {
        HttpResponse<String> refused = post("?publish=true", "application/zip", shop(), "emi");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("The role of emi may bring drafts in"), refused::body);
        assertEquals(Set.of(), site.paths());
        assertEquals(200, post("", "application/zip", shop(), "emi").statusCode());
        assertEquals(Set.of(), site.published());
    }

    @Test
    void a_refusal_is_a_problem_with_all_its_reasons() throws Exception {
        Path zip = SourceFixture.shop()
                .page("link/a.html", "x")
                .page("office/b.html", "x")
                .zip(temporary);
        HttpResponse<String> answer = post("", "application/zip", Files.readAllBytes(zip), "hanako");
        assertEquals(422, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("link/a.html would go to")
                && answer.body().contains("office/b.html would go to"));
        assertEquals(Set.of(), site.paths());
    }

    @Test
    void who_has_no_name_sends_something_else_or_asks_oddly_is_refused() throws Exception {
        assertEquals(401, post("", "application/zip", shop(), "").statusCode());
        assertEquals(415, post("", "text/html", shop(), "hanako").statusCode());
        assertEquals(
                400, post("?at=/a/../b", "application/zip", shop(), "hanako").statusCode());
        assertEquals(
                400, post("?dryRun=maybe", "application/zip", shop(), "hanako").statusCode());
        assertEquals(
                400, post("?layout=../x", "application/zip", shop(), "hanako").statusCode());
        assertEquals(Set.of(), site.paths());
        assertEquals(200, post("", "application/zip", shop(), "hanako").statusCode());
    }

    private byte[] shop() throws IOException {
        var shop = new SourceFixture();
        for (int i = 0; i < 6; i++) shop.page("page" + i + ".html", "#{" + i + "}");
        return Files.readAllBytes(shop.page("x.html", "x")
                .with("_layouts/shop.html", "<main data-slot=\"content\"></main>")
                .without("page5.html")
                .zip(temporary));
    }

    private HttpResponse<String> post(String query, String type, byte[] body, String caller) throws Exception {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/office/import" + query))
                .header("Content-Type", type)
                .header("Caller", caller)
                .POST(BodyPublishers.ofByteArray(body));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** Stands in for the office's filter. */
    public static final class Names extends HttpFilter {
        private static final long serialVersionUID = 1;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String caller = request.getHeader("Caller");
            Principal principal = caller.isEmpty() ? null : () -> caller;
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public Principal getUserPrincipal() {
                            return principal;
                        }

                        @Override
                        public boolean isUserInRole(String role) {
                            return role.equals(caller.equals("hanako") ? "manager" : "editor");
                        }
                    },
                    response);
        }
    }
}
