package org.yinghuo.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.yinghuo.job.cluster.Broker;
import org.yinghuo.job.cluster.ClusterException;
import org.yinghuo.job.cluster.ClusterSettings;
import org.yinghuo.job.cluster.PlainContextSerializer;
import org.yinghuo.job.cluster.SharedDatabase;
import org.yinghuo.job.cluster.SharedPartitions;
import org.yinghuo.model.SourceFile;
import org.yinghuo.store.DurableFiles;
import org.yinghuo.store.KeptSeeds;
import org.yinghuo.store.SharePlan;

/** A night whose files are read and whose issues are written by workers: it shares them out over the broker and waits (rule same-night-on-workers). */
final class OnWorkers implements Workers {

    /** Also a small night is shared out among some; a large one into no more than anybody can count. */
    private static final int FEW = 8;

    private static final int MANY = 2_000;

    private final Options options;
    private final Progress progress;
    private final ClusterSettings settings;
    private final Broker broker;
    private final SharedDatabase database;
    private final String office;
    private @Nullable SharePlan plan;
    private @Nullable SharePlan drafts;
    private boolean seedsAreKept;

    private OnWorkers(
            Options options,
            Progress progress,
            ClusterSettings settings,
            Broker broker,
            SharedDatabase database,
            String office) {
        this.options = options;
        this.progress = progress;
        this.settings = settings;
        this.broker = broker;
        this.database = database;
        this.office = office;
    }

    /**
     * Connects; null where another process has the office's night under way, on whatever machine.
     *
     * @throws NightFailedException where broker or database are away
     */
    static @Nullable OnWorkers open(Options options, Progress progress, ClusterSettings settings)
            throws IOException, NightFailedException {
        SharedDatabase database = null;
        try {
            database = SharedDatabase.open(settings);
            String office = office(options.state());
            if (!database.lock(office)) {
                database.close();
                return null;
            }
            return new OnWorkers(options, progress, settings, Broker.open(settings), database, office);
        } catch (ClusterException away) {
            if (database != null) {
                database.close();
            }
            throw new NightFailedException(progress.text(away.zh(), away.en()));
        }
    }

    /** What the state folder is called in the job repository, on whatever machine and under whatever path it is mounted. */
    private static String office(Path state) throws IOException {
        Path file = state.resolve("office-id");
        if (!Files.exists(file)) {
            DurableFiles.write(file, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    @Override
    public DataSource jobs() {
        return database.dataSource();
    }

    @Override
    public String jobName() {
        return NightlyJob.NAME + "-" + office;
    }

    @Override
    public ExecutionContextSerializer contexts() {
        return new PlainContextSerializer();
    }

    @Override
    public int shares(int files, long bytes) {
        long bySize = bytes / settings.shareBytes() + 1;
        return (int) Math.max(1, Math.min(files, Math.min(MANY, Math.max(FEW, bySize))));
    }

    @Override
    public void plan(List<List<SourceFile>> shares, LocalDateTime asOf) throws IOException {
        plan = SharePlan.write(options.plans(), asOf, shares, program());
    }

    @Override
    public Path draft(SharePlan.Filling issues) throws IOException {
        drafts = SharePlan.write(options.drafts(), program(), issues);
        return drafts.folder();
    }

    /** What the workers' program must be, the seeds put where they read them. */
    private String program() throws IOException {
        if (!seedsAreKept) {
            KeptSeeds.keep(options.seeds(), options.plannedSeeds());
            seedsAreKept = true;
        }
        return WorkerRole.program(options.plannedSeeds());
    }

    @Override
    public PartitionHandler readers(JobRepository jobs) {
        return partitions(
                ReadingStep.NAME,
                jobs,
                () -> plan,
                (done, all) -> progress.line(
                        "工作机已读完 " + done + "/" + all + " 份", "workers have read " + done + " of " + all + " shares"));
    }

    @Override
    public PartitionHandler writers(JobRepository jobs) {
        return partitions(
                WritingStep.NAME,
                jobs,
                () -> drafts,
                (done, all) -> progress.line(
                        "工作机已写好 " + done + "/" + all + " 期",
                        "workers have written " + done + " of " + all + " issues"));
    }

    private PartitionHandler partitions(
            String step, JobRepository jobs, Supplier<@Nullable SharePlan> shared, ObjIntConsumer<Integer> told) {
        return new SharedPartitions(
                step,
                jobs,
                broker,
                settings,
                options.office(),
                () -> {
                    SharePlan inForce = shared.get();
                    if (inForce == null) {
                        throw new IllegalStateException("work is shared out first");
                    }
                    return inForce.name();
                },
                told);
    }

    @Override
    public void assertAlone() throws NightFailedException {
        try {
            database.assertLocked();
            broker.assertThere();
        } catch (ClusterException away) {
            throw new NightFailedException(progress.text(away.zh(), away.en()));
        }
    }

    /** Whatever was thrown: where the database is away that is why, and the exception only its echo. */
    @Override
    public Exception reasonOf(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClusterException away) {
                return new NightFailedException(progress.text(away.zh(), away.en()));
            }
        }
        try {
            database.assertLocked();
        } catch (ClusterException away) {
            return new NightFailedException(progress.text(away.zh(), away.en()));
        }
        return failure;
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
