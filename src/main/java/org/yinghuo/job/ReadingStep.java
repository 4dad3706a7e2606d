package org.yinghuo.job;

import java.io.IOException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that reads the files of one share, in the night's own process or in a worker's. */
@Configuration(proxyBeanMethods = false)
class ReadingStep {

    static final String NAME = "readFiles";
    static final String SHARE = "share";
    private static final int ROWS_A_CHUNK = 2_000;

    /** How Spring Batch names the step of one share: the step, a colon, the partition. */
    private static final String PARTITION = NAME + ":" + SHARE;

    /** What knows which files a share holds. */
    interface Shares {
        FileRowReader readerOf(int share) throws IOException;

        StagingWriter stagingWriter();
    }

    @Bean
    Step readFiles(
            JobRepository jobs,
            PlatformTransactionManager tx,
            ItemReader<FileRow> fileRows,
            ItemWriter<FileRow> stagedRows) {
        return new StepBuilder(NAME, jobs)
                .allowStartIfComplete(true)
                .<FileRow, FileRow>chunk(ROWS_A_CHUNK)
                .transactionManager(tx)
                .reader(fileRows)
                .writer(stagedRows)
                .build();
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = ScopedProxyMode.INTERFACES)
    ItemReader<FileRow> fileRows(Shares shares, @Value("#{stepExecution.stepName}") String partition)
            throws IOException {
        return shares.readerOf(Integer.parseInt(partition.substring(PARTITION.length())));
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = ScopedProxyMode.INTERFACES)
    ItemWriter<FileRow> stagedRows(Shares shares) {
        return shares.stagingWriter();
    }
}
