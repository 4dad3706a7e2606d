package org.yinghuo.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.yinghuo.model.Sha256;
import org.yinghuo.report.publish.EarlierThanPublishedException;
import org.yinghuo.report.publish.Publisher;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.Database;
import org.yinghuo.store.DurableFiles;
import org.yinghuo.store.LastNight;
import org.yinghuo.store.Ledger;
import org.yinghuo.store.Manifest;
import org.yinghuo.store.Originals;
import org.yinghuo.store.SeenFiles;

/**
 * Runs one night: alone, after setting right what a killed run left behind.
 *
 * <p>A night is identified by its number, its moment and its settings. One that was cut short has not used up its number, so the same command
 * given again restarts the same job instance; a later moment begins a new one, which reuses all that was staged.
 */
final class NightRunner {

    /** How many nights back a killed run is looked for: each night sets right the one before. */
    private static final int NEWEST = 10;

    /** Between two looks of ours a worker tells of at most one chunk. */
    private static final int ATTEMPTS = 50;

    private final Options options;
    private final Progress progress;
    private RunFacts facts = RunFacts.NONE;

    NightRunner(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** What the run came to, as far as it came. */
    RunFacts facts() {
        return facts;
    }

    /** Runs to the end; the lock is held by the caller. */
    ExitCode run() throws Exception {
        if (!options.dryRun()) {
            return run(options.state());
        }
        Path workplace = Files.createTempDirectory("yinghuo-dry-run");
        try {
            return run(workplace);
        } finally {
            DurableFiles.delete(workplace);
        }
    }

    private ExitCode run(Path workplace) throws Exception {
        @Nullable Manifest taken = null;
        SeenFiles seen = SeenFiles.load(options.seen());
        Optional<LastNight> last = options.dryRun() ? Optional.empty() : LastNight.load(options.lastNight());
        if (last.isPresent()) {
            taken = new TakeIn(
                            options.input(),
                            options.settle(),
                            new Originals(options.originals()),
                            CountedFiles.load(options.counted()),
                            seen)
                    .manifest();
            var quiet = new QuietNight(options);
            if (quiet.isAs(last.get(), taken)) {
                seen.save(options.seen());
                facts = RunFacts.again(taken.files().size(), last.get().numbers());
                return quiet.tell(last.get(), taken, progress);
            }
            new Readiness(options, progress).requireIssues();
        }
        if (options.cluster().isEmpty() || options.dryRun()) {
            return alone(workplace, seen, taken);
        }
        try (OnWorkers workers = OnWorkers.open(options, progress, Workers.settings(options))) {
            if (workers == null) {
                progress.line("另一次运行正在进行，请稍后再试", "another run is under way; try again later");
                return ExitCode.LOCKED;
            }
            try {
                return night(workplace, seen, taken, workers);
            } catch (UsageException | NightFailedException said) {
                throw said;
            } catch (Exception failure) {
                throw workers.reasonOf(failure);
            }
        }
    }

    private ExitCode alone(Path workplace, SeenFiles seen, @Nullable Manifest taken) throws Exception {
        try {
            return night(workplace, seen, taken, null);
        } catch (UnusableRepositoryException damaged) {
            if (options.dryRun()) {
                throw damaged;
            }
            Database.discard(options.database());
            return night(workplace, seen, taken, null);
        }
    }

    private ExitCode night(Path workplace, SeenFiles seen, @Nullable Manifest taken, @Nullable Workers workers)
            throws Exception {
        try (Database database = options.dryRun() ? Database.inMemory() : Database.open(options.database())) {
            var ledger = new Ledger(database.dataSource());
            if (!options.dryRun()) {
                // First of all: until then an issue may stand half exchanged.
                new Publisher(options.output(), options.published(), List.of(), List.of()).recover();
            }
            refuseEarlierMoment();
            long number = ledger.nextNight();
            var night = new Night(options, workplace, number, database, ledger, progress, seen, taken, workers);
            try (ConfigurableApplicationContext context = start(night)) {
                JobExecution execution = launch(context, night.jobName(), number);
                facts = night.facts();
                return outcome(execution, night);
            }
        }
    }

    /** What a night in the future only looked at binds nobody; what it published does. */
    private void refuseEarlierMoment() throws IOException, UsageException {
        try {
            new Publisher(options.output(), options.published(), List.of(), List.of()).refuseEarlier(options.asOf());
        } catch (EarlierThanPublishedException earlier) {
            throw new UsageException(progress.text(
                    "--as-of 早于已发布的 " + earlier.newest() + "；重演旧日请用空的 --output 和 --state",
                    "--as-of is before the newest published night " + earlier.newest()
                            + "; to replay it, use an empty --output and --state"));
        }
    }

    private static ConfigurableApplicationContext start(Night night) {
        Workers workers = night.workers();
        return new SpringApplicationBuilder(NightlyJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of(
                        "spring.batch.jdbc.initialize-schema", workers == null ? "always" : "never",
                        // HSQLDB as ever; of a repository of many offices, each holds a lock of its own.
                        "spring.batch.jdbc.isolation-level-for-create",
                                workers == null ? "serializable" : "read_committed",
                        "spring.batch.job.enabled", "false",
                        "spring.lifecycle.timeout-per-shutdown-phase", "70s",
                        "logging.level.root", "OFF"))
                .initializers(context -> {
                    if (workers != null) {
                        context.getBeanFactory().registerSingleton("contexts", workers.contexts());
                    }
                    context.getBeanFactory().registerSingleton("night", night);
                })
                .run();
    }

    private JobExecution launch(ConfigurableApplicationContext context, String job, long number) throws Exception {
        JobRepository jobs = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        try {
            setRight(job, jobs, operator);
            return operator.start(context.getBean(Job.class), parameters(number));
        } catch (RuntimeException | JobExecutionException unusable) {
            throw new UnusableRepositoryException(unusable);
        }
    }

    /**
     * The job repository opens, but what it holds cannot be worked with, as after a power cut that left a part of its files.
     *
     * <p>What goes wrong within the night is kept in its execution; only the repository itself makes a launch throw.
     */
    private static final class UnusableRepositoryException extends IOException {
        private static final long serialVersionUID = 1;

        UnusableRepositoryException(Exception cause) {
            super(cause);
        }
    }

    /** We hold the lock, so whatever the repository calls running was killed, be it the job or one of its steps. */
    private static void setRight(String job, JobRepository jobs, JobOperator operator) {
        for (JobInstance instance : jobs.getJobInstances(job, 0, NEWEST)) {
            List<JobExecution> executions = jobs.getJobExecutions(instance);
            for (JobExecution execution : executions) {
                boolean stepRuns = execution.getStepExecutions().stream()
                        .anyMatch(step -> step.getStatus().isRunning());
                if (execution.isRunning() || stepRuns) {
                    recover(execution, jobs, operator);
                }
            }
            if (executions.isEmpty()) {
                // Killed between the two inserts; Spring Batch would refuse such an instance forever.
                jobs.deleteJobInstance(instance);
            }
        }
    }

    /** A worker may still be at a share of a killed night, and tell the repository just now: then it is looked at again. */
    private static void recover(JobExecution killed, JobRepository jobs, JobOperator operator) {
        for (int left = ATTEMPTS; ; left--) {
            JobExecution execution = jobs.getJobExecution(killed.getId());
            try {
                operator.recover(execution == null ? killed : execution);
                return;
            } catch (OptimisticLockingFailureException atWork) {
                if (left == 0) {
                    throw atWork;
                }
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
        return Sha256.of(all).substring(0, 16);
    }

    private static ExitCode outcome(JobExecution execution, Night night) throws Exception {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return night.needsAttention() ? ExitCode.ATTENTION : ExitCode.DONE;
        }
        throw failures(execution)
                .findFirst()
                .map(NightRunner::reasonOf)
                .orElseGet(() -> new NightFailedException("stopped; the next run goes on"));
    }

    /** In the order in which they came: a step's own before those that only say that it failed. The execution's own list of all of them has no order. */
    static Stream<Throwable> failures(JobExecution execution) {
        return Stream.concat(
                execution.getStepExecutions().stream().flatMap(step -> step.getFailureExceptions().stream()),
                execution.getFailureExceptions().stream());
    }

    /** What the night itself threw, without what Spring Batch wrapped around it. */
    private static Exception reasonOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UsageException || cause instanceof NightFailedException) {
                return (Exception) cause;
            }
        }
        return new IOException(failure);
    }
}
