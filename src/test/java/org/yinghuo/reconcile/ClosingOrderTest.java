package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Issue;
import org.yinghuo.reconcile.books.Books;

/** The books as they stood when issues closed, one after the other, and at night (rule closing-order). */
class ClosingOrderTest {

    private final Office office = Office.asOf("2022-12-01T02:00")
            .issue(2022, 1, "2022-01-01T00:00", "2022-01-31T12:00", "2022-02-10T12:00")
            .issue(2022, 2, "2022-08-26T12:00", "2022-09-09T12:00", "2022-09-20T12:00")
            .department("综合处")
            .member("S1", "王涛", "综合处")
            .member("S2", "李敏", "综合处");
    private final Reconciliation books;

    ClosingOrderTest() {
        office.donations("a.xlsx")
                .add(
                        Draft.of("李敏", "综合处").yuan("70").on("2022-09-05").campaign("助学捐款"),
                        Draft.of("王涛", "综合处").yuan("100").on("2022-01-05").campaign("助学捐款"),
                        Draft.of("王涛", "综合处").yuan("50").on("2022-09-05").campaign("助学捐款"));
        office.sheet("流水.csv", "", org.yinghuo.model.SheetKind.PAYMENTS)
                .covers("2022-01-01T00:00", "2022-12-01T00:00", Channel.WECHAT)
                .payment("2022-09-05T10:00", "李敏", "70.00", "")
                .payment("2022-01-05T10:00", "王涛", "100.00", "")
                .payment("2022-01-06T10:00", "王涛", "8.00", "捐款")
                .payment("2022-09-06T10:00", "李敏", "9.00", "捐款")
                .payment("2022-09-25T10:00", "王涛", "50.00", "补交助学捐款");
        books = Reconciliation.of(office.intake());
    }

    private Issue issue(int number) {
        return office.seeds().calendar().issues().stream()
                .filter(issue -> issue.id().number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> accounts(Books at) {
        return at.settlement().accounts().stream()
                .map(account -> account.gift().entry().origin().row() + " "
                        + account.gift().amount() + " " + account.received())
                .toList();
    }

    private static List<String> unclaimed(Books at) {
        return at.settlement().unclaimed().stream()
                .map(left -> left.payment().origin().row() + " " + left.amount())
                .toList();
    }

    @Test
    void aPaymentAfterTheClosingIsNotYetThere() {
        Books first = books.atClosing(issue(1));
        assertThat(accounts(first)).containsExactly("3 100.00 100.00");
        assertThat(unclaimed(first)).containsExactly("4 8.00");
        Books second = books.atClosing(issue(2));
        assertThat(accounts(second)).containsExactly("2 70.00 70.00", "3 100.00 100.00", "4 50.00 0.00");
        assertThat(unclaimed(second)).containsExactly("4 8.00", "5 9.00");
        assertThat(second.settlement().matches())
                .extracting(match -> match.gifts().get(0).entry().origin().row())
                .containsExactly(2, 3);
        Books night = books.atNight();
        assertThat(accounts(night)).containsExactly("2 70.00 70.00", "3 100.00 100.00", "4 50.00 50.00");
        assertThat(unclaimed(night)).containsExactly("4 8.00", "5 9.00");
    }

    @Test
    void withoutMoneyEveryMomentGivesTheSameBooks() {
        Office quiet = Office.asOf("2022-12-01T02:00")
                .issue(2022, 1, "2022-01-01T00:00", "2022-01-31T12:00", "2022-02-10T12:00")
                .department("综合处");
        quiet.donations("a.xlsx")
                .add(Draft.of("王涛", "综合处").yuan("100").on("2022-01-05").campaign("助学捐款"));
        Reconciliation same = Reconciliation.of(quiet.intake());
        Issue only = quiet.seeds().calendar().issues().get(0);
        assertThat(same.atClosing(only)).isSameAs(same.atNight());
    }
}
