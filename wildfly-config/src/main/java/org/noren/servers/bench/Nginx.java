package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.noren.servers.Trouble;
import org.noren.servers.keys.LinkKey;

/** The yardstick: one process of nginx in a folder of its own, which it serves and, if asked to, takes files into. */
final class Nginx implements AutoCloseable {
    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Serves the folder's files, on the server's core. */
    static Nginx ofFiles(Path folder, LinkKey key, int port) throws IOException, InterruptedException {
        return start(folder, key, port, "", List.of("taskset", "-c", Cores.SERVER));
    }

    /** Takes files by PUT from whoever has a certificate of the same authority. */
    static Nginx thatTakesFiles(Path folder, LinkKey key, int port) throws IOException, InterruptedException {
        String taking =
                "dav_methods PUT; create_full_put_path on; client_max_body_size 1m; client_body_in_single_buffer on; "
                        + "ssl_verify_client on; ssl_verify_depth 2; ssl_client_certificate " + folder
                        + "/authority.pem;";
        return start(folder, key, port, taking, List.of());
    }

    /** Without a slash at its end. */
    String address() {
        return "https://localhost:" + port;
    }

    int port() {
        return port;
    }

    private static Nginx start(Path folder, LinkKey key, int port, String more, List<String> before)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        writeKey(folder, key);
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
                    %3$s
                  }
                }
                """.formatted(folder, port, more), UTF_8);
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("nginx", "-p", folder.toString(), "-c", folder + "/nginx.conf"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        if (process.waitFor(1, TimeUnit.SECONDS)) {
            throw new Trouble("nginx ended: " + Files.readString(folder.resolve("console.log")));
        }
        return new Nginx(process, port);
    }

    /** The key with its chain, and the authority that signed it, as programs that use OpenSSL read them. */
    static void writeKey(Path folder, LinkKey key) throws IOException {
        Files.createDirectories(folder);
        StringBuilder chain = new StringBuilder();
        String authority = "";
        try {
            for (X509Certificate certificate : key.chain()) {
                authority = pem("CERTIFICATE", certificate.getEncoded());
                chain.append(authority);
            }
        } catch (CertificateEncodingException e) {
            throw new IOException("The link's certificate cannot be written", e);
        }
        Files.writeString(
                folder.resolve("key.pem"), pem("PRIVATE KEY", key.key().getEncoded()), US_ASCII);
        Files.writeString(folder.resolve("certificate.pem"), chain, US_ASCII);
        Files.writeString(folder.resolve("authority.pem"), authority, US_ASCII);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new Trouble("nginx, process " + process.pid() + ", does not end.");
        }
    }
}
