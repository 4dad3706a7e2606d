package org.yinghuo.job;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.yinghuo.job.cluster.ClusterSettings;
import org.yinghuo.model.SourceFile;
import org.yinghuo.store.SharePlan;

/** The machines that read a night's files and write its issues where one is not enough; without {@code --cluster} there are none. */
interface Workers extends AutoCloseable {

    /** What the cluster's file says. */
    static ClusterSettings settings(Options options) throws IOException, UsageException {
        try {
            Class.forName("jakarta.jms.Connection");
            // Before Spring is there to say so: what the clients log is for nobody, what matters is said in a sentence.
            LoggingSystem.get(Workers.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
            ClusterSettings settings = ClusterSettings.read(options.cluster().orElseThrow(), System.getenv());
            return options.role().isEmpty()
                    ? settings
                    : settings.as(options.role().get().equals("worker"));
        } catch (ClassNotFoundException defaultJar) {
            throw new UsageException(
                    "--cluster 需要用 yinghuo-cluster.jar 启动：java -jar yinghuo-cluster.jar --cluster=… (needs the"
                            + " other jar)");
        } catch (NoSuchFileException missing) {
            throw new UsageException("没有这个文件 (no such file): --cluster=" + missing.getFile());
        } catch (IllegalArgumentException wrong) {
            throw new UsageException("--cluster：" + wrong.getMessage());
        }
    }

    /** The job repository that all of them see. */
    DataSource jobs();

    /** What the night's job is called in it: offices share a repository. */
    String jobName();

    /** How steps remember in it: it is not ours alone. */
    ExecutionContextSerializer contexts();

    /** How many shares so many files of so many bytes make. */
    int shares(int files, long bytes);

    /** Writes down which files are whose, before any is asked for. */
    void plan(List<List<SourceFile>> shares, LocalDateTime asOf) throws IOException;

    /** Has the shares of files read by workers. */
    PartitionHandler readers(JobRepository jobs);

    /**
     * Writes down what is to be written of each issue, before any is asked for.
     *
     * @return where it stands by then
     */
    Path draft(SharePlan.Filling drafts) throws IOException;

    /** Has the drafted issues written by workers. */
    PartitionHandler writers(JobRepository jobs);

    /** Throws where another night may have begun meanwhile, or broker or database are away. */
    void assertAlone() throws NightFailedException;

    /** What went wrong, said so that somebody can do something about it. */
    Exception reasonOf(Exception failure);

    @Override
    void close();
}
