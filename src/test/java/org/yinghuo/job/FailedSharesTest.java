package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.yinghuo.report.edition.Language;

/** What a share of the files failed of is what the night says, with the file where the fault is the program's. */
class FailedSharesTest {

    private final JobExecution night = new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters());
    private final StepExecution whole = new StepExecution(1, "readSheets", night);

    private StepExecution share(int number, BatchStatus status) {
        StepExecution share = new StepExecution(2 + number, "readFiles:share" + number, night);
        share.setStatus(status);
        return share;
    }

    @Test
    void itsOwnExceptionComesBeforeThatASharesFailed() {
        StepExecution failed = share(1, BatchStatus.FAILED);
        failed.addFailureException(new IllegalStateException(
                new FileRowReader.Fault("捐款/表.md", new IndexOutOfBoundsException("Index 0 out of bounds"))));

        NightlyJob.gather(whole, List.of(share(0, BatchStatus.COMPLETED), failed));

        assertThat(whole.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(whole.getFailureExceptions()).hasSize(1);
        assertThat(Failure.describe(whole.getFailureExceptions().get(0)))
                .startsWith("捐款/表.md：java.lang.IndexOutOfBoundsException: Index 0 out of bounds (");
    }

    @Test
    void ofAWorkersShareTheTraceThatIsKeptSaysIt() {
        StepExecution failed = share(0, BatchStatus.FAILED);
        failed.setExitStatus(
                ExitStatus.FAILED.addExitDescription(
                        "org.example.Wrapped: rows\n\tat org.example.A.b(A.java:1)\nCaused by: java.io.IOException: No space left on device\n\t... 9 more"));

        NightlyJob.gather(whole, List.of(failed));

        assertThat(whole.getFailureExceptions())
                .singleElement()
                .isInstanceOf(IOException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("java.io.IOException: No space left on device");
    }

    @Test
    void sharesThatCameToTheirEndSayNothing() {
        NightlyJob.gather(whole, List.of(share(0, BatchStatus.COMPLETED)));

        assertThat(whole.getFailureExceptions()).isEmpty();
    }

    /** Beside them stands Spring Batch's own exception, which says nothing; it came last. */
    @Test
    void whatCameFirstIsWhatTheNightSays() {
        for (int again = 0; again < 20; again++) {
            var execution = new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters());
            var step = new StepExecution(1, "readSheets", execution);
            execution.addStepExecution(step);
            step.addFailureException(new OutOfMemoryError("Java heap space"));
            for (int i = 0; i < 10; i++) {
                step.addFailureException(new IllegalStateException("Partition handler returned an unsuccessful step"));
            }
            assertThat(NightRunner.failures(execution).findFirst().orElseThrow())
                    .hasMessage("Java heap space");
        }
    }

    @Test
    void aNightThatHadTooLittleMemorySaysHowToGiveItMore() {
        var words = new Progress(System.out, Language.ZH, false);

        assertThat(FailedNight.advice(new IOException(new OutOfMemoryError("Java heap space")), words))
                .contains("内存不够", "-Xmx2g");
        assertThat(FailedNight.advice(new IOException("No space left on device"), words))
                .doesNotContain("内存");
    }
}
