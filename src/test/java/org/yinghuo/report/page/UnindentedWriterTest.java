package org.yinghuo.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnindentedWriterTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void onlyTheBlanksAtTheBeginningOfLinesAreLeftOut(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder page = new StringBuilder();
        StringWriter shorter = new StringWriter();
        try (UnindentedWriter writer = new UnindentedWriter(shorter)) {
            for (int i = 0; i < 2_000; i++) {
                String piece = random.ints(random.nextInt(6), 0, 4)
                        .collect(StringBuilder::new, (text, c) -> text.append(" \n熊<".charAt(c)), StringBuilder::append)
                        .toString();
                page.append(piece);
                switch (random.nextInt(3)) {
                    case 0 -> writer.write(piece);
                    case 1 -> writer.write(("x" + piece + "y").toCharArray(), 1, piece.length());
                    default -> {
                        for (char c : piece.toCharArray()) {
                            writer.write(c);
                        }
                    }
                }
            }
        }

        assertThat(shorter.toString()).isEqualTo(page.toString().replaceAll("(?m)^ +", ""));
    }
}
