package org.yinghuo.job;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The night, step by step.
 *
 * <p>Only the staged rows are worth resuming at; every later step is computed from them in seconds, so on a restart those steps simply run
 * again ({@code allowStartIfComplete}). Reading is a chunk step, shared out by file among the processors, or among workers.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    BatchJdbcAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import(ReadingStep.class)
class NightlyJob {

    static final String NAME = "nightly";

    @Bean
    DataSource dataSource(Night night) {
        return night.jobs();
    }

    @Bean
    Job nightly(
            Night night,
            JobRepository jobs,
            Step takeIn,
            Step readSheets,
            Step reconcile,
            Step aggregate,
            Step publish,
            Step remember) {
        SimpleJobBuilder counted = new JobBuilder(night.jobName(), jobs)
                .start(takeIn)
                .next(readSheets)
                .next(reconcile)
                .next(aggregate);
        Workers workers = night.workers();
        SimpleJobBuilder written = workers == null ? counted : counted.next(writeIssues(jobs, night, workers));
        return written.next(publish).next(remember).build();
    }

    /** Only where there are workers: one process publishes as it writes. */
    private static Step writeIssues(JobRepository jobs, Night night, Workers workers) {
        return new StepBuilder("writeIssues", jobs)
                .allowStartIfComplete(true)
                .partitioner(WritingStep.NAME, partitions(WritingStep.ISSUE, gridSize -> night.draftIssues()))
                .aggregator(NightlyJob::gather)
                .partitionHandler(workers.writers(jobs))
                .build();
    }

    @Bean
    Step takeIn(JobRepository jobs, PlatformTransactionManager tx, Night night) {
        return step("takeIn", jobs, tx, night::takeIn);
    }

    @Bean
    Step readSheets(JobRepository jobs, Night night, Step readFiles) {
        Workers workers = night.workers();
        var partitions = new StepBuilder("readSheets", jobs)
                .allowStartIfComplete(true)
                .partitioner(ReadingStep.NAME, partitions(ReadingStep.SHARE, night::shareOut))
                .aggregator(NightlyJob::gather);
        if (workers != null) {
            return partitions.partitionHandler(workers.readers(jobs)).build();
        }
        int processors = Runtime.getRuntime().availableProcessors();
        return partitions
                .step(readFiles)
                .gridSize(processors)
                .taskExecutor(new SimpleAsyncTaskExecutor("read-"))
                .build();
    }

    /** Makes ready what is to be shared out. */
    private interface SharingOut {
        /** @return among how many */
        int shareOut(int gridSize) throws Exception;
    }

    /**
     * A share is known by its step's name alone: Spring Batch stores a partition and its context in two inserts, and a restart after a kill
     * between them finds the partition with an empty context.
     */
    private static Partitioner partitions(String name, SharingOut sharing) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            int shares;
            try {
                shares = sharing.shareOut(gridSize);
            } catch (RuntimeException unexpected) {
                throw unexpected;
            } catch (Exception said) {
                throw new IllegalStateException(said);
            }
            for (int share = 0; share < shares; share++) {
                partitions.put(name + share, new ExecutionContext());
            }
            return partitions;
        };
    }

    /** Of shares that failed the whole says what they failed of; Spring Batch says only that one did. */
    static void gather(StepExecution whole, Collection<StepExecution> shares) {
        new DefaultStepExecutionAggregator().aggregate(whole, shares);
        for (StepExecution share : shares) {
            share.getFailureExceptions().forEach(whole::addFailureException);
            if (share.getStatus().isUnsuccessful()
                    && share.getFailureExceptions().isEmpty()) {
                // A worker's: only what the database keeps of it has come here, a stack trace.
                whole.addFailureException(
                        new IOException(causeIn(share.getExitStatus().getExitDescription())));
            }
        }
    }

    private static String causeIn(String trace) {
        String cause = "Caused by: ";
        return trace.lines()
                .filter(line -> line.startsWith(cause))
                .reduce((before, last) -> last)
                .map(line -> line.substring(cause.length()))
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
    }

    @Bean
    Step reconcile(JobRepository jobs, PlatformTransactionManager tx, Night night) {
        return step("reconcile", jobs, tx, night::reconcile);
    }

    @Bean
    Step aggregate(JobRepository jobs, PlatformTransactionManager tx, Night night) {
        return step("aggregate", jobs, tx, night::aggregate);
    }

    @Bean
    Step publish(JobRepository jobs, PlatformTransactionManager tx, Night night) {
        return step("publish", jobs, tx, night::publish);
    }

    @Bean
    Step remember(JobRepository jobs, PlatformTransactionManager tx, Night night) {
        return step("remember", jobs, tx, night::remember);
    }

    /** A part of the night that is done in one go. */
    private interface Part {
        void run() throws Exception;
    }

    private static Step step(String name, JobRepository jobs, PlatformTransactionManager tx, Part part) {
        return new StepBuilder(name, jobs)
                .allowStartIfComplete(true)
                .tasklet(
                        (contribution, context) -> {
                            part.run();
                            return RepeatStatus.FINISHED;
                        },
                        tx)
                .build();
    }

    @Bean
    StopOnSignal stopOnSignal(
            Night night, JobRepository jobs, org.springframework.batch.core.launch.JobOperator operator) {
        return new StopOnSignal(night.jobName(), jobs, operator);
    }
}
