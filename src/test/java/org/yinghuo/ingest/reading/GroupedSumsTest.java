package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;

/** Tables beneath the details that only say what each person's rows come to (rule sums-are-no-entries). */
class GroupedSumsTest {

    private static Understood services(String title, String header, String... sums) {
        String[] lines = new String[8 + sums.length];
        lines[0] = "志愿服务记录";
        lines[1] = "姓名|服务内容|服务日期|时长";
        lines[2] = "朱丹|秩序维护|2022-09-03|3";
        lines[3] = "朱丹|信息录入|2022-09-04|2";
        lines[4] = "熊倩|秩序维护|2022-09-03|3";
        lines[5] = "";
        lines[6] = title;
        lines[7] = header;
        System.arraycopy(sums, 0, lines, 8, sums.length);
        return Paper.of(lines).read();
    }

    @ParameterizedTest
    @CsvSource({"个人合计,姓名|次数|时长", "各人汇总：,志愿者|服务次数|累计时长", "统计,姓名|参加次数|服务时长（小时）"})
    void areNoRows(String title, String header) {
        Understood understood = services(title, header, "朱丹|2|5", "熊倩|1|3", "合计|3|8");
        assertThat(understood.found()).isEmpty();
        assertThat(understood.lines().stream().filter(line -> line.contains("served")))
                .hasSize(3);
    }

    @Test
    void whatDisagreesIsAsked() {
        assertThat(services("个人合计", "姓名|次数|时长", "朱丹|2|5", "熊倩|1|4").found())
                .isNotEmpty()
                .allMatch(found -> found.startsWith("unrecognised-sheet"));
    }

    @Test
    void ofGiftsToo() {
        Understood understood = Paper.of(
                        "捐款登记",
                        "姓名|捐款日期|捐款金额",
                        "朱丹|2022-09-05|100",
                        "朱丹|2022-09-06|50",
                        "",
                        "个人合计",
                        "捐款人|捐款次数|合计金额",
                        "朱丹|2|150")
                .read();
        assertThat(understood.lines().stream().filter(line -> line.contains("2022-09-")))
                .hasSize(2);
        assertThat(understood.found().stream().filter(found -> !found.startsWith("missing")))
                .isEmpty();
    }

    /** (rule sums-are-no-entries) */
    @Test
    void aSheetThatSumsTheSheetsOfDaysIsNoList() {
        Understood understood = new Paper()
                .sheet("9.3", "锦绣社区志愿者签到表", "姓名|部门|签到时间|签退时间", "朱丹|综合处|8:30|11:30", "熊倩|人事处|8:30|11:00")
                .sheet("9.4", "锦绣社区志愿者签到表", "姓名|部门|签到时间|签退时间", "朱丹|综合处|8:30|11:30")
                .sheet("汇总", "锦绣社区志愿者服务汇总", "姓名|部门|次数|总时长", "朱丹|综合处|2|6", "熊倩|人事处|1|2.5", "合计||3|8.5")
                .read();
        assertThat(understood.found()).isEmpty();
        assertThat(understood.lines().stream().filter(line -> line.contains("served")))
                .hasSize(3);
    }

    @Test
    void aSheetWithoutDaysThatSumsSomethingElseIsAsked() {
        Understood understood = new Paper()
                .sheet("9.3", "锦绣社区志愿者签到表", "姓名|部门|签到时间|签退时间", "朱丹|综合处|8:30|11:30")
                .sheet("汇总", "锦绣社区志愿者服务汇总", "姓名|部门|次数|总时长", "朱丹|综合处|3|9")
                .read();
        assertThat(understood.found()).anyMatch(found -> found.startsWith("missing-value"));
    }

    private static Paper book(boolean first, String... summary) {
        Paper book = new Paper();
        String[] day = {"秩序维护志愿服务签到表", "姓名|部门|时长", "朱丹|综合处|3", "熊倩|人事处|2"};
        String[] next = {"秩序维护志愿服务签到表", "姓名|部门|时长", "朱丹|综合处|2"};
        return first
                ? book.sheet("汇总", summary).sheet("9月3日", day).sheet("9月4日", next)
                : book.sheet("9月3日", day).sheet("9月4日", next).sheet("汇总", summary);
    }

    /** (rule sums-are-no-entries) */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSheetThatSumsTheOthersIsNoListWhereverItStands(boolean first) {
        for (Paper book : List.of(
                book(first, "姓名|部门|累计时长（小时）", "朱丹|综合处|5", "熊倩|人事处|2"),
                book(first, "部门|人数|人次|时长（小时）", "综合处|1|2|5", "人事处|1|1|2", "合计|2|3|7"),
                book(first, "服务内容|人次|时长", "秩序维护|3|7"))) {
            Understood understood = book.read();
            assertThat(understood.found()).isEmpty();
            assertThat(understood.lines().stream().filter(line -> line.contains("served")))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSheetThatSumsGiftsByDepartmentIsNoSummaryOfItsOwn(boolean first) {
        String[] gifts = {
            "捐款名单", "姓名|部门|日期|捐款项目|金额", "朱丹|综合处|9月3日|助学捐款|100", "牛森|综合处|9月3日|助学捐款|50", "熊倩|人事处|9月4日|助学捐款|200"
        };
        String[] sums = {"部门|人数|金额（元）", "综合处|2|150", "人事处|1|200", "合计|3|350"};
        Understood understood = first
                ? new Paper().sheet("汇总", sums).sheet("明细", gifts).read()
                : new Paper().sheet("明细", gifts).sheet("汇总", sums).read();
        assertThat(understood.found()).isEmpty();
        assertThat(understood.entries().stream().filter(DonationSummary.class::isInstance))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatSumsSomethingElseIsAskedWhereverItStands(boolean first) {
        assertThat(book(first, "部门|人数|人次|时长（小时）", "综合处|1|2|6", "人事处|1|1|2")
                        .read()
                        .found())
                .anyMatch(found -> found.startsWith("unrecognised-sheet"));
    }

    @Test
    void whatDepartmentsComeToBesideAListOfItsOwnDaysIsNoGift() {
        var understood = Paper.of(
                        "助学捐款",
                        "姓名|部门|日期|金额||部门|人数|金额",
                        "朱丹|综合处|9月5日|100||综合处|2|300",
                        "熊倩|综合处|9月5日|200||人事处|1|50",
                        "牛森|人事处|9月5日|50||合计|3|350")
                .read();
        assertThat(understood.entries().stream().filter(Donation.class::isInstance))
                .hasSize(3);
        assertThat(understood.found()).isEmpty();
    }
}
