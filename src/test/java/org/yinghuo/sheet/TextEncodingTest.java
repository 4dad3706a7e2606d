package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextEncodingTest {

    private static final List<String> SIMPLIFIED = List.of(
            "姓名,金额\n张三,100\n",
            "捐款\n",
            "志愿者报名表\n姓名,部门,手机\n",
            "序号,姓名,部门,政治面貌,服务内容\n1,扎西·顿珠,综合处,中共党员,秩序维护\n2,欧阳晓,人事处,群众,无偿献血\n",
            "姓名,备注\n赵䶮,镕、堃、喆、玥\n",
            "户名,金额\n龚煜,￥100\n",
            "一\n",
            "name,amount\n王,5\n");

    private static final List<String> TRADITIONAL = List.of(
            "姓名,金額\n張三,100\n",
            "志願者報名表\n姓名,部門,手機\n",
            "序號,姓名,部門,服務內容\n1,陳美玲,綜合處,秩序維護\n2,黃國華,人事處,無償獻血\n",
            "捐款人,捐款金額,日期\n林志明,貳佰圓,2022年9月3日\n");

    static Stream<Arguments> texts() {
        Stream<Arguments> simplified = SIMPLIFIED.stream()
                .flatMap(text -> Stream.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")
                        .map(charset -> Arguments.of(charset, text)));
        Stream<Arguments> traditional = TRADITIONAL.stream()
                .flatMap(text -> Stream.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5")
                        .map(charset -> Arguments.of(charset, text)));
        return Stream.concat(simplified, traditional);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theTextIsReadInItsEncoding(String charset, String text) throws IOException {
        String[] lines = text.split("\n");
        String first = "1|" + lines[0].replace(',', '|');
        assertThat(Shown.rows(text, Charset.forName(charset)))
                .hasSize(lines.length)
                .startsWith(first);
        String last = lines.length + "|" + lines[lines.length - 1].replace(',', '|');
        assertThat(Shown.rows(text, Charset.forName(charset))).endsWith(last);
    }

    @Test
    void byteOrderMarksAreNoText() throws IOException {
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
            assertThat(Shown.rows("\uFEFF姓名,金额\n张三,100\n", Charset.forName(charset)))
                    .as(charset)
                    .containsExactly("1|姓名|金额", "2|张三|100");
        }
    }

    @Test
    void textOfAsciiOnlyIsRead() throws IOException {
        assertThat(Shown.rows("name,amount\nZhang,100\n")).containsExactly("1|name|amount", "2|Zhang|100");
    }

    @Test
    void aSingleWrongByteFarDownIsFound() {
        byte[] good = ("姓名,金额\n" + "张三,100\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
        byte[] bad = good.clone();
        bad[good.length - 30] = (byte) 0xFF;
        assertThatThrownBy(() -> Shown.rows(bad)).isInstanceOfSatisfying(UnreadableFileException.class, e -> {
            assertThat(e.variant()).isEqualTo("charset");
        });
    }

    @Test
    void aMarkThatSomebodyPutBeforeAnotherEncodingIsOverlooked() throws IOException {
        var marked = new ByteArrayOutputStream();
        marked.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.write("姓名,部门\n张三,综合处\n".getBytes(Charset.forName("GB18030")));
        assertThat(Shown.rows(marked.toByteArray())).containsExactly("1|姓名|部门", "2|张三|综合处");
    }

    @Test
    void twoEncodingsInOneFileAreRefused() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write("姓名,部门\n张三,综合处\n".getBytes(StandardCharsets.UTF_8));
        mixed.write("李四,人事处\n王五,办公室\n".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> Shown.rows(mixed.toByteArray()))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.variant()).isEqualTo("charset"));
    }

    @Test
    void neverAReplacementCharacter() throws IOException {
        for (Arguments text : texts().toList()) {
            Charset charset = Charset.forName((String) text.get()[0]);
            assertThat(String.join("", Shown.rows((String) text.get()[1], charset)))
                    .doesNotContain("\uFFFD");
        }
    }

    @Test
    void anUnfinishedCopyIsDamaged() {
        byte[] bytes = new byte[4_000];
        byte[] text = "姓名,金额\n张三,100\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, bytes, 0, text.length);
        assertThatThrownBy(() -> Shown.rows(bytes))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.variant()).isEqualTo("damaged"));
    }

    @Test
    void charactersThatSpanTwoBlocksAreWhole() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + ",姓名\n" + ("字".repeat(1_000) + "\n").repeat(70);
            for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE")) {
                List<String> rows = Shown.rows(text, Charset.forName(charset));
                assertThat(rows).hasSize(71);
                assertThat(rows.get(70)).isEqualTo("71|" + "字".repeat(1_000));
            }
        }
    }
}
