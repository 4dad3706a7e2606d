package org.yinghuo.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The same figures by DuckDB's SQL over the CSV files: the fastest way we know to compute them once, without findings, lineage or restart. It
 * knows the layout of the big office by heart. Its k-th payment of a person, amount and day settles the k-th such gift.
 */
public final class DuckProgram {

    private DuckProgram() {}

    public static void main(String[] arguments) throws SQLException {
        Path input = Path.of(arguments[0]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("SET threads TO 2");
            sql.execute("SET preserve_insertion_order TO false");
            String issue = "least(" + (BigOffice.ISSUES - 1) + ", date_diff('day', DATE '" + BigOffice.FIRST_DAY
                    + "', day) // " + BigOffice.DAYS_AN_ISSUE + ")";
            sql.execute("""
                    CREATE TABLE services AS
                    SELECT person, department, day, max(hours) AS hours FROM (
                      SELECT "姓名" AS person, "部门" AS department, "服务内容" AS activity, "服务地点" AS place,
                             TRY_CAST(replace("服务日期", '/', '-') AS DATE) AS day, CAST("时长" AS DECIMAL(9, 2)) AS hours
                      FROM read_csv(['%s/志愿服务记录*.csv', '%s/志愿服务补报.csv'], union_by_name = true, all_varchar = true))
                    WHERE day IS NOT NULL GROUP BY person, department, activity, place, day
                    """.formatted(input, input));
            sql.execute("""
                    CREATE TABLE listed AS
                    SELECT "姓名" AS person, "部门" AS department, TRY_CAST("捐款日期" AS DATE) AS day,
                           TRY_CAST(replace("捐款金额(元)", '￥', '') AS DECIMAL(12, 2)) AS amount, filename AS file
                    FROM read_csv('%s/捐款明细*.csv', all_varchar = true, filename = true)
                    UNION ALL
                    SELECT "姓名", "部门", TRY_CAST("日期" AS DATE), TRY_CAST("金额" AS DECIMAL(12, 2)), filename
                    FROM read_csv('%s/捐款补报.csv', all_varchar = true, filename = true)
                    """.formatted(input, input));
            sql.execute("""
                    CREATE TABLE gifts AS
                    SELECT person, department, day, amount, max(times) AS times FROM (
                      SELECT person, department, day, amount, file, count(*) AS times FROM listed
                      WHERE day IS NOT NULL AND amount IS NOT NULL GROUP BY ALL)
                    GROUP BY person, department, day, amount
                    """);
            sql.execute("""
                    CREATE TABLE payments AS
                    SELECT "对方户名" AS person, CAST(left("交易时间", 10) AS DATE) AS day, CAST("贷方发生额" AS DECIMAL(12, 2)) AS amount
                    FROM read_csv('%s/银行流水.csv', all_varchar = true, skip = 3, header = true)
                    WHERE "贷方发生额" IS NOT NULL
                    """.formatted(input));
            sql.execute("""
                    CREATE TABLE settled AS
                    SELECT g.person, g.department, g.day, g.amount, g.times,
                           count(p.day) > 0 AS paid
                    FROM gifts g LEFT JOIN payments p
                      ON p.person = g.person AND p.amount = g.amount AND abs(date_diff('day', g.day, p.day)) <= 3
                    GROUP BY g.person, g.department, g.day, g.amount, g.times
                    """);
            try (ResultSet rows = sql.executeQuery("""
                    WITH s AS (SELECT %s AS issue, count(DISTINCT (person, department)) AS served, count(*) AS turns, sum(hours) AS hours
                               FROM services GROUP BY 1),
                         d AS (SELECT %s AS issue, count(DISTINCT (person, department)) AS donors, sum(times) AS gifts, sum(amount * times) AS amount,
                                      sum(CASE WHEN paid THEN amount * times ELSE 0 END) AS received FROM settled GROUP BY 1)
                    SELECT served, turns, hours, donors, gifts, amount, received
                    FROM range(%d) i LEFT JOIN s ON s.issue = i.range LEFT JOIN d ON d.issue = i.range ORDER BY i.range
                    """.formatted(issue, issue, BigOffice.ISSUES))) {
                while (rows.next()) {
                    System.out.println(rows.getLong(1) + "," + rows.getLong(2) + "," + hours(rows) + ","
                            + rows.getLong(4) + "," + rows.getLong(5) + "," + money(rows, 6) + "," + money(rows, 7));
                }
            }
        }
    }

    private static String hours(ResultSet row) throws SQLException {
        var hours = row.getBigDecimal(3);
        return hours == null || hours.signum() == 0
                ? "0"
                : hours.stripTrailingZeros().toPlainString();
    }

    private static String money(ResultSet row, int column) throws SQLException {
        var money = row.getBigDecimal(column);
        return money == null ? "0.00" : money.setScale(2).toPlainString();
    }
}
