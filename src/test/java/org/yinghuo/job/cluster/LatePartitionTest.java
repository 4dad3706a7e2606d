package org.yinghuo.job.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.yinghuo.job.ClusterParts;

/** A worker that begins just when a killed manager is started again, over a real broker and a real database (rule same-night-on-workers). */
class LatePartitionTest {

    @TempDir
    static Path folder;

    private static ClusterParts parts;

    private final AtomicInteger begun = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        try {
            parts = ClusterParts.start(Files.createDirectories(folder.resolve("parts")));
        } catch (IOException | IllegalStateException noDatabaseHere) {
            String why = "SKIPPED: no embedded PostgreSQL can be started here: " + noDatabaseHere;
            System.err.println(why);
            abort(why);
        }
    }

    @AfterAll
    static void end() throws Exception {
        if (parts != null) {
            parts.close();
        }
    }

    @Test
    void aPartitionThatWasSetRightMeanwhileIsNotBegun() throws Exception {
        assertThat(partitionOf("a night killed", true)).isEqualTo(BatchStatus.FAILED);
        assertThat(begun).as("times the step was done").hasValue(0);
    }

    @Test
    void oneThatNobodyTouchedIs() throws Exception {
        assertThat(partitionOf("a night at work", false)).isEqualTo(BatchStatus.COMPLETED);
        assertThat(begun).as("times the step was done").hasValue(1);
    }

    /** How a partition stands in the end, that a manager started again may have set right between a worker's look at it and its begin. */
    private BatchStatus partitionOf(String name, boolean setRight) throws Exception {
        ClusterSettings settings = ClusterSettings.read(parts.settings(), Map.of());
        try (SharedDatabase database = SharedDatabase.open(settings);
                Broker manager = Broker.open(settings);
                Broker worker = Broker.open(settings.as(true))) {
            var transactions = new JdbcTransactionManager(database.dataSource());
            var repository = new JdbcJobRepositoryFactoryBean();
            repository.setDataSource(database.dataSource());
            repository.setTransactionManager(transactions);
            repository.afterPropertiesSet();
            JobRepository jobs = repository.getObject();
            var parameters = new JobParameters();
            JobExecution night = jobs.createJobExecution(
                    jobs.createJobInstance(name, parameters), parameters, new ExecutionContext());
            night.setStartTime(LocalDateTime.of(2022, 9, 10, 2, 0));
            night.setStatus(BatchStatus.STARTED);
            jobs.update(night);
            StepExecution partition = jobs.createStepExecution("readFiles:partition0", night);
            manager.send(List.of(
                    new PartitionMessage("", "0123456789abcdef0123456789abcdef", "readFiles", partition.getId())));
            Step step = new StepBuilder("readFiles", jobs)
                    .tasklet(
                            (contribution, chunk) -> {
                                begun.incrementAndGet();
                                return RepeatStatus.FINISHED;
                            },
                            transactions)
                    .build();
            var ready = new AtomicBoolean();
            new PartitionQueue(worker, database, jobs, new PartitionQueue.Work() {
                        @Override
                        public Step ready(PartitionMessage message) {
                            if (setRight) {
                                StepExecution killed = jobs.getStepExecution(partition.getId());
                                killed.setStatus(BatchStatus.FAILED);
                                jobs.update(killed);
                            }
                            ready.set(true);
                            return step;
                        }

                        @Override
                        public void passedOver() {
                            throw new IllegalStateException("it was wanted");
                        }
                    })
                    .serve(ready::get);
            return jobs.getStepExecution(partition.getId()).getStatus();
        }
    }
}
