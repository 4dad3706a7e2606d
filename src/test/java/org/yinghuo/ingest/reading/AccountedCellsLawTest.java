package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Unread;

/**
 * Nothing on a sheet is passed over (rule every-cell-accounted): over random tables every cell that holds something is in a line that was read or
 * set aside, and in a column that is listed with the field it was taken for or with why not; and what such a field says changes what is
 * understood.
 */
class AccountedCellsLawTest {

    private static final int SHEETS = Integer.getInteger("laws.sheets", 150);

    /** A column that a table may have. */
    private record Maker(String heading, boolean read, String... values) {}

    private static final String[] NAMES = {"朱丹", "牛森", "黄绚", "邓海", "葛亮", "熊倩", "代江雁", "单雄", "罗兰", "史萍萍"};
    private static final Maker NAME = new Maker("姓名", true, NAMES);

    private static final List<Maker> OF_ALL = List.of(
            new Maker("序号", false, "1", "2", "3"),
            new Maker("部门", true, "综合处", "人事处", "办公室"),
            new Maker("职务", false, "科员", "处长"),
            new Maker("联系电话", false, "13800000000", "13900000000"),
            new Maker("备注", false, "第一次", "骑车来", "已到"),
            new Maker("是否党员", true, "是", "否"),
            new Maker("政治面貌", true, "党员", "群众"),
            new Maker("血型", false, "A型", "O型"),
            new Maker("尺码", false, "XL", "L"),
            new Maker("座位", false, "3排4座", "2排1座"),
            new Maker("登记情况", false, "已登记", "未登记"),
            new Maker("编号甲", false, "Q-17", "Q-18"),
            new Maker("", false, "√", "待核", "3"));

    private static final List<Maker> OF_SERVICES = List.of(
            new Maker("日期", true, "2022年9月3日", "9月4日", "2022-09-05"),
            new Maker("服务内容", true, "秩序维护", "信息录入"),
            new Maker("地点", true, "锦绣社区", "市图书馆"),
            new Maker("时长", true, "2", "3.5小时", "1.5"),
            new Maker("状态", true, "已到", "请假", "候补"),
            new Maker("开始时间", true, "8:30", "9:00"),
            new Maker("结束时间", true, "11:30", "12:00"),
            new Maker("所属街道意见", false, "同意", "同意派出"));

    private static final List<Maker> OF_GIFTS = List.of(
            new Maker("捐款金额（元）", true, "100", "200.00", "50元"),
            new Maker("捐款日期", true, "2022年9月3日", "9月5日", "2022-09-07"),
            new Maker("捐款项目", true, "抗震救灾捐款", "助学捐款"),
            new Maker("捐款方式", true, "现金", "微信", "支付宝"),
            new Maker("收据号", false, "0001", "0002"),
            new Maker("经手意见", false, "同意", "同意上报"));

    /** A table as its lines, and which of them are rows. */
    private record Table(List<String[]> lines, int firstRow, int lastRow) {

        Paper paper() {
            return Paper.of(lines.stream().map(line -> String.join("|", line)).toArray(String[]::new));
        }

        Table with(int row, int column, String text) {
            List<String[]> changed = new ArrayList<>(lines);
            String[] line = changed.get(row).clone();
            line[column] = text;
            changed.set(row, line);
            return new Table(changed, firstRow, lastRow);
        }
    }

    private static Table table(Random random) {
        boolean gifts = random.nextBoolean();
        List<Maker> makers = new ArrayList<>(List.of(NAME));
        List<Maker> own = gifts ? OF_GIFTS : OF_SERVICES;
        if (gifts) {
            makers.add(own.get(0));
        }
        for (Maker maker : own.subList(gifts ? 1 : 0, own.size())) {
            if (random.nextInt(3) > 0) {
                makers.add(maker);
            }
        }
        for (Maker maker : OF_ALL) {
            if (random.nextInt(3) == 0) {
                makers.add(maker);
            }
        }
        Collections.shuffle(makers, random);
        List<String[]> lines = new ArrayList<>();
        int width = makers.size();
        if (random.nextInt(3) > 0) {
            String[] title = blank(width);
            title[0] = gifts ? "2022年9月捐款登记表" : "2022年9月志愿服务签到表（秩序维护）";
            lines.add(title);
        }
        String[] upper = blank(width);
        String[] lower = blank(width);
        boolean two = random.nextInt(3) == 0;
        for (int c = 0; c < width; c++) {
            (two && random.nextInt(3) == 0 ? upper : lower)[c] = makers.get(c).heading();
        }
        if (two && Arrays.stream(upper).anyMatch(text -> !text.isEmpty())) {
            lines.add(upper);
        }
        lines.add(lower);
        int first = lines.size();
        int rows = 2 + random.nextInt(9);
        for (int r = 0; r < rows; r++) {
            String[] line = blank(width);
            boolean sparse = r > 0 && random.nextInt(10) == 0;
            for (int c = 0; c < width; c++) {
                Maker maker = makers.get(c);
                boolean must = maker == NAME || maker == OF_GIFTS.get(0);
                if (sparse ? random.nextInt(width) < 2 : random.nextInt(must ? 12 : 6) > 0) {
                    line[c] = maker == NAME ? NAMES[r] : maker.values()[random.nextInt(maker.values().length)];
                }
            }
            lines.add(line);
        }
        return new Table(lines, first, lines.size() - 1);
    }

