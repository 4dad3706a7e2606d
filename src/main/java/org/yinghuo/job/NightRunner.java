package org.yinghuo.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yinghuo.store.Database;
import org.yinghuo.store.Ledger;

/**
 * Runs one night: alone, after setting right what a killed run left behind.
 *
 * <p>A night is identified by its number, its moment and its settings. One that was cut short has not used up its number, so the same command
 * given again restarts the same job instance; a later moment begins a new one, which reuses all that was staged.
 */
final class NightRunner {

    private final Options options;
    private final Progress progress;

    NightRunner(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Runs to the end; the lock is held by the caller. */
    ExitCode run() throws Exception {
        try (Database database = options.dryRun() ? Database.inMemory() : Database.open(options.database())) {
            var ledger = new Ledger(database.dataSource());
            refuseEarlierMoment(ledger);
            long number = ledger.nextNight();
            var night = new Night(options, number, database, ledger, progress);
            try (ConfigurableApplicationContext context = start(database, night)) {
                JobExecution execution = launch(context, number);
                return outcome(execution, night);
            }
        }
    }

    private void refuseEarlierMoment(Ledger ledger) throws SQLException, UsageException {
        var newest = ledger.newestAsOf();
        if (newest.isPresent() && options.asOf().isBefore(newest.get())) {
            throw new UsageException(progress.text(
                    "--as-of 早于已发布的 " + newest.get() + "；重演旧日请用空的 --output 和 --state",
                    "--as-of is before the newest published night " + newest.get()
                            + "; to replay it, use an empty --output and --state"));
        }
    }

    private static ConfigurableApplicationContext start(Database database, Night night) {
        return new SpringApplicationBuilder(NightlyJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of(
                        "spring.batch.jdbc.initialize-schema", "always",
                        "spring.batch.job.enabled", "false",
                        "spring.lifecycle.timeout-per-shutdown-phase", "70s",
                        "logging.level.root", "ERROR"))
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("database", database);
                    context.getBeanFactory().registerSingleton("night", night);
                })
                .run();
    }

    private JobExecution launch(ConfigurableApplicationContext context, long number) throws Exception {
        JobRepository jobs = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        setRight(jobs, operator);
        return operator.start(context.getBean(Job.class), parameters(number));
    }

    /** We hold the lock, so whatever the repository calls running was killed. */
    private static void setRight(JobRepository jobs, JobOperator operator) {
        for (JobExecution killed : jobs.findRunningJobExecutions(NightlyJob.NAME)) {
            operator.recover(killed);
        }
        for (JobInstance instance : jobs.findJobInstances(NightlyJob.NAME)) {
            if (jobs.getJobExecutions(instance).isEmpty()) {
                // Killed between the two inserts; Spring Batch would refuse such an instance forever.
                jobs.deleteJobInstance(instance);
            }
        }
    }

    private JobParameters parameters(long number) {
        return new JobParametersBuilder()
                .addLong("night", number)
                .addLocalDateTime("asOf", options.asOf())
                .addString("settings", settings())
                .toJobParameters();
    }

    private String settings() {
        String all = String.join(
                "|",
                options.input().toString(),
                options.output().toString(),
                options.seeds().toString(),
                options.zone().getId(),
                options.language().tag());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static ExitCode outcome(JobExecution execution, Night night) throws Exception {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return night.needsAttention() ? ExitCode.ATTENTION : ExitCode.DONE;
        }
        List<Throwable> failures = execution.getAllFailureExceptions();
        Optional<Throwable> first = failures.stream().findFirst();
        if (first.isPresent()) {
            throw new IOException(first.get());
        }
        throw new NightFailedException("the night was stopped");
    }
}
