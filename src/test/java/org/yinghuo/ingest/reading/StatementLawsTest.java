package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Statement;

/** What may change about a statement's form without changing what is read: columns, preambles, header words, transaction types, files. */
class StatementLawsTest {

    private static final Path FORMATS = Path.of("src/test/resources/statements");

    /** Headings and what the same bank or wallet calls them elsewhere. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("交易对方", "对方名称"),
            Map.entry("金额(元)", "交易金额（元）"),
            Map.entry("金额", "交易金额"),
            Map.entry("当前状态", "交易状态"),
            Map.entry("交易状态", "当前状态"),
            Map.entry("交易单号", "交易流水号"),
            Map.entry("收/支", "收支类型"),
            Map.entry("商品说明", "商品"),
            Map.entry("对方户名", "交易对手名称"),
            Map.entry("对方账户名", "对方户名"),
            Map.entry("对方单位名称", "对方户名"),
            Map.entry("余额", "账户余额"),
            Map.entry("账户余额", "本次余额"),
            Map.entry("本次余额", "余额"),
            Map.entry("摘要", "摘要说明"),
            Map.entry("附言", "客户附言"),
            Map.entry("交易用途", "用途"),
            Map.entry("收入", "收入金额"),
            Map.entry("支出", "支出金额"),
            Map.entry("收入金额", "贷方发生额"),
            Map.entry("支出金额", "借方发生额"),
            Map.entry("贷方金额", "贷方发生额（收入）"),
            Map.entry("借方金额", "借方发生额（支取）"),
            Map.entry("贷方发生额", "转入金额"),
            Map.entry("借方发生额", "转出金额"),
            Map.entry("借贷(贷 Cr/借 Dr)", "借贷标志"),
            Map.entry("对手信息", "交易对手信息"),
            Map.entry("交易附言", "附言"));

    private static final List<String> TYPES = List.of("交易类型", "交易分类", "业务类型", "类型", "交易名称");

    static List<String> formats() throws IOException {
        return StatementGoldenTest.formats();
    }

    private static StatementSheet sheet(String format) throws IOException {
        return StatementSheet.of(StatementGoldenTest.statementIn(FORMATS.resolve(format)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void columnsMayStandInAnyOrder(String format) throws IOException {
        StatementSheet sheet = sheet(format);
        Understood before = sheet.asText("");
        int header = before.readings().get(0).headerRow();
        for (int seed = 0; seed < 4; seed++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < sheet.rows().get(header - 1).size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(seed));
            Understood after = sheet.with(rows -> {
                        rows.set(header - 1, permuted(rows.get(header - 1), order));
                        // Lines under the table that are no rows of it stay as they are.
                        before.entries().forEach(entry -> {
                            int row = entry.origin().row() - 1;
                            rows.set(row, permuted(rows.get(row), order));
                        });
                        return rows;
                    })
                    .asText("");
            assertThat(payments(after)).as("seed %s", seed).isEqualTo(payments(before));
            assertThat(found(after)).isEqualTo(found(before));
        }
    }

    private static List<String> permuted(List<String> row, List<Integer> order) {
        List<String> permuted = new ArrayList<>();
        for (int column : order) {
            permuted.add(column < row.size() ? row.get(column) : "");
        }
        return permuted;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void preamblesMayBeLongerOrShorter(String format) throws IOException {
        StatementSheet sheet = sheet(format);
        Understood before = sheet.asText("");
        int header = before.readings().get(0).headerRow();
        Understood longer = sheet.with(rows -> {
                    rows.add(header - 1, List.of("5. 本明细仅供参考，最终以实际交易为准"));
                    rows.add(header - 1, List.of());
                    rows.add(0, List.of("导出流水号：", "88000001"));
                    return rows;
                })
                .asText("");
        assertThat(payments(longer)).isEqualTo(payments(before));
        assertThat(said(longer)).isEqualTo(said(before));
        Understood headerOnly =
                sheet.with(rows -> rows.subList(header - 1, rows.size())).asText("");
        assertThat(payments(headerOnly)).isEqualTo(payments(before));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void headingsMayBeCalledOtherwise(String format) throws IOException {
        StatementSheet sheet = sheet(format);
        Understood before = sheet.asText("");
        int header = before.readings().get(0).headerRow();
        for (String heading : sheet.rows().get(header - 1)) {
            String other = RENAMED.get(heading.strip());
            boolean taken = other == null
                    || sheet.rows().get(header - 1).stream()
                            .anyMatch(cell -> cell.strip().equals(other));
            if (!taken) {
                Understood after = sheet.with(rows -> {
                            rows.get(header - 1).replaceAll(cell -> cell.equals(heading) ? other : cell);
                            return rows;
                        })
                        .asText("");
                assertThat(payments(after)).as("%s as %s", heading, other).isEqualTo(payments(before));
                assertThat(found(after)).isEqualTo(found(before));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void anUnknownTransactionTypeStopsNothing(String format) throws IOException {
        StatementSheet sheet = sheet(format);
        Understood before = sheet.asText("");
        int header = before.readings().get(0).headerRow();
        int first = before.entries().get(0).origin().row();
        List<String> headings = sheet.rows().get(header - 1);
        for (int column = 0; column < headings.size(); column++) {
            if (TYPES.contains(headings.get(column).strip())
                    && !sheet.rows().get(first - 1).get(column).matches(".*(?:提现|退|捐).*")) {
                int at = column;
                Understood after = sheet.with(rows -> {
                            rows.get(first - 1).set(at, "星火计划");
                            return rows;
                        })
                        .asText("");
                assertThat(payments(after)).isEqualTo(payments(before));
                assertThat(found(after)).isEqualTo(found(before));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void linesMayEndInCommasAndTabs(String format) throws IOException {
        StatementSheet sheet = sheet(format);
        Understood before = sheet.asText("");
        for (String end : List.of(",", ",,,", "\t", ",\t,")) {
            Understood after = sheet.asText(end);
            assertThat(payments(after)).as("end %s", end).isEqualTo(payments(before));
            assertThat(said(after)).isEqualTo(said(before));
            assertThat(found(after)).isEqualTo(found(before));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aWorkbookSaysTheSame(String format) throws IOException {
        StatementSheet sheet = sheet(format);
        Understood before = sheet.asText("");
        for (boolean old : new boolean[] {false, true}) {
            Understood after = sheet.asWorkbook(old);
            assertThat(payments(after)).as(old ? "xls" : "xlsx").isEqualTo(payments(before));
            assertThat(said(after)).isEqualTo(said(before));
            assertThat(found(after)).isEqualTo(found(before));
        }
    }

    /** Numbers are damaged then, and seconds lost; neither day nor money is. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aTextFileSavedAgainKeepsDayAndMoney(String format) throws IOException {
        StatementSheet sheet = sheet(format);
        Understood before = sheet.asText("");
        Understood after = sheet.savedAgain();
        assertThat(money(after)).isEqualTo(money(before));
        List<String> expected = new ArrayList<>(found(before));
        expected.add("damaged-identifier");
        assertThat(found(after)).isSubsetOf(expected);
    }

    private static List<String> payments(Understood understood) {
        return of(understood).stream()
                .map(one -> String.join(
                        "|",
                        one.time().toString(),
                        one.direction().toString(),
                        one.amount().toString(),
                        one.refunded().toString(),
                        one.standing().toString(),
                        one.payer(),
                        one.transactionId(),
                        new TreeSet<>(List.of(
                                        one.text().replace("星火计划", "").strip().split(" ")))
                                .toString()))
                .toList();
    }

    private static List<String> money(Understood understood) {
        return of(understood).stream()
                .map(one -> one.time().truncatedTo(ChronoUnit.MINUTES) + " " + one.direction() + " " + one.amount()
                        + " " + one.refunded() + " " + one.standing() + " " + one.payer())
                .toList();
    }

    private static List<Payment> of(Understood understood) {
        return understood.entries().stream()
                .filter(entry -> entry instanceof Payment)
                .map(entry -> (Payment) entry)
                .toList();
    }

    private static List<String> found(Understood understood) {
        return understood.findings().stream()
                .map(Finding::code)
                .map(code -> code.word())
                .toList();
    }

    /** What the statement covers and claims. */
    private static List<String> said(Understood understood) {
        List<String> said = new ArrayList<>();
        for (SheetReading reading : understood.readings()) {
            for (Statement statement : reading.statements()) {
                said.add(statement.channel() + " " + statement.from() + " " + statement.to());
            }
            reading.totals().forEach(total -> said.add(total.stated() + " " + total.summed()));
        }
        return said;
    }
}
