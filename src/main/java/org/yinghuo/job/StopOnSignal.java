package org.yinghuo.job;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.SmartLifecycle;

/**
 * On SIGTERM asks the running job to stop at its next chunk or step and waits until it has, so that the next run goes on from there.
 *
 * <p>Spring Batch's own shutdown hook races with the closing of the context (spring-batch#5307); a lifecycle bean of the highest phase is
 * stopped before anything the job needs.
 */
final class StopOnSignal implements SmartLifecycle {

    private static final long LONGEST_WAIT_MILLIS = 60_000;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final String job;
    private final JobRepository jobs;
    private final JobOperator operator;
    private volatile boolean running;

    StopOnSignal(String job, JobRepository jobs, JobOperator operator) {
        this.job = job;
        this.jobs = jobs;
        this.operator = operator;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            for (JobExecution execution : jobs.findRunningJobExecutions(job)) {
                operator.stop(execution);
            }
            for (long waited = 0; waited < LONGEST_WAIT_MILLIS; waited += LOOK_EVERY_MILLIS) {
                if (jobs.findRunningJobExecutions(job).isEmpty()) {
                    return;
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (JobExecutionNotRunningException endedMeanwhile) {
            // Nothing is left to stop.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
