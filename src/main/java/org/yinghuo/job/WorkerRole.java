package org.yinghuo.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.yinghuo.ingest.seeds.SeedReader;
import org.yinghuo.ingest.seeds.SeedsFingerprint;
import org.yinghuo.job.cluster.Broker;
import org.yinghuo.job.cluster.ClusterException;
import org.yinghuo.job.cluster.ClusterSettings;
import org.yinghuo.job.cluster.PartitionMessage;
import org.yinghuo.job.cluster.PartitionQueue;
import org.yinghuo.job.cluster.PlainContextSerializer;
import org.yinghuo.job.cluster.SharedDatabase;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SourceFile;
import org.yinghuo.report.publish.IssuePages;
import org.yinghuo.report.publish.IssueWriter;
import org.yinghuo.store.Originals;
import org.yinghuo.store.SharePlan;
import org.yinghuo.store.Staging;

/**
 * A worker: reads the files of one share after the other into the state folder, and writes one drafted issue after the other there, until it is ended
 * (rule same-night-on-workers).
 *
 * <p>It needs the state folder only: kept originals, the plan, the seeds beside it. Killed at any instant it leaves nothing but a file under a name of
 * its own that nobody reads.
 */
final class WorkerRole {

    /** A plan just written may not be seen yet on a folder that is shared over a network. */
    private static final int LOOKS_FOR_A_PLAN = 30;

    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Options options;
    private final Optional<OfficeFolders> offices;
    private final Progress progress;
    private final ClusterSettings settings;
    private final SharesAtWork reading = new SharesAtWork();
    private final IssueAtWork writing = new IssueAtWork();
    private volatile boolean ending;

