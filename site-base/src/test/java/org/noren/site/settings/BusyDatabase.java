package org.noren.site.settings;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A process that writes to a file of H2 as a site does: files of pages come and go in transactions, while leases and the
 * access log are written. It prints the highest number that it found in the file, and then each that it committed.
 * {@code main(address, milliseconds)}; then it ends in the usual way.
 */
final class BusyDatabase {
    private static final int FILES = 600;
    private static final String DEADLOCK = "40001";

    private final String address;
    private final long end;

    private BusyDatabase(String address, long end) {
        this.address = address;
        this.end = end;
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException, ExecutionException {
        var busy = new BusyDatabase(arguments[0], System.currentTimeMillis() + Long.parseLong(arguments[1]));
        try (var first = busy.open();
                var statement = first.createStatement()) {
            statement.execute("create table if not exists file (id int primary key, content blob)");
            statement.execute("create table if not exists entry (number bigint primary key, words varchar(400))");
            System.out.println(lastNumber(first));
            busy.work();
        }
    }

    /** 0 in an empty one. */
    private static long lastNumber(Connection connection) throws SQLException {
        try (var last = connection.createStatement().executeQuery("select coalesce(max(number), 0) from entry")) {
            last.next();
            return last.getLong(1);
        }
    }

    private Connection open() throws SQLException {
        var connection = DriverManager.getConnection(address, "sa", "");
        connection.setAutoCommit(false);
        return connection;
    }

    private void work() throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(3);
        List<Future<?>> all = new ArrayList<>();
        all.add(threads.submit(() -> untilTheEnd(this::exchangeFiles)));
        all.add(threads.submit(() -> untilTheEnd(this::exchangeFiles)));
        all.add(threads.submit(() -> untilTheEnd(this::writeEntries)));
        for (var each : all) {
            each.get();
        }
        threads.shutdown();
    }

    private Void untilTheEnd(Work work) throws SQLException {
        try (var connection = open()) {
            while (System.currentTimeMillis() < end) {
                try {
                    work.with(connection);
                } catch (SQLException e) {
                    if (!DEADLOCK.equals(e.getSQLState()) && !e.getSQLState().startsWith("23")) {
                        throw e;
                    }
                    // two wrote the same file: the other one's is there
                    connection.rollback();
                }
            }
        }
        return null;
    }

    private void exchangeFiles(Connection connection) throws SQLException {
        Random random = ThreadLocalRandom.current();
        try (var put = connection.prepareStatement("merge into file key (id) values (?, ?)");
                var delete = connection.prepareStatement("delete from file where id = ?")) {
            for (int i = 0; i < 20; i++) {
                byte[] content = new byte[2_000 + random.nextInt(60_000)];
                random.nextBytes(content);
                put.setInt(1, random.nextInt(FILES));
                put.setBinaryStream(2, new ByteArrayInputStream(content), content.length);
                put.execute();
                if (i % 3 == 0) {
                    delete.setInt(1, random.nextInt(FILES));
                    delete.execute();
                }
            }
        }
        connection.commit();
    }

    private void writeEntries(Connection connection) throws SQLException {
        long number = lastNumber(connection);
        try (var insert = connection.prepareStatement("insert into entry values (?, ?)");
                var forget = connection.prepareStatement("delete from entry where number < ?")) {
            for (int i = 0; i < 10; i++) {
                insert.setLong(1, ++number);
                insert.setString(2, "x".repeat(ThreadLocalRandom.current().nextInt(400)));
                insert.execute();
            }
            forget.setLong(1, number - 3_000);
            forget.execute();
        }
        connection.commit();
        System.out.println(number);
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }
}
