package org.yinghuo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

/** Days and times in findings are written as people write them; what a clerk wrote stays as it was written. */
class MomentsInFindingsTest {

    private static final IssueId ISSUE = new IssueId(2022, 34);

    private static Finding finding(Code code, String value, String... args) {
        return Finding.at(
                code, new Origin(new SheetId("微信.csv", ""), 3, 0, 0, 0), "", value, "", List.of(args), "subject");
    }

    private static String payment(LocalDateTime time, String text, Language language) {
        Finding finding = finding(Code.UNCLAIMED_PAYMENT, "200.00", "云淡风轻", Finding.minute(time), "200.00", text);
        return FindingText.in(language).message(finding.in(ISSUE));
    }

    @Test
    void aMomentOfTheIssuesYearIsDayAndTime() {
        assertThat(payment(LocalDateTime.parse("2022-09-09T10:21:33"), "捐款", Language.ZH))
                .isEqualTo("9月9日10:21收到“云淡风轻”200.00 元（捐款），没有对应的捐款登记。");
        assertThat(payment(LocalDateTime.parse("2022-09-09T10:21:33"), "捐款", Language.EN))
                .contains("9 Sep, 10:21")
                .doesNotContain("@");
    }

    @Test
    void anotherYearIsSaid() {
        assertThat(payment(LocalDateTime.parse("2021-12-31T23:59"), "捐款", Language.ZH))
                .startsWith("2021年12月31日23:59收到");
        Finding ofNoIssue =
                finding(Code.OUTSIDE_ANY_ISSUE, LocalDate.parse("2022-01-03").toString());
        assertThat(FindingText.in(Language.ZH).message(ofNoIssue)).startsWith("2022年1月3日不在任何一期");
    }

    @Test
    void whatAClerkWroteStaysAsItWasWritten() {
        assertThat(payment(LocalDateTime.parse("2022-09-09T10:21"), "2022-09-08 捐款", Language.ZH))
                .contains("（2022-09-08 捐款）");
        assertThat(payment(LocalDateTime.parse("2022-09-09T10:21"), "@2022-13-45", Language.ZH))
                .contains("（@2022-13-45）");
    }
}
