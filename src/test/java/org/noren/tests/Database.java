package org.noren.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.noren.servers.Site;
import org.noren.servers.keys.PasswordStore;
import org.noren.servers.keys.SiteKeys;

/**
 * The database of a site whose server is stopped (on PostgreSQL it may run): what an operator does with it, and what is
 * found in it.
 */
final class Database {
    private final Site site;

    Database(Site site) {
        this.site = site;
    }

    private Path folder() {
        return House.base(site).resolve("data");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).toList();
        }
    }

    /** Puts a copy aside. */
    void backUp() throws IOException, SQLException {
        if (Postgres.WANTED) {
            Postgres.backUp(site);
            return;
        }
        Files.createDirectories(backup());
        for (Path file : files()) {
            Files.copy(file, backup().resolve(file.getFileName()));
        }
    }

    void restore() throws IOException, SQLException {
        if (Postgres.WANTED) {
            Postgres.restore(site);
            return;
        }
        for (Path file : files()) {
            Files.copy(backup().resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path backup() {
        return House.HOME.data().resolve("backup").resolve(site.name());
    }

    /** The object in which the word stands, as it is stored. */
    byte[] objectWith(String word) throws SQLException, IOException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select packed from stored_object")) {
            while (rows.next()) {
                if (text(rows, 1).contains(word)) {
                    return rows.getBytes(1);
                }
            }
        }
        throw new AssertionError("There is no object with \"" + word + "\" in " + site.name() + "'s database");
    }

    void execute(String sql) throws SQLException, IOException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Where the word stands: tables whose rows hold it, as text or in an object, and files that hold its bytes. */
    List<String> placesOf(String word) throws SQLException, IOException {
        List<String> places = new ArrayList<>();
        try (Connection connection = open()) {
            for (String table : tables(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            if (text(rows, i).contains(word)) {
                                places.add("table " + table);
                            }
                        }
                    }
                }
            }
        }
        try (Stream<Path> files = Files.walk(House.base(site))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(House.base(site).resolve("archives")))
                    .toList()) {
                if (Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains(word)) {
                    places.add("file " + House.base(site).relativize(file));
                }
            }
        }
        return places;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof byte[] bytes) {
            return new String(inflated(bytes), UTF_8) + new String(bytes, UTF_8);
        }
        return String.valueOf(value);
    }

    private static byte[] inflated(byte[] bytes) {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[64 * 1024];
        try {
            for (int length = inflater.inflate(piece); length > 0; length = inflater.inflate(piece)) {
                out.write(piece, 0, length);
            }
        } catch (DataFormatException notDeflated) {
            return bytes;
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(null, Postgres.WANTED ? "public" : "PUBLIC", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add("\"" + rows.getString("TABLE_NAME") + "\"");
            }
        }
        return tables;
    }

    private Connection open() throws SQLException, IOException {
        if (Postgres.WANTED) {
            return Postgres.open(site);
        }
        String file = files().get(0).toString();
        String password =
                PasswordStore.in(House.base(site).resolve("configuration")).get(SiteKeys.DATABASE);
        return DriverManager.getConnection(
                "jdbc:h2:file:" + file.substring(0, file.length() - ".mv.db".length()) + ";IFEXISTS=TRUE",
                "noren",
                password);
    }
}
