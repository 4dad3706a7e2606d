package org.yinghuo.job.cluster;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The PostgreSQL that holds the job repository of all, and the lock of whoever shares out an office's night. */
public final class SharedDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final int SECONDS_TO_CONNECT = 10;
    private static final int SECONDS_TO_ANSWER = 30;

    private final ClusterSettings settings;
    private final HikariDataSource pool;
    private @Nullable Connection lock;

    private SharedDatabase(ClusterSettings settings, HikariDataSource pool) {
        this.settings = settings;
        this.pool = pool;
    }

    /** Connects. */
    public static SharedDatabase open(ClusterSettings settings) throws ClusterException {
        var pool = new HikariDataSource();
        pool.setPoolName("jobs");
        pool.setJdbcUrl(settings.database());
        pool.setUsername(settings.databaseLogin().user());
        pool.setPassword(settings.databaseLogin().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(SECONDS_TO_CONNECT * 1000L);
        pool.setInitializationFailTimeout(1);
        properties().forEach((name, value) -> pool.addDataSourceProperty(name.toString(), value));
        var database = new SharedDatabase(settings, pool);
        try (Connection connection = pool.getConnection()) {
            makeTables(connection);
            return database;
        } catch (SQLException | RuntimeException away) {
            pool.close();
            throw away(settings, away);
        }
    }

    /** Makes the tables of the job repository where there are none, whoever comes first, all of them or none. */
    private static void makeTables(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('yinghuo tables', 0))");
            boolean there;
            try (ResultSet row = statement.executeQuery("SELECT to_regclass('batch_job_instance') IS NOT NULL")) {
                row.next();
                there = row.getBoolean(1);
            }
            if (!there) {
                ScriptUtils.executeSqlScript(
                        connection, new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"));
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_CONNECT));
        properties.setProperty("socketTimeout", Integer.toString(SECONDS_TO_ANSWER));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "yinghuo");
        return properties;
    }

    public DataSource dataSource() {
        return pool;
    }

    /**
     * Takes the lock of an office's night, on a connection of its own: the database lets it go when whoever holds it dies.
     *
     * @return whether nobody else holds it
     */
    public boolean lock(String office) throws ClusterException {
        Properties properties = properties();
        properties.setProperty("user", settings.databaseLogin().user());
        properties.setProperty("password", settings.databaseLogin().password());
        try {
            Connection connection = DriverManager.getConnection(settings.database(), properties);
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
                statement.setString(1, "yinghuo " + office);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        lock = connection;
                        return true;
                    }
                }
            }
            connection.close();
            return false;
        } catch (SQLException away) {
            throw away(settings, away);
        }
    }

    /** Throws where the database is away, or the lock was lost with its connection. */
    public void assertLocked() throws ClusterException {
        try {
            if (lock != null && lock.isValid(SECONDS_TO_CONNECT)) {
                return;
            }
        } catch (SQLException away) {
            throw away(settings, away);
        }
        throw away(settings, null);
    }

    /** Throws where the database does not answer. */
    public void assertThere() throws ClusterException {
        try (Connection connection = pool.getConnection()) {
            if (connection.isValid(SECONDS_TO_CONNECT)) {
                return;
            }
        } catch (SQLException away) {
            throw away(settings, away);
        }
        throw away(settings, null);
    }

    private static ClusterException away(ClusterSettings settings, @Nullable Exception failure) {
        String where = ClusterSettings.shown(settings.database());
        String state = failure instanceof SQLException sql && sql.getSQLState() != null
                ? "（SQLSTATE " + sql.getSQLState() + "）"
                : "";
        return new ClusterException(
                "连不上数据库 " + where + state + "；原有报表未动，恢复后再运行即接着做",
                "the database " + where + " is away" + state + "; earlier reports are untouched, the next run goes on");
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (SQLException gone) {
            // And the lock with it.
        }
        pool.close();
    }
}