    private static String[] blank(int width) {
        String[] line = new String[width];
        Arrays.fill(line, "");
        return line;
    }

    private static String shown(Table table, Understood understood) {
        return table.lines().stream().map(line -> String.join("|", line)).collect(Collectors.joining("\n")) + "\n"
                + understood.kind() + " " + understood.readings().get(0).columns() + "\n"
                + String.join("\n", understood.lines()) + "\n" + understood.found();
    }

    @Test
    void everyCellIsInALineReadAndInAColumnListed() {
        int recognised = 0;
        for (int seed = 0; seed < SHEETS; seed++) {
            Random random = new Random(seed);
            Table table = table(random);
            Understood understood = table.paper().read(Paper.Format.values()[random.nextInt(3)]);
            if (understood.kind().isEmpty()) {
                continue;
            }
            recognised++;
            Set<Integer> rows = new TreeSet<>();
            understood.entries().forEach(entry -> rows.add(entry.origin().row()));
            understood.findings().forEach(finding -> rows.add(finding.row()));
            SheetReading reading = understood.readings().get(0);
            Set<Integer> listed = new TreeSet<>();
            reading.columns().stream()
                    .filter(column ->
                            !Set.of("unknown", "not-of-kind", "no-heading").contains(column.why()))
                    .forEach(column -> listed.add(column.column()));
            understood.findings().stream()
                    .filter(finding -> finding.code() == Code.UNREAD_COLUMN)
                    .map(Finding::firstColumn)
                    .forEach(listed::add);
            Set<Integer> read = new TreeSet<>();
            reading.columns().stream()
                    .filter(column -> !Set.of("", "seq", "note").contains(column.field()))
                    .forEach(column -> read.add(column.column()));
            for (int r = table.firstRow(); r <= table.lastRow(); r++) {
                String[] cells = table.lines().get(r);
                // A text alone on its line is a remark or heads what follows.
                if (Arrays.stream(cells).filter(text -> !text.isEmpty()).count() < 2) {
                    continue;
                }
                boolean says = read.stream().anyMatch(column -> !cells[column - 1].isEmpty());
                for (int c = 0; c < cells.length; c++) {
                    if (!cells[c].isEmpty()) {
                        assertThat(says ? rows : Set.of(r + 1))
                                .as(() -> "line\n" + shown(table, understood))
                                .contains(r + 1);
                        assertThat(listed)
                                .as(() -> "column\n" + shown(table, understood))
                                .contains(c + 1);
                    }
                }
            }
        }
        assertThat(recognised).isGreaterThan(SHEETS * 2 / 3);
    }

    @Test
    void whatAFieldSaysMatters() {
        int tried = 0;
        for (int seed = 0; seed < SHEETS; seed++) {
            Random random = new Random(7_000_000 + seed);
            Table table = table(random);
            Understood before = table.paper().read(Paper.Format.CSV);
            if (before.kind().isEmpty()) {
                continue;
            }
            for (SheetReading.ColumnReading column : before.readings().get(0).columns()) {
                if (column.field().isEmpty()
                        || Set.of("seq", "title", "phone", "note", "transaction_id")
                                .contains(column.field())) {
                    continue;
                }
                int c = column.column() - 1;
                int r = table.firstRow() + random.nextInt(table.lastRow() - table.firstRow() + 1);
                boolean counted = before.entries().stream()
                        .anyMatch(entry -> entry.origin().row() == r + 1 && !(entry instanceof Unread));
                if (table.lines().get(r)[c].isEmpty() || !counted) {
                    continue;
                }
                Understood after = table.with(r, c, "囫囵吞枣九").paper().read(Paper.Format.CSV);
                tried++;
                assertThat(after.entries() + "" + after.found() + after.kind())
                        .as(() -> "cell " + column + " of line " + (r + 1) + "\n" + shown(table, before) + "\n"
                                + after.lines())
                        .isNotEqualTo(before.entries() + "" + before.found() + before.kind());
            }
        }
        assertThat(tried).isGreaterThan(SHEETS);
    }
}
