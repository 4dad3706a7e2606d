package org.yinghuo.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.MultiResourceItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The same figures as the manuals would have one write them: FlatFileItemReader, a chunk of 1,000, JdbcBatchItemWriter into an HSQLDB file database, and
 * SQL for the rest. It knows the layout of the big office by heart.
 */
public final class TextbookJob {

    /** A row of services. */
    public record ServiceRow(
            String person, String department, String activity, String place, LocalDate day, BigDecimal hours) {}

    /** A row of donations. */
    public record GiftRow(String person, String department, LocalDate day, BigDecimal amount, String file) {}

    /** A line of the statement. */
    public record PaymentRow(String person, LocalDate day, BigDecimal amount) {}

    private TextbookJob() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("textbook.input", arguments[0]);
        System.setProperty("textbook.database", arguments[1]);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nightly.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.batch.jdbc.initialize-schema=always",
                        "spring.main.banner-mode=off",
                        "logging.level.root=ERROR")
                .run()) {
            context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
            print(context.getBean(JdbcTemplate.class));
        }
    }

    private static void print(JdbcTemplate sql) {
        for (int issue = 0; issue < BigOffice.ISSUES; issue++) {
            LocalDate from = BigOffice.FIRST_DAY.plusDays((long) issue * BigOffice.DAYS_AN_ISSUE);
            LocalDate to = from.plusDays(BigOffice.DAYS_AN_ISSUE - 1L);
            String line = sql.queryForObject(
                    "SELECT COUNT(DISTINCT person), COUNT(*), COALESCE(SUM(hours), 0) FROM service WHERE day BETWEEN ? AND ?",
                    (row, n) -> row.getLong(1) + "," + row.getLong(2) + "," + hours(row.getBigDecimal(3)),
                    from,
                    to);
            String gifts = sql.queryForObject(
                    "SELECT COUNT(DISTINCT person), COUNT(*), COALESCE(SUM(amount), 0), COALESCE(SUM(CASE WHEN paid THEN amount ELSE 0 END), 0)"
                            + " FROM gift WHERE day BETWEEN ? AND ?",
                    (row, n) -> row.getLong(1) + "," + row.getLong(2) + ","
                            + row.getBigDecimal(3).setScale(2) + ","
                            + row.getBigDecimal(4).setScale(2),
                    from,
                    to);
            System.out.println(line + "," + gifts);
        }
    }

    private static String hours(BigDecimal hours) {
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({BatchJdbcAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class})
    static class Nightly {

        @Bean
        DataSource dataSource() {
            var dataSource = new JDBCDataSource();
            dataSource.setUrl("jdbc:hsqldb:file:" + System.getProperty("textbook.database") + ";hsqldb.tx=mvcc");
            dataSource.setUser("SA");
            return dataSource;
        }

        @Bean
        JdbcTemplate sql(DataSource dataSource) {
            var sql = new JdbcTemplate(dataSource);
            sql.execute(
                    "CREATE TABLE service_row (person VARCHAR(40), department VARCHAR(20), activity VARCHAR(20), place VARCHAR(20), day DATE,"
                            + " hours DECIMAL(6, 2))");
            sql.execute(
                    "CREATE TABLE gift_row (person VARCHAR(40), department VARCHAR(20), day DATE, amount DECIMAL(12, 2), file VARCHAR(60))");
            sql.execute("CREATE TABLE payment (person VARCHAR(40), day DATE, amount DECIMAL(12, 2))");
            return sql;
        }

        @Bean
        Job job(JobRepository jobs, PlatformTransactionManager tx, DataSource dataSource, JdbcTemplate sql)
                throws Exception {
            Path input = Path.of(System.getProperty("textbook.input"));
            return new JobBuilder("textbook", jobs)
                    .start(services(jobs, tx, dataSource, input, "志愿服务记录", 1))
                    .next(services(jobs, tx, dataSource, input, "志愿服务补报", 0))
                    .next(gifts(jobs, tx, dataSource, input, "捐款明细", 1))
                    .next(gifts(jobs, tx, dataSource, input, "捐款补报", 0))
                    .next(payments(jobs, tx, dataSource, input))
                    .next(sqlStep(jobs, tx, sql))
                    .build();
        }

        private static Step services(
                JobRepository jobs,
                PlatformTransactionManager tx,
                DataSource dataSource,
                Path input,
                String prefix,
                int first)
                throws Exception {
            boolean again = first == 0;
            return new StepBuilder("load " + prefix, jobs)
                    .<FieldSet, ServiceRow>chunk(1_000)
                    .transactionManager(tx)
                    .reader(reader(input, prefix, 1))
                    .processor((ItemProcessor<FieldSet, ServiceRow>) row -> {
                        LocalDate day = day(row.readString(again ? 2 : 5));
                        return day == null
                                ? null
                                : new ServiceRow(
                                        row.readString(first),
                                        row.readString(first + 1),
                                        row.readString(3),
                                        row.readString(4),
                                        day,
                                        row.readBigDecimal(again ? 5 : 6));
                    })
                    .writer(new JdbcBatchItemWriterBuilder<ServiceRow>()
                            .dataSource(dataSource)
                            .sql("INSERT INTO service_row VALUES (?, ?, ?, ?, ?, ?)")
                            .itemPreparedStatementSetter((row, statement) -> {
                                statement.setString(1, row.person());
                                statement.setString(2, row.department());
                                statement.setString(3, row.activity());
                                statement.setString(4, row.place());
                                statement.setObject(5, row.day());
                                statement.setBigDecimal(6, row.hours());
                            })
                            .build())
                    .build();
        }

        private static Step gifts(
                JobRepository jobs,
                PlatformTransactionManager tx,
                DataSource dataSource,
                Path input,
                String prefix,
                int first)
                throws Exception {
            boolean again = first == 0;
            return new StepBuilder("load " + prefix, jobs)
                    .<FieldSet, GiftRow>chunk(1_000)
                    .transactionManager(tx)
                    .reader(reader(input, prefix, 1))
                    .processor((ItemProcessor<FieldSet, GiftRow>) row -> {
                        LocalDate day = day(row.readString(again ? 3 : 4));
                        BigDecimal amount = amount(row.readString(again ? 2 : 5));
                        return day == null || amount == null
                                ? null
                                : new GiftRow(row.readString(first), row.readString(first + 1), day, amount, prefix);
                    })
                    .writer(new JdbcBatchItemWriterBuilder<GiftRow>()
                            .dataSource(dataSource)
                            .sql("INSERT INTO gift_row VALUES (?, ?, ?, ?, ?)")
                            .itemPreparedStatementSetter((row, statement) -> {
                                statement.setString(1, row.person());
                                statement.setString(2, row.department());
                                statement.setObject(3, row.day());
                                statement.setBigDecimal(4, row.amount());
                                statement.setString(5, row.file());
                            })
                            .build())
                    .build();
        }

        private static Step payments(
                JobRepository jobs, PlatformTransactionManager tx, DataSource dataSource, Path input) throws Exception {
            return new StepBuilder("load statement", jobs)
                    .<FieldSet, PaymentRow>chunk(1_000)
                    .transactionManager(tx)
                    .reader(reader(input, "银行流水", 4))
                    .processor((ItemProcessor<FieldSet, PaymentRow>) row ->
                            row.readString(3).isEmpty()
                                    ? null
                                    : new PaymentRow(
                                            row.readString(5),
                                            LocalDate.parse(row.readString(0).substring(0, 10)),
                                            row.readBigDecimal(3)))
                    .writer(new JdbcBatchItemWriterBuilder<PaymentRow>()
                            .dataSource(dataSource)
                            .sql("INSERT INTO payment VALUES (?, ?, ?)")
                            .itemPreparedStatementSetter((row, statement) -> {
                                statement.setString(1, row.person());
                                statement.setObject(2, row.day());
                                statement.setBigDecimal(3, row.amount());
                            })
                            .build())
                    .build();
        }

        private static Step sqlStep(JobRepository jobs, PlatformTransactionManager tx, JdbcTemplate sql) {
            return new StepBuilder("reconcile", jobs)
                    .tasklet(
                            (contribution, context) -> {
                                sql.execute(
                                        "CREATE TABLE service AS (SELECT person, department, activity, place, day, MAX(hours) AS hours"
                                                + " FROM service_row GROUP BY person, department, activity, place, day) WITH DATA");
                                sql.execute(
                                        "CREATE TABLE gift AS (SELECT person, department, day, amount, FALSE AS paid FROM gift_row"
                                                + " GROUP BY person, department, day, amount) WITH DATA");
                                sql.execute("CREATE INDEX payment_by_person ON payment (person, amount)");
                                sql.execute(
                                        "UPDATE gift SET paid = TRUE WHERE EXISTS (SELECT 1 FROM payment p WHERE p.person = gift.person"
                                                + " AND p.amount = gift.amount AND p.day BETWEEN gift.day AND gift.day + 3 DAY)");
                                sql.execute("CREATE INDEX service_by_day ON service (day)");
                                sql.execute("CREATE INDEX gift_by_day ON gift (day)");
                                return null;
                            },
                            tx)
                    .build();
        }

        private static MultiResourceItemReader<FieldSet> reader(Path input, String prefix, int skip) throws Exception {
            try (Stream<Path> files = Files.list(input)) {
                List<Path> matching = files.filter(
                                file -> file.getFileName().toString().startsWith(prefix)
                                        && file.toString().endsWith(".csv"))
                        .sorted()
                        .toList();
                var delegate = new FlatFileItemReaderBuilder<FieldSet>()
                        .name(prefix)
                        .encoding("UTF-8")
                        .linesToSkip(skip)
                        .lineTokenizer(
                                new org.springframework.batch.infrastructure.item.file.transform
                                        .DelimitedLineTokenizer())
                        .fieldSetMapper(row -> row)
                        .build();
                return new MultiResourceItemReaderBuilder<FieldSet>()
                        .name("all " + prefix)
                        .resources(
                                matching.stream().map(FileSystemResource::new).toArray(Resource[]::new))
                        .delegate(delegate)
                        .build();
            }
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text.replace('/', '-'));
            } catch (java.time.DateTimeException e) {
                return null;
            }
        }

        private static BigDecimal amount(String text) {
            try {
                return new BigDecimal(text.replace("￥", ""));
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }
}
