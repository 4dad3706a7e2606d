package org.yinghuo.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {

    private static final String[] PIECES = {"a", "é", "萤", "𠮷", "😀", "\uD83D", "\uDE00", "\n"};

    /** As long as the chars it takes at once, and as its buffer, so that pairs stand across their ends. */
    @Test
    void writesWhatTheJdkEncodes() throws IOException {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(round % 20 == 0 ? 70_000 : 2_100);
            while (text.length() < length) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String whole = text.toString();
            int from = random.nextInt(whole.length() + 1);
            String part = whole.substring(from);
            assertThat(written(whole, from)).isEqualTo(part.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] written(String text, int from) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Utf8Writer writer = new Utf8Writer(out)) {
            writer.write(text, from, text.length() - from);
        }
        return out.toByteArray();
    }
}
