package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Severity;

/** What spreadsheet programs make of a list, a pivot table, and what lists are made with, words to choose from, count nothing (rule sums-are-no-entries). */
class PivotTablesTest {

    private static final String[] GIFTS = {"抗震救灾捐款名单", "姓名|部门|金额|日期", "朱丹|综合处|#100|2022-09-05", "熊倩|人事处|#200|2022-09-06"
    };

    @ParameterizedTest
    @CsvSource({
        "行标签|求和项:金额, 综合处|#100, 总计|#300",
        "求和项:金额|, 部门|汇总, 综合处|#100",
        "Row Labels|Sum of 金额, 综合处|#100, Grand Total|#300"
    })
    void besideTheSheetThatItSumsItIsNothingToAskAbout(String head, String first, String last) {
        var understood = Paper.of(GIFTS).sheet("透视", head, first, last).read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.findings())
                .extracting(Finding::variant, Finding::severity)
                .containsExactly(tuple("pivot", Severity.INFO));
    }

    /** The list is asked about as it is alone: only the pivot table counts nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"姓名|部门|备注", "甲|乙|丙"})
    void aListThatIsNotUnderstoodIsStillSaidBesideOne(String header) {
        String[] list = {header, "朱丹|综合处|9月3日", "牛森|人事处|9月4日", "黄绚|人事处|9月4日"};
        String[] pivot = {"行标签|求和项:金额", "朱丹|#100", "总计|#100"};
        for (boolean beneath : List.of(true, false)) {
            List<String> lines = new ArrayList<>(List.of(beneath ? list : pivot));
            lines.add("");
            lines.addAll(List.of(beneath ? pivot : list));
            assertThat(Paper.of(GIFTS)
                            .sheet("名单", lines.toArray(String[]::new))
                            .read()
                            .findings())
                    .as(lines.get(0))
                    .anyMatch(found -> found.severity() == Severity.ERROR
                            && !found.variant().equals("pivot"));
        }
    }

    @Test
    void aloneItIsRefusedAsWhatItIs() {
        assertThat(Paper.of("行标签|求和项:金额", "朱丹|#100", "熊倩|#200", "总计|#300")
                        .read()
                        .found())
                .containsExactly("unrecognised-sheet/pivot");
    }

    @Test
    void itsColumnsBesideTheTableAreNoneOfItsRows() {
        var understood = Paper.of(
                        "姓名|部门|服务内容|地点|日期|时长||行标签|求和项:时长|计数项:姓名",
                        "朱丹|综合处|秩序维护|锦绣社区|2022-09-03|#2||综合处|#2|#1",
                        "熊倩|人事处|秩序维护|锦绣社区|2022-09-03|#3||人事处|#3|#1",
                        "牛森|人事处|秩序维护|锦绣社区|2022-09-04|#3||总计|#5|#2")
                .read();
        assertThat(understood.lines())
                .containsExactly(
                        "A2:F2 朱丹 综合处 秩序维护 锦绣社区 2022-09-03 2h served",
                        "A3:F3 熊倩 人事处 秩序维护 锦绣社区 2022-09-03 3h served",
                        "A4:F4 牛森 人事处 秩序维护 锦绣社区 2022-09-04 3h served");
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"行标签|求和项:金额|,综合处|#100|", "求和项:金额||,朱丹|#100|"})
    void aboveOrBeneathTheListItSumsItIsNoneOfItsRows(String head, String first) {
        String[] above = {head, first, "总计|#300|", "", "姓名|部门|金额", "朱丹|综合处|#100", "熊倩|人事处|#200"};
        String[] beneath = {"姓名|部门|金额", "朱丹|综合处|#100", "熊倩|人事处|#200", "", head, first, "总计|#300|"};
        for (String[] lines : List.of(above, beneath)) {
            var understood = Paper.of(lines).named("抗震救灾捐款2022年9月5日.xlsx").read();
            assertThat(understood.lines().stream().filter(line -> !line.endsWith(" TOTAL")))
                    .as(lines[0])
                    .hasSize(2);
            assertThat(understood.findings()).as(lines[0]).noneMatch(found -> found.severity() != Severity.INFO);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"综合处|秩序维护|锦绣社区|已参加", "综合处||东苑小区|"})
    void wordsToChooseFromAreNoList(String row) {
        var understood = Paper.of(GIFTS)
                .sheet("选项", "部门|活动|地点|状态", row, "人事处|信息录入|四道街社区|候补", "|物资分发||")
                .read();
        assertThat(understood.lines()).hasSize(2);
        assertThat(understood.found()).isEmpty();
    }

    /** Whoever is named may have to count, so a list that lacks what it needs is asked about also beside another. */
    @Test
    void aListOfPeopleThatLacksSomethingIsStillAsked() {
        assertThat(Paper.of(GIFTS)
                        .sheet("名单", "姓名|部门|备注", "朱丹|综合处|周六", "牛森|人事处|周日", "黄绚|人事处|周日")
                        .read()
                        .found())
                .hasSize(1)
                .allMatch(found -> found.startsWith("unrecognised-sheet/"));
    }
}
