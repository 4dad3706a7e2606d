package org.yinghuo.job.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.EmptyResultDataAccessException;

/** A worker's side of the queue: takes one partition after the other and has it done. */
public final class PartitionQueue {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Broker broker;
    private final SharedDatabase database;
    private final JobRepository jobs;
    private final Work work;

    public PartitionQueue(Broker broker, SharedDatabase database, JobRepository jobs, Work work) {
        this.broker = broker;
        this.database = database;
        this.jobs = jobs;
        this.work = work;
    }

    /** What knows the plans and the steps. */
    public interface Work {
        /**
         * Makes ready for a partition of a plan.
         *
         * @return the step that does it; null where the plan cannot be found, which is another worker's luck
         */
        @Nullable
        Step ready(PartitionMessage message) throws Exception;

        /** A message was passed over: it was none of ours, or of a night that has ended. */
        void passedOver();
    }

    /** Takes and does partitions until told to end, or until broker or database are away. */
    public void serve(BooleanSupplier ended) throws Exception {
        while (!ended.getAsBoolean()) {
            Optional<String> text = broker.take(WAIT);
            if (text.isPresent()) {
                serve(text.get());
            }
        }
    }

    private void serve(String text) throws Exception {
        Optional<PartitionMessage> message = PartitionMessage.parse(text);
        StepExecution partition = message.map(this::wanted).orElse(null);
        if (message.isEmpty() || partition == null) {
            work.passedOver();
            broker.done();
            return;
        }
        Step step = work.ready(message.get());
        if (step == null) {
            broker.giveBack();
            Thread.sleep(WAIT.toMillis());
            return;
        }
        begin(step, partition);
        database.assertThere();
        StepExecution ended = find(partition.getId());
        if (ended != null && ended.getStatus().isRunning()) {
            // How it ended could not be stored.
            broker.giveBack();
        } else {
            broker.done();
        }
    }

    /**
     * Does the partition as it was looked at.
     *
     * <p>Read again it could have been set right meanwhile, by a manager that was killed and started again, and would be said to run once more in a night that has
     * ended: then no night could be begun on it. As it was looked at, the repository refuses its begin, for it knows a later version.
     */
    private static void begin(Step step, StepExecution partition) {
        try {
            step.execute(partition);
        } catch (JobInterruptedException | RuntimeException notStored) {
            // Somebody else has begun or ended it, or the database is away: what became of it is looked at next.
        }
    }

    /** The partition to be done; null where it was done already, or where its night has ended: the message was late. */
    private @Nullable StepExecution wanted(PartitionMessage message) {
        StepExecution partition = find(message.execution());
        return partition != null
                        && partition.getStatus().isRunning()
                        && partition.getJobExecution().isRunning()
                        && partition.getStepName().startsWith(message.step() + ":")
                ? partition
                : null;
    }

    private @Nullable StepExecution find(long execution) {
        try {
            return jobs.getStepExecution(execution);
        } catch (EmptyResultDataAccessException unknown) {
            return null;
        }
    }
}
