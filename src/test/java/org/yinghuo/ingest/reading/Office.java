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

/** An invented office whose sheets are read in tests. */
public final class Office {

    private Office() {}

    /** Issues 33 and 34 of 2022, four departments, a few campaigns and activities. */
    public static Seeds seeds() {
        return new Seeds(
                new Calendar(List.of(
                        issue(33, "2022-08-26T12:00", "2022-09-02T12:00"),
                        issue(34, "2022-09-02T12:00", "2022-09-09T12:00"))),
                new Departments(List.of("办公室", "综合处", "人事处", "机关党委"), Map.of("综合", "综合处", "组织人事处", "人事处")),
                List.of(),
                List.of(
                        new Seeds.Campaign("抗震救灾捐款", List.of("地震捐款"), true, null, LocalDate.of(2022, 9, 8)),
                        new Seeds.Campaign("助学捐款", List.of(), true, null, null),
                        new Seeds.Campaign("社区防疫", List.of(), false, null, null)),
                List.of(
                        new Seeds.Activity("秩序维护", List.of("维持秩序")),
                        new Seeds.Activity("信息录入", List.of("登记信息")),
                        new Seeds.Activity("无偿献血", List.of("捐献血小板"))),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private static Issue issue(int number, String opens, String cutoff) {
        LocalDateTime end = LocalDateTime.parse(cutoff);
        return new Issue(
                new IssueId(2022, number),
                number + 61,
                end.toLocalDate(),
                LocalDateTime.parse(opens),
                end,
                null,
                "简讯",
                "办公室",
                "主动公开",
                "",
                "",
                0);
    }
}
