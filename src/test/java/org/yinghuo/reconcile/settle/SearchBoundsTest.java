package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;

/** Where a search gives up nothing is guessed, and that is said once (rule bounded-search). */
class SearchBoundsTest {
    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-23T12:00")
            .department("综合处")
            .department("人事处")
            .campaign("助学捐款", true, null);

    private final Office.Sheet list = office.donations("list.xlsx");
    private final Office.Sheet bank = office.sheet("bank.csv", "", SheetKind.PAYMENTS)
            .covers("2022-08-20T00:00", "2022-09-28T23:59:59", Channel.BANK);
    private final Random random = new Random(15);

    private void gift(String name, String department, String yuan) {
        list.add(Draft.of(name, department).yuan(yuan).on("2022-09-05").campaign("助学捐款"));
    }

    private List<String> said() {
        return said(Code.AMBIGUOUS_PAYMENT);
    }

    private List<String> said(Code code) {
        return office.books().settlement().findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::variant)
                .toList();
    }

    private String odd() {
        return (10_000 + random.nextInt(90_000)) + "." + (10 + random.nextInt(90));
    }

    @Test
    void paymentsOfOnePayerInMoreCombinationsThanAreTried() {
        for (int i = 0; i < 6; i++) {
            gift("甲" + (char) ('一' + i), "综合处", "200000");
        }
        for (int i = 0; i < 40; i++) {
            bank.payment("2022-09-06T10:00:" + (10 + i), "某公司", odd(), "综合处捐款");
        }
        assertThat(office.books().settlement().matches()).isEmpty();
        assertThat(said()).containsExactly("transfers");
    }

    @Test
    void paymentsThatLookAlikeAreNoManyCombinations() {
        for (int i = 0; i < 6; i++) {
            gift("甲" + (char) ('一' + i), "综合处", "200");
        }
        for (int i = 0; i < 60; i++) {
            bank.payment("2022-09-06T10:00:" + (i < 10 ? "0" : "") + i, "热心公司", "100", "综合处捐款");
        }
        assertThat(office.books().settlement().matches())
                .singleElement()
                .satisfies(match -> assertThat(match.payments()).hasSize(12));
        assertThat(said()).isEmpty();
    }

    @Test
    void giftsOfOneDepartmentInMoreCombinationsThanAreTried() {
        for (int i = 0; i < 200; i++) {
            gift("乙" + i, "综合处", odd());
        }
        bank.payment("2022-09-06T10:00", "热心公司", "1234567.89", "综合处捐款");
        assertThat(office.books().settlement().matches()).isEmpty();
        assertThat(said()).hasSize(1).isSubsetOf("size", "subset");
    }

    @Test
    void giftsAndPaymentsOfOneNameMoreThanCanBeToldApart() {
        int many = 1 + (int) Math.sqrt(SearchBounds.NEAR_PAIRS);
        for (int i = 0; i < many; i++) {
            gift("张三", "综合处", "100");
            bank.payment("2022-09-05T10:00", "张三", "100", "转账");
        }
        assertThat(office.books().settlement().matches()).isEmpty();
        assertThat(said()).containsExactly("crowd");
        assertThat(said(Code.UNCLAIMED_PAYMENT)).isEmpty();
    }

    @Test
    void partsInMoreWaysThanAreTried() {
        for (int i = 0; i < 3; i++) {
            gift("张三", "综合处", (1_000_000 + i) + "");
        }
        for (int i = 0; i < 60; i++) {
            bank.payment("2022-09-05T10:00:" + (i < 10 ? "0" : "") + i, "张三", odd(), "转账");
        }
        assertThat(office.books().settlement().matches())
                .noneMatch(match -> match.payments().size() > 1);
        assertThat(said()).containsExactly("crowd");
    }

    @Test
    void paymentsOfADepartmentsPeopleInMoreCombinationsThanAreTried() {
        office.summaries("sums.xlsx")
                .add(Draft.of("", "综合处")
                        .heads(30)
                        .yuan("1234567.89")
                        .on("2022-09-05")
                        .campaign("助学捐款"));
        for (int i = 0; i < 80; i++) {
            office.member("S" + i, "丙" + (char) ('一' + i), "综合处");
            bank.payment("2022-09-06T10:00", "丙" + (char) ('一' + i), odd(), "转账");
        }
        assertThat(office.books().settlement().matches()).isEmpty();
        assertThat(said()).contains("instalments").doesNotHaveDuplicates();
    }

    @Test
    void groupsMoreThanAreSearched() {
        for (int i = 0; i <= SearchBounds.GROUPS; i++) {
            gift("丁" + i, "第" + i + "处", "100");
        }
        bank.payment("2022-09-06T10:00", "出纳", "3700", "代收捐款汇总");
        assertThat(office.books().settlement().matches()).isEmpty();
        assertThat(said()).containsExactly("size");
    }

    @Test
    void linesOfTwoExportsMoreThanAreCompared() {
        Office.Sheet other = office.sheet("other.csv", "", SheetKind.PAYMENTS)
                .covers("2022-08-20T00:00", "2022-09-28T23:59:59", Channel.BANK);
        int many = 1 + (int) Math.sqrt(SearchBounds.COMPARISONS_OF_LINES);
        for (int i = 0; i < many; i++) {
            bank.payment("2022-09-05T00:00", "", "100", "转账" + i);
            other.payment("2022-09-05T00:00", "", "100", "汇款" + i);
        }
        assertThat(said(Code.REPEATED_PAYMENT)).containsExactly("uncompared");
        assertThat(office.books().settlement().findings())
                .filteredOn(finding -> finding.code() == Code.REPEATED_PAYMENT)
                .extracting(Finding::args)
                .containsExactly(List.of(many + "", many + "00.00", "2022-09-05", "100.00"));
    }

    @Test
    void unknownPaymentsOfJustWhatAGiftLacksMoreThanAreTold() {
        gift("张三", "综合处", "100");
        for (int i = 0; i < SearchBounds.LOOK_ALIKES + 2; i++) {
            bank.payment("2022-09-06T10:00", "过客" + (char) ('一' + i), "100", "转账");
        }
        assertThat(said(Code.UNCLAIMED_PAYMENT)).hasSize(SearchBounds.LOOK_ALIKES);
        assertThat(office.books().settlement().findings())
                .filteredOn(finding -> finding.code() == Code.UNKNOWN_RECEIPTS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).startsWith("2", "200.00"));
    }
}
