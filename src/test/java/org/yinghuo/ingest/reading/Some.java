package org.yinghuo.ingest.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Seeds;

/** An invented office for tests of this package. */
public final class Some {

    private Some() {}

    public static Calendar calendar() {
        return new Calendar(List.of(
                issue(2022, 34, 95, LocalDateTime.of(2022, 8, 30, 12, 0), LocalDateTime.of(2022, 9, 9, 12, 0)),
                issue(2022, 35, 96, LocalDateTime.of(2022, 9, 9, 12, 0), LocalDateTime.of(2022, 9, 19, 12, 0))));
    }

    public static Issue issue(int year, int number, int cumulative, LocalDateTime opens, LocalDateTime cutoff) {
        return new Issue(
                new IssueId(year, number),
                cumulative,
                cutoff.toLocalDate(),
                opens,
                cutoff,
                null,
                "简讯",
                "办公室",
                "主动公开",
                "",
                "",
                1);
    }

    public static Seeds seeds() {
        return new Seeds(
                calendar(),
                new Departments(List.of("综合处", "人事处", "年鉴工作处", "年鉴社"), Map.of("人事", "人事处", "综合", "综合处")),
                List.of(),
                List.of(
                        new Seeds.Campaign("抗震救灾捐款", List.of("地震捐款"), true, null, LocalDate.of(2022, 9, 8)),
                        new Seeds.Campaign("助学捐款", List.of(), true, null, null)),
                List.of(
                        new Seeds.Activity("秩序维护", List.of("维持秩序", "维护秩序")),
                        new Seeds.Activity("信息录入", List.of("核酸检测信息录入", "登记信息")),
                        new Seeds.Activity("无偿献血", List.of("捐献血小板"))),
                Map.of("搬东西", "物资搬运", "扫楼", "秩序维护", "泡汤", "cancelled", "心意", "amount"),
                List.of(),
                Map.of(),
                List.of());
    }

    public static LocalDate september(int day) {
        return LocalDate.of(2022, 9, day);
    }
}
