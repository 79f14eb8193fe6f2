package org.noren.site.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.noren.site.settings.Database;
import org.noren.site.settings.Role;
import org.noren.site.settings.Tables;

/**
 * A site's database with its tables and mappings, emptied for each test. Its entity manager behaves as in a server: it
 * belongs to the transaction of the calling thread, so beans under test may keep it and threads may share them.
 */
public final class TestSite {
    private static final Map<Role, Map<TestDatabase, TestSite>> SITES = new EnumMap<>(Role.class);

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final EntityManager entityManager;
    private final EmptyTables tables;

    private TestSite(Role role, Database database, String address) {
        var source = new DriverSource(address);
        Tables.of(role).migrate(source, TestSite.class.getClassLoader());
        this.factory = factory(address);
        this.tables = new EmptyTables(source, database);
        this.entityManager = (EntityManager) Proxy.newProxyInstance(
                TestSite.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(ofThisThread(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A site without data; made once per run and database, because mappings take their time. */
    public static synchronized TestSite empty(Role role, TestDatabase database) {
        var site = SITES.computeIfAbsent(role, r -> new EnumMap<>(TestDatabase.class))
                .computeIfAbsent(database, d -> new TestSite(role, d.product(), d.freshAddress()));
        site.tables.empty();
        return site;
    }

    /** A site of its own whose database is a file of H2's, as in a server: {@code file} with {@code .mv.db} behind it. */
    public static TestSite inFile(Role role, Path file) {
        return new TestSite(role, Database.H2, "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0");
    }

    /** Ends it; not for those that are made once per run. */
    public void close() {
        factory.close();
    }

    public EntityManager entityManager() {
        return entityManager;
    }

    /** What the container does around a method with a transaction of its own: commit, or roll back when it throws or was marked so. */
    public <T> T inTransaction(Supplier<T> work) {
        var outer = current.get();
        try (var manager = factory.createEntityManager()) {
            current.set(manager);
            var transaction = manager.getTransaction();
            transaction.begin();
            try {
                var result = work.get();
                if (!transaction.getRollbackOnly()) {
                    transaction.commit();
                }
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    /**
     * What some work asked of the database.
     *
     * @param questions statements sent
     * @param rows that came back of queries
     */
    public record Asked<T>(T result, long questions, long rows) {}

    public <T> Asked<T> counting(Supplier<T> work) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        var result = inTransaction(work);
        var rows = 0L;
        for (var query : statistics.getQueries()) {
            rows += Objects.requireNonNull(statistics.getQueryStatistics(query)).getExecutionRowCount();
        }
        return new Asked<>(result, statistics.getPrepareStatementCount(), rows);
    }

    public void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** The running transaction will leave nothing, and end without an exception. */
    public void markRollback() {
        ofThisThread().getTransaction().setRollbackOnly();
    }

    /** Each call is a transaction of its own, as on a bean that is marked so. */
    public <T> T transactional(Class<T> port, T bean) {
        return port.cast(Proxy.newProxyInstance(
                TestSite.class.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> inTransaction(() -> {
                    try {
                        return method.invoke(bean, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })));
    }

    private EntityManager ofThisThread() {
        var manager = current.get();
        if (manager == null) {
            throw new IllegalStateException("No transaction: wrap the call in inTransaction");
        }
        return manager;
    }

    private static EntityManagerFactory factory(String address) {
        var configuration = new Configuration()
                .setProperty("hibernate.connection.url", address)
                .setProperty("hibernate.connection.pool_size", "10")
                .setProperty("hibernate.jdbc.batch_size", "100")
                .setProperty("hibernate.order_inserts", "true")
                .setProperty("hibernate.order_updates", "true")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .setProperty("hibernate.query.in_clause_parameter_padding", "true")
                // As in a server: nothing but what Jakarta Persistence has
                .setProperty("hibernate.jpa.compliance.query", "true")
                .setProperty("hibernate.generate_statistics", "true")
                .setProperty("hibernate.session.events.log", "false")
                .setProperty("jakarta.persistence.validation.mode", "none");
        Entities.onClassPath().forEach(configuration::addAnnotatedClass);
        return configuration.buildSessionFactory();
    }
}
