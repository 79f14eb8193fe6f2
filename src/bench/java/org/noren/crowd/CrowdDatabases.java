package org.noren.crowd;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.jdbc.connections.spi.AbstractDataSourceBasedMultiTenantConnectionProviderImpl;
import org.jspecify.annotations.Nullable;
import org.noren.partner.intake.jpa.CrowdBook;
import org.noren.site.settings.Role;
import org.noren.site.settings.Tables;
import org.noren.site.store.jpa.CrowdStore;

/**
 * An H2 file for each partner, as durable as in production, with the product's tables. The mappings are made once for all,
 * since a partner's own process would have them too; whose file is meant goes by the partner of the transaction.
 */
final class CrowdDatabases implements AutoCloseable {
    /** As in {@code partner.cli}; the cache in KB is small because there are so many of them in one heap. */
    private static final String AS_IN_PRODUCTION = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=1024";

    private static final int CONNECTIONS_EACH = 3;

    private final Map<String, DataSource> sources = new HashMap<>();
    private final SessionFactory factory;
    private final ThreadLocal<@Nullable Session> current = new ThreadLocal<>();

    /** Makes the tables once and gives each partner a copy of that file. */
    CrowdDatabases(Path folder, List<String> partners) throws IOException {
        Path empty = folder.resolve("empty");
        JdbcDataSource first = source(empty);
        Tables.of(Role.PARTNER).migrate(first, CrowdDatabases.class.getClassLoader());
        for (String partner : partners) {
            Path own = folder.resolve(partner);
            Files.copy(Path.of(empty + ".mv.db"), Path.of(own + ".mv.db"));
            JdbcConnectionPool pool = JdbcConnectionPool.create(source(own));
            pool.setMaxConnections(CONNECTIONS_EACH);
            sources.put(partner, pool);
        }
        this.factory = factory(new ByPartner(sources));
    }

    private static JdbcDataSource source(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file.toAbsolutePath() + AS_IN_PRODUCTION);
        source.setUser("noren");
        source.setPassword("");
        return source;
    }

    private static SessionFactory factory(ByPartner connections) {
        Configuration configuration = new Configuration()
                .setProperty("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .setProperty("hibernate.jdbc.batch_size", "100")
                .setProperty("hibernate.order_inserts", "true")
                .setProperty("hibernate.order_updates", "true")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .setProperty("hibernate.query.in_clause_parameter_padding", "true")
                .setProperty("jakarta.persistence.validation.mode", "none")
                .addAnnotatedClass(CrowdStore.ENTITY);
        CrowdBook.ENTITIES.forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put("hibernate.multi_tenant_connection_provider", connections);
        return configuration.buildSessionFactory();
    }

    /** Belongs to the transaction of the calling thread, as in a server. */
    EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                CrowdDatabases.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    Session session = Objects.requireNonNull(current.get(), "a transaction is open");
                    try {
                        return method.invoke(session, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    /** Each call is a transaction on this partner's file, or part of the one that is open. */
    <T> T transactional(Class<T> port, T bean, String partner) {
        return port.cast(Proxy.newProxyInstance(
                CrowdDatabases.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Supplier<@Nullable Object> call = () -> {
                        try {
                            return method.invoke(bean, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    };
                    return current.get() == null ? inTransaction(partner, call) : call.get();
                }));
    }

    private @Nullable Object inTransaction(String partner, Supplier<@Nullable Object> call) {
        try (Session session =
                factory.withOptions().tenantIdentifier((Object) partner).openSession()) {
            current.set(session);
            var transaction = session.beginTransaction();
            try {
                Object result = call.get();
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } finally {
            current.remove();
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    private static final class ByPartner extends AbstractDataSourceBasedMultiTenantConnectionProviderImpl<String> {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, DataSource> sources;

        ByPartner(Map<String, DataSource> sources) {
            this.sources = sources;
        }

        @Override
        protected DataSource selectAnyDataSource() {
            return sources.values().iterator().next();
        }

        @Override
        protected DataSource selectDataSource(String partner) {
            return Objects.requireNonNull(sources.get(partner), partner);
        }
    }
}
