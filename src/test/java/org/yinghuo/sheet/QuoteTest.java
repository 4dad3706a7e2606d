package org.yinghuo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteTest {

    private static final String HEAD = "姓名,部门,金额\n";

    @Test
    void quotedCommasQuotesAndLinesBelongToTheirCell() throws IOException {
        assertThat(Shown.rows(HEAD + "\"张,三\",综合处,100\n\"\"\"李四\"\"\",\"第一行\n第二行\",200\n王五,人事处,300\n"))
                .containsExactly("1|姓名|部门|金额", "2|张,三|综合处|100", "3|\"李四\"|第一行⏎第二行|200", "4|王五|人事处|300");
    }

    @Test
    void apostrophesMayBeTheQuotesOfAWholeFile() throws IOException {
        assertThat(Shown.rows("姓名,日期,金额,备注\n'O''Brien','2022-09-05','100','a, b \"c\"'\n'熊倩','2022-09-05',50,''\n"))
                .containsExactly("1|姓名|日期|金额|备注", "2|O'Brien|2022-09-05|100|a, b \"c\"", "3|熊倩|2022-09-05|50");
        assertThat(Shown.rows("1;'朱丹';'a;b'\n2;'熊倩';'c'\n")).containsExactly("1|1|朱丹|a;b", "2|2|熊倩|c");
    }

    @Test
    void anApostropheBeforeDigitsOrInANameIsNoQuote() throws IOException {
        assertThat(Shown.rows("姓名,工号,金额\n朱丹,'0012,100\nO'Brien,'0013,50\n"))
                .containsExactly("1|姓名|工号|金额", "2|朱丹|'0012|100", "3|O'Brien|'0013|50");
    }

    @Test
    void aBlankBeforeAQuoteIsPaddingEverywhere() throws IOException {
        assertThat(Shown.rows("姓名, 日期, \"备注\", 金额\n朱丹, 2022-09-05, \"微信, 晚上\", \"1,000\"\n"))
                .containsExactly("1|姓名| 日期|备注| 金额", "2|朱丹| 2022-09-05|微信, 晚上|1,000");
    }

    @Test
    void anUnclosedQuoteCostsItsOwnRowOnly() throws IOException {
        assertThat(Shown.rows(HEAD + "\"张三,综合处,100\n李四,人事处,200\n王五,人事处,300\n"))
                .containsExactly("1|姓名|部门|金额", "2|\"张三|综合处|100 unclosed-quote", "3|李四|人事处|200", "4|王五|人事处|300");
    }

    @Test
    void anUnclosedQuoteInTheLastCellCostsItsOwnRowOnly() throws IOException {
        assertThat(Shown.rows(HEAD + "张三,综合处,\"100\n李四,人事处,200\n王五,\"人事处\",300\n"))
                .containsExactly("1|姓名|部门|金额", "2|张三|综合处|\"100 unclosed-quote", "3|李四|人事处|200", "4|王五|人事处|300");
    }

    @Test
    void twoUnclosedQuotesNeverGlueTheRowsBetween() throws IOException {
        assertThat(Shown.rows(HEAD + "\"张三,综合处,100\n李四,人事处,200\n王五\",人事处,300\n赵六,人事处,400\n"))
                .containsExactly(
                        "1|姓名|部门|金额",
                        "2|\"张三|综合处|100 unclosed-quote",
                        "3|李四|人事处|200",
                        "4|王五\"|人事处|300 stray-quote",
                        "5|赵六|人事处|400");
        assertThat(Shown.rows(HEAD + "\"张三,综合处,100\n王五\",人事处,300\n赵六,人事处,400\n"))
                .containsExactly(
                        "1|姓名|部门|金额", "2|\"张三|综合处|100 unclosed-quote", "3|王五\"|人事处|300 stray-quote", "4|赵六|人事处|400");
    }

    @Test
    void quotesTooManyAtTheEndOfRowsNeverGlueThem() throws IOException {
        assertThat(Shown.rows("姓名,部门,金额,备注\n张三,综合处,100,\"备,注\"\"\n李四,人事处\",200,\"备,注\"\n王五,办公室,300,\n"))
                .containsExactly(
                        "1|姓名|部门|金额|备注",
                        "2|张三|综合处|100|\"备|注\"\" unclosed-quote",
                        "3|李四|人事处\"|200|\"备|注\" stray-quote",
                        "4|王五|办公室|300");
    }

    @Test
    void aStrayQuoteWithinACellIsKeptAndNoted() throws IOException {
        assertThat(Shown.rows(HEAD + "张\"三,综合处,100\n李四,人事处,200\n"))
                .containsExactly("1|姓名|部门|金额", "2|张\"三|综合处|100 stray-quote", "3|李四|人事处|200");
    }

    @Test
    void aQuoteBehindAClosedOneIsNoted() throws IOException {
        assertThat(Shown.rows(HEAD + "\"张三\"\",综合处,100\n李四,\"人\"事\"处,200\n王五,人事处,300\n"))
                .containsExactly(
                        "1|姓名|部门|金额",
                        "2|\"张三\"\"|综合处|100 unclosed-quote",
                        "3|李四|\"人\"事\"处|200 stray-quote",
                        "4|王五|人事处|300");
    }

    @Test
    void pairsOfQuotesWithinAnUnquotedCellAreText() throws IOException {
        assertThat(Shown.rows(HEAD + "张三,\"综合\"处,100\n李四,他说\"好\",200\n"))
                .containsExactly("1|姓名|部门|金额", "2|张三|综合处|100", "3|李四|他说\"好\"|200");
    }

    @Test
    void blanksAndTabsAroundQuotesDoNotMatter() throws IOException {
        assertThat(Shown.rows("交易单号,金额,备注\n\"42000001\"\t, \"1,000.00\" ,\"a\nb\"  \n\"42000002\"\t,\"5\",\n"))
                .containsExactly("1|交易单号|金额|备注", "2|42000001|1,000.00|a⏎b", "3|42000002|5");
    }

    @Test
    void textForcedByAnEqualsSignIsUnwrapped() throws IOException {
        assertThat(Shown.rows("卡号\t金额\t户名\n=\"6222000011112222\"\t=\"100.00\"\t张三\n=\"6222000011113333\"\t=\"\"\t李四\n"))
                .containsExactly("1|卡号|金额|户名", "2|6222000011112222|100.00|张三", "3|6222000011113333||李四");
    }

    @Test
    void aLongCellOfManyLinesIsOneCell() throws IOException {
        String note = "一行备注\n".repeat(300).strip();
        assertThat(Shown.rows(HEAD + "张三,\"" + note + "\",100\n李四,人事处,200\n"))
                .containsExactly("1|姓名|部门|金额", "2|张三|" + note.replace("\n", "⏎") + "|100", "3|李四|人事处|200");
    }

    @Test
    void rowsNeedNotBeOfOneLength() throws IOException {
        assertThat(Shown.rows("a,b,c\n1\n1,2,3,4,5\n\n,,,\n,2\n"))
                .containsExactly("1|a|b|c", "2|1", "3|1|2|3|4|5", "6||2");
    }

    @Test
    void aLineTooLongCostsItsOwnRowOnly() throws IOException {
        List<String> rows = Shown.rows(HEAD + "长".repeat(Bounds.LINE + 7) + ",x,1\n李四,人事处,200\n");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).endsWith(" line-too-long");
        assertThat(rows.get(2)).isEqualTo("3|李四|人事处|200");
    }

    @Test
    void aCellTooLongAndTooManyCellsCostTheirOwnRowsOnly() throws IOException {
        List<String> rows = Shown.rows(HEAD + "长".repeat(40_000) + ",x,1\n" + "1,".repeat(300) + "\n"
                + "1,".repeat(90_000) + "\n李四,人事处,200\n");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1)).endsWith("|x|1 cell-too-long");
        assertThat(rows.get(2)).endsWith("|1|1 too-many-cells");
        assertThat(rows.get(3)).endsWith("|1|1 too-many-cells");
        assertThat(rows.get(4)).isEqualTo("5|李四|人事处|200");
    }

    /** Whatever is in the cells, a table written with quotes as the format demands reads back the same. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aWellFormedTableReadsBackTheSame(int seed) throws IOException {
        Random random = new Random(seed);
        char delimiter = ",\t;|".charAt(random.nextInt(4));
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        int width = 4 + random.nextInt(4);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int row = 1; row <= 40; row++) {
            StringBuilder shown = new StringBuilder().append(row);
            for (int column = 0; column < width; column++) {
                String cell = column == 0 ? "行" + row : cell(random);
                boolean quoted = random.nextInt(4) == 0 || !cell.matches("[\\p{IsHan}0-9.]*");
                text.append(column > 0 ? String.valueOf(delimiter) : "")
                        .append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
                shown.append('|').append(cell.replace("\n", "⏎"));
            }
            text.append("\n");
            expected.add(shown.toString().replaceAll("\\|+$", ""));
        }
        assertThat(Shown.rows(text.toString().replace("\n", end))).containsExactlyElementsOf(expected);
    }

    private static String cell(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "他说\"好\"";
            case 2 -> "甲,乙;丙|丁\t戊";
            case 3 -> "上\n下";
            case 4 -> "\"";
            case 5 -> String.valueOf(random.nextInt(100_000));
            default -> "综合处";
        };
    }

    /** One quote put anywhere into a plain table changes no other row. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aQuoteAnywhereCostsAtMostItsOwnRow(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int row = 1; row <= 30; row++) {
            lines.add("姓名" + row + ",部门" + row + "," + row * 100 + ",\"备,注" + row + "\"");
        }
        List<String> whole = Shown.rows(String.join("\n", lines));
        int strays = 1 + random.nextInt(3);
        List<Integer> hit = new ArrayList<>();
        for (int i = 0; i < strays; i++) {
            int row = random.nextInt(30);
            String line = lines.get(row);
            int at = random.nextInt(line.length() + 1);
            lines.set(row, line.substring(0, at) + '"' + line.substring(at));
            hit.add(row);
        }
        List<String> rows = Shown.rows(String.join("\n", lines));
        assertThat(rows).hasSize(30);
        for (int row = 0; row < 30; row++) {
            if (!hit.contains(row)) {
                assertThat(rows.get(row)).isEqualTo(whole.get(row));
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }
}
