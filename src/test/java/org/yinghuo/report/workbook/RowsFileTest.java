package org.yinghuo.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are read as they were written, whether they were few enough to be held or not. */
class RowsFileTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void rowsAreReadAsTheyWereWritten(int size) throws IOException {
        byte[] rows = new byte[size];
        new Random(size).nextBytes(rows);
        RowsFile file = new RowsFile();
        for (int at = 0; at < size; at += 1_000) {
            file.write(rows, at, Math.min(1_000, size - at));
        }
        file.close();
        try (InputStream in = file.read()) {
            assertThat(in.readAllBytes()).isEqualTo(rows);
        }
        assertThat(file.size()).isEqualTo(size);
        file.delete();
    }
}
