package org.yinghuo.job.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.messaging.Message;

/**
 * Puts the partitions of a step into the queue and looks into the job repository until all of them are done.
 *
 * <p>Sending and looking are Spring Batch's. What is added is whom to wait for no longer: the broker or the database away, the night told to stop, or
 * no worker getting any further for as long as patience lasts.
 */
public final class SharedPartitions extends MessageChannelPartitionHandler {

    private static final long LOOK_EVERY_MILLIS = 500;

    /** Spring Batch's own limit is of no use: how long a step may take is nothing anybody knows. */
    private static final Duration FOREVER = Duration.ofDays(30);

    private final String step;
    private final JobRepository jobs;
    private final Broker broker;
    private final Duration patience;
    private final ObjIntConsumer<Integer> told;

    /**
     * Partitions of a step.
     *
     * @param step the step that a worker runs for a partition
     * @param plan names the plan in force
     * @param told is told how many are done, of how many
     */
    public SharedPartitions(
            String step,
            JobRepository jobs,
            Broker broker,
            ClusterSettings settings,
            String office,
            Supplier<String> plan,
            ObjIntConsumer<Integer> told) {
        this.step = step;
        this.jobs = jobs;
        this.broker = broker;
        this.patience = settings.patience();
        this.told = told;
        var requests = new DirectChannel();
        requests.subscribe(message -> send(message, office, plan.get()));
        setMessagingOperations(new MessagingTemplate(requests));
        setStepName(step);
        setJobRepository(jobs);
        setPollInterval(LOOK_EVERY_MILLIS);
        setTimeout(FOREVER.toMillis());
    }

    private void send(Message<?> message, String office, String plan) {
        var request = (StepExecutionRequest) message.getPayload();
        try {
            broker.send(List.of(new PartitionMessage(office, plan, step, request.getStepExecutionId())));
        } catch (ClusterException away) {
            throw new IllegalStateException(away);
        }
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions) throws Exception {
        afterPropertiesSet();
        ExecutorService looking = Executors.newSingleThreadExecutor();
        try {
            Future<Set<StepExecution>> done = looking.submit(() -> super.doHandle(manager, partitions));
            var watch = new Watch(manager.getJobExecution().getId(), partitions);
            while (true) {
                try {
                    Set<StepExecution> ended = done.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                    refuseFailed(ended);
                    return ended;
                } catch (TimeoutException notYet) {
                    watch.look();
                } catch (ExecutionException failed) {
                    throw causeOf(failed);
                }
            }
        } finally {
            looking.shutdownNow();
        }
    }

    /** Says why, of the first that failed: Spring Batch would only say that one did. */
    private static void refuseFailed(Set<StepExecution> ended) throws ClusterException {
        for (StepExecution partition : ended) {
            if (partition.getStatus() == BatchStatus.FAILED) {
                String why = partition
                        .getExitStatus()
                        .getExitDescription()
                        .lines()
                        .findFirst()
                        .orElse("");
                throw new ClusterException(
                        "一台工作机做其中一份时失败：" + why + "；原有报表未动，已读的不用重读",
                        "a worker failed at its share: " + why
                                + "; earlier reports are untouched, what was read is kept");
            }
        }
    }

    private static Exception causeOf(ExecutionException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClusterException away) {
                return away;
            }
        }
        return failed;
    }

    /** Whether it is worth waiting on. */
    private final class Watch {
        private final long night;
        private final List<Long> partitions = new ArrayList<>();
        private final Map<Long, Object> before = new HashMap<>();
        private long movedAt = System.nanoTime();

        Watch(long night, Set<StepExecution> all) {
            this.night = night;
            all.forEach(partition -> partitions.add(partition.getId()));
        }

        void look() throws ClusterException, JobInterruptedException {
            broker.assertThere();
            JobExecution execution = jobs.getJobExecution(night);
            if (execution == null || execution.isStopping()) {
                throw new JobInterruptedException("told to stop");
            }
            int done = 0;
            Map<Long, Object> now = new HashMap<>();
            for (StepExecution partition : execution.getStepExecutions()) {
                if (partitions.contains(partition.getId())) {
                    now.put(partition.getId(), partition.getStatus() + " " + partition.getVersion());
                    done += partition.getStatus().isRunning() ? 0 : 1;
                }
            }
            if (!now.equals(before)) {
                before.clear();
                before.putAll(now);
                movedAt = System.nanoTime();
                told.accept(done, partitions.size());
            } else if (System.nanoTime() - movedAt > patience.toNanos()) {
                throw new ClusterException(
                        "等了 " + patience.toSeconds() + " 秒，没有一台工作机有进展（已完成 " + done + "/" + partitions.size()
                                + "）；请看工作机是否在运行，然后再运行一次，已读的不用重读",
                        "no worker got any further for " + patience.toSeconds() + " seconds (" + done + " of "
                                + partitions.size() + " done); see whether workers run, then run again: what was"
                                + " read is kept");
            }
        }
    }
}
