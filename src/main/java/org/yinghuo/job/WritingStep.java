package org.yinghuo.job;

import java.io.IOException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The step in which a worker writes an issue's files. */
@Configuration(proxyBeanMethods = false)
class WritingStep {

    static final String NAME = "writeIssue";
    static final String ISSUE = "issue";

    /** How Spring Batch names the step of one issue: the step, a colon, the partition. */
    private static final String PARTITION = NAME + ":" + ISSUE;

    /** What knows the draft of an issue. */
    interface Issues {
        void write(int issue) throws IOException;
    }

    @Bean
    Step writeIssue(JobRepository jobs, PlatformTransactionManager tx, Issues issues) {
        return new StepBuilder(NAME, jobs)
                .allowStartIfComplete(true)
                .tasklet(
                        (contribution, context) -> {
                            String partition = contribution.getStepExecution().getStepName();
                            issues.write(Integer.parseInt(partition.substring(PARTITION.length())));
                            return RepeatStatus.FINISHED;
                        },
                        tx)
                .build();
    }
}
