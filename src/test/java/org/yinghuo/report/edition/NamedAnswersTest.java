package org.yinghuo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

class NamedAnswersTest {

    private static final int OFFERED = 60;

    /** What is offered to a gift's question, looked up among few or many, is what comparing it with all payments' questions gives. */
    @ParameterizedTest
    @ValueSource(ints = {3, 40, 150, 700})
    void aQuestionIsOfferedWhatComparingItWithAllOthersOffers(int many) {
        SplittableRandom random = new SplittableRandom(many);
        List<Finding> payments = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Finding payment = finding(Code.UNCLAIMED_PAYMENT, i, sum(random), "payment" + i, List.of());
            payments.add(random.nextInt(4) == 0 ? payment : payment.in(issue(random)));
        }
        for (int i = 0; i < 20; i++) {
            String spokenOf = payments.get(random.nextInt(many)).id();
            Finding gift = finding(
                            Code.UNPAID_DONATION,
                            1000 + i,
                            sum(random),
                            "gift" + i,
                            random.nextBoolean() ? List.of(spokenOf) : List.of())
                    .in(issue(random));
            List<Finding> all = new ArrayList<>(payments);
            all.add(gift);

            List<Finding> offered = new NamedAnswers(all)
                    .of(gift).stream().map(NamedAnswers.Named::finding).toList();

            assertThat(offered).containsExactlyElementsOf(compared(gift, payments));
        }
    }

    private static List<Finding> compared(Finding gift, List<Finding> payments) {
        return payments.stream()
                .sorted(Comparator.comparing((Finding other) -> !gift.args().contains(other.id()))
                        .thenComparing(other -> !other.value().equals(gift.value()))
                        .thenComparing(other -> !Objects.equals(other.issue(), gift.issue())))
                .limit(OFFERED)
                .toList();
    }

    @Test
    void aSheetIsAskedAboutWithoutAFileThatCouldGiveWay() {
        Finding sheets = Finding.at(
                Code.OVERLAPPING_FILES,
                new Origin(new SheetId("名单.xlsx", "终稿"), 0, 0, 0, 0),
                "",
                "",
                "sheets",
                List.of("初稿", "2", "1"),
                "初稿|终稿");

        assertThat(sheets.decisions()).containsExactly(Decision.KEEP_BOTH);
        assertThat(new NamedAnswers(List.of(sheets)).of(sheets)).isEmpty();
    }

    private static Finding finding(Code code, int row, String sum, String subject, List<String> args) {
        return Finding.at(code, new Origin(new SheetId("a.csv", ""), row + 2, 1, 3, 0), "", sum, "", args, subject);
    }

    private static String sum(SplittableRandom random) {
        return random.nextInt(1, 9) + "00.00";
    }

    private static IssueId issue(SplittableRandom random) {
        return new IssueId(2022, random.nextInt(34, 40));
    }
}
