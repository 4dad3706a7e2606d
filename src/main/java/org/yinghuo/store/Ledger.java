package org.yinghuo.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import javax.sql.DataSource;

/** The nights that were finished, each with its moment and what it took in. */
public final class Ledger {

    private final DataSource dataSource;

    public Ledger(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS night (
                        number BIGINT PRIMARY KEY,
                        as_of TIMESTAMP NOT NULL,
                        files BIGINT NOT NULL,
                        entries BIGINT NOT NULL)
                    """);
        }
    }

    /** The number the next night bears: one more than the last finished one. */
    public long nextNight() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM night")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Remembers a finished night; remembering it again changes nothing. */
    public void remember(long number, LocalDateTime asOf, long files, long entries) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        MERGE INTO night USING (VALUES(CAST(? AS BIGINT), CAST(? AS TIMESTAMP), CAST(? AS BIGINT), CAST(? AS BIGINT))) AS new (number, as_of, files, entries)
                        ON night.number = new.number
                        WHEN NOT MATCHED THEN INSERT VALUES new.number, new.as_of, new.files, new.entries
                        """)) {
            statement.setLong(1, number);
            statement.setObject(2, asOf);
            statement.setLong(3, files);
            statement.setLong(4, entries);
            statement.executeUpdate();
        }
    }
}