    WorkerRole(Options options, Optional<OfficeFolders> offices, Progress progress, ClusterSettings settings) {
        this.options = options;
        this.offices = offices;
        this.progress = progress;
        this.settings = settings;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        BatchJdbcAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @Import({ReadingStep.class, WritingStep.class})
    static class WorkerJob {}

    /** Works until ended; returns where broker or database went away. */
    ExitCode run() throws Exception {
        Thread end = new Thread(() -> ending = true);
        Runtime.getRuntime().addShutdownHook(end);
        watchMyself();
        try (SharedDatabase database = SharedDatabase.open(settings);
                Broker broker = Broker.open(settings);
                ConfigurableApplicationContext context = start(database)) {
            progress.line("工作机就绪，等待分派", "worker ready, waiting for shares");
            new PartitionQueue(broker, database, context.getBean(JobRepository.class), new Work(context))
                    .serve(() -> ending);
            return ExitCode.DONE;
        } catch (ClusterException away) {
            throw new NightFailedException(progress.text(away.zh(), away.en()));
        }
    }

    private ConfigurableApplicationContext start(SharedDatabase database) {
        return new SpringApplicationBuilder(WorkerJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.batch.jdbc.initialize-schema", "never",
                        "spring.batch.job.enabled", "false",
                        "logging.level.root", "OFF"))
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("dataSource", database.dataSource());
                    context.getBeanFactory().registerSingleton("shares", reading);
                    context.getBeanFactory().registerSingleton("issues", writing);
                    context.getBeanFactory()
                            .registerSingleton("contexts", (ExecutionContextSerializer) new PlainContextSerializer());
                })
                .run();
    }

    /** Stuck on a disk or in a loop it would keep its share for good; ended, another takes it. */
    private void watchMyself() {
        Thread watch = new Thread(() -> {
            try {
                while (!ending) {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                    long quiet = Math.max(reading.quietNanos(), writing.quietNanos());
                    if (quiet > settings.stuckAfter().toNanos()) {
                        progress.line(
                                settings.stuckAfter().toSeconds() + " 秒没有读出一行、写好一个文件，退出，由别的工作机重做",
                                "no row read and no file written for "
                                        + settings.stuckAfter().toSeconds()
                                        + " seconds: ending, another worker does this share");
                        Runtime.getRuntime().halt(ExitCode.FAILED.number());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** What decides how files are read: the program's classes and the seeds. */
    static String program(Path seeds) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(
                (Staging.form() + "|" + SeedsFingerprint.of(seeds)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(Help.build().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Finds the plan of a message and makes its share ready to be read. */
    private final class Work implements PartitionQueue.Work {

        private final ConfigurableApplicationContext steps;

        Work(ConfigurableApplicationContext steps) {
            this.steps = steps;
        }

        @Override
        public @Nullable Step ready(PartitionMessage message) throws Exception {
            Options office = office(message.office());
            if (office == null) {
                return null;
            }
            if (message.step().equals(WritingStep.NAME)) {
                writing.begin(office, plan(office.drafts(), office, message));
                progress.line("开始写一期", "an issue begins");
                return steps.getBean(WritingStep.NAME, Step.class);
            }
            reading.begin(office, plan(office.plans(), office, message));
            progress.line("开始读一份", "a share begins");
            return steps.getBean(ReadingStep.NAME, Step.class);
        }

        private SharePlan plan(Path plans, Options office, PartitionMessage message) throws Exception {
            for (int look = 0; look < LOOKS_FOR_A_PLAN && !ending; look++) {
                Optional<SharePlan> plan = SharePlan.find(plans, message.plan());
                if (plan.isPresent()) {
                    if (!plan.get().program().equals(program(office.plannedSeeds()))) {
                        throw new NightFailedException(progress.text(
                                "这台工作机的程序与分派任务的不是同一个版本，请换成同一个 jar 再启动",
                                "this worker's program is not the one that shares out; start it from the same jar"));
                    }
                    return plan.get();
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            throw new NightFailedException(progress.text(
                    "在状态文件夹里看不到分派的计划；共享文件夹连上了吗？",
                    "the plan is not to be seen in the state folder; is the shared folder mounted?"));
        }

        @Override
        public void passedOver() {
            progress.line("略过一条过时的消息", "a message that is out of date was passed over");
        }

        private @Nullable Options office(String name) throws IOException, UsageException {
            if (offices.isEmpty()) {
                return name.isEmpty() ? options : null;
            }
            return offices.get().names().contains(name) ? offices.get().options(name) : null;
        }
    }

    /** The share being read. */
    private static final class SharesAtWork implements ReadingStep.Shares {

        private @Nullable SharePlan plan;
        private @Nullable Options office;
        private @Nullable Staging staging;
        private @Nullable ReadingProgress reading;

        synchronized void begin(Options ofOffice, SharePlan next) throws IOException {
            plan = next;
            office = ofOffice;
            reading = null;
            staging = new Staging(ofOffice.staged(), ofOffice.staged(), SeedsFingerprint.of(ofOffice.plannedSeeds()));
        }

        @Override
        public synchronized FileRowReader readerOf(int share) throws IOException {
            Options of = Objects.requireNonNull(office, "a share begins first");
            Staging known = Objects.requireNonNull(staging, "a share begins first");
            List<SourceFile> unread = new java.util.ArrayList<>();
            for (SourceFile file :
                    Objects.requireNonNull(plan, "a share begins first").files(share)) {
                if (!known.has(file)) {
                    unread.add(file);
                }
            }
            Seeds seeds = SeedReader.read(of.plannedSeeds());
            reading = new ReadingProgress(
                    new Progress(new PrintStream(java.io.OutputStream.nullOutputStream()), of.language(), false),
                    unread,
                    System.nanoTime());
            return new FileRowReader(unread, new Originals(of.originals()), seeds, reading);
        }

        @Override
        public synchronized StagingWriter stagingWriter() {
            return new StagingWriter(Objects.requireNonNull(staging, "a share begins first"));
        }

        /** How long no row has come; 0 where nothing is being read. */
        synchronized long quietNanos() {
            return reading == null ? 0 : reading.quietNanos(System.nanoTime());
        }
    }

    /** The issue being written. */
    private static final class IssueAtWork implements WritingStep.Issues {

        private @Nullable SharePlan plan;
        private @Nullable Options office;
        private volatile long movedAt;

        synchronized void begin(Options ofOffice, SharePlan next) {
            office = ofOffice;
            plan = next;
        }

        @Override
        public synchronized void write(int issue) throws IOException {
            Options of = Objects.requireNonNull(office, "an issue begins first");
            movedAt = System.nanoTime();
            try {
                new IssueWriter(of.published(), language -> IssuePages.of(of.plannedSeeds(), language))
                        .write(
                                Objects.requireNonNull(plan, "an issue begins first")
                                        .folder(),
                                issue,
                                () -> movedAt = System.nanoTime());
            } finally {
                movedAt = 0;
            }
        }

        /** How long no file was written; 0 where no issue is. */
        long quietNanos() {
            long moved = movedAt;
            return moved == 0 ? 0 : System.nanoTime() - moved;
        }
    }
}
