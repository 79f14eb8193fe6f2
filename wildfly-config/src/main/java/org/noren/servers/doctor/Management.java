package org.noren.servers.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;

/** Asks a running server for its management model, by HTTP and its user's password. */
final class Management {
    private static final int PATIENCE_MILLIS = 20_000;

    private final URI address;
    private final String user;
    private final String password;

    Management(URI address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /** The whole model, as it is configured. */
    JsonObject model() throws IOException {
        return ask("{\"operation\":\"read-resource\",\"recursive\":true,\"address\":[]}")
                .getJsonObject("result");
    }

    /** {@code running}, or what has to be done before what is configured holds. */
    String state() throws IOException {
        return ask("{\"operation\":\"read-attribute\",\"name\":\"server-state\",\"address\":[]}")
                .getString("result");
    }

    private JsonObject ask(String operation) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve("/management").toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json");
        connection.setAuthenticator(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password.toCharArray());
            }
        });
        connection.getOutputStream().write(operation.getBytes(UTF_8));
        if (connection.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw new IOException("the user " + user + " is not let in");
        }
        try (InputStream in = connection.getInputStream();
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IOException("the management port's answer is no JSON: " + e.getMessage(), e);
        } finally {
            connection.disconnect();
        }
    }
}
