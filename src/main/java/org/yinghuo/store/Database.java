package org.yinghuo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.DatabaseManager;
import org.hsqldb.jdbc.JDBCDataSource;

/**
 * The state folder's HSQLDB: job repository and ledger.
 *
 * <p>It is disposable: one that does not open is deleted and made anew, since all that counts is in the input folder, the kept originals and
 * the sealed issues. It must not lie, though: HSQLDB acknowledges commits that a full disk refused and only logs it, so its log is listened
 * to, and {@link #assertStored()} throws once it has complained.
 */
public final class Database implements AutoCloseable {

    private static final AtomicReference<String> COMPLAINT = new AtomicReference<>("");
    private static final Logger HSQLDB_LOG = Logger.getLogger("hsqldb.db");

    private final JDBCDataSource dataSource = new JDBCDataSource();

    private Database(String url) {
        dataSource.setUrl(url);
        dataSource.setUser("SA");
        dataSource.setPassword("");
    }

    /** Opens the database in a folder, or makes it. The caller holds the run's lock. */
    public static Database open(Path folder) throws IOException, SQLException {
        listen();
        Files.createDirectories(folder);
        String url = "jdbc:hsqldb:file:" + folder.resolve("ledger").toAbsolutePath()
                + ";hsqldb.write_delay=false;hsqldb.lock_file=false;hsqldb.tx=mvcc;sql.pad_space=false"
                + ";hsqldb.full_log_replay=true;hsqldb.nio_data_file=false;hsqldb.extlog=2";
        try {
            return new Database(url).ready();
        } catch (SQLException damaged) {
            discard(folder);
            Files.createDirectories(folder);
            return new Database(url).ready();
        }
    }

    /** Deletes the database in a folder: it does not open, or opens and is not what was stored. */
    public static void discard(Path folder) throws IOException {
        // HSQLDB remembers within this process what it has failed to open.
        DatabaseManager.closeDatabases(org.hsqldb.Database.CLOSEMODE_IMMEDIATELY);
        delete(folder);
    }

    /** A database that is gone with the process, for a run that remembers nothing. */
    public static Database inMemory() throws SQLException {
        return new Database("jdbc:hsqldb:mem:dry-run;hsqldb.tx=mvcc;sql.pad_space=false").ready();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Throws where HSQLDB has logged that it could not store something it said it had. */
    public void assertStored() throws IOException {
        String complaint = COMPLAINT.get();
        if (!complaint.isEmpty()) {
            throw new IOException("the database could not write to its disk: " + complaint);
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    private Database ready() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            // The URL's write_delay acts on a new database only.
            statement.execute("SET FILES WRITE DELAY FALSE");
            statement.execute("SET FILES LOG SIZE 200");
        }
        return this;
    }

    private static void listen() {
        COMPLAINT.set("");
        for (Handler handler : HSQLDB_LOG.getHandlers()) {
            HSQLDB_LOG.removeHandler(handler);
        }
        HSQLDB_LOG.setUseParentHandlers(false);
        HSQLDB_LOG.addHandler(new Handler() {
            @Override
            public void publish(LogRecord logged) {
                if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
                    COMPLAINT.compareAndSet("", String.valueOf(logged.getMessage()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
