package org.yinghuo.reconcile.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.books.Posting;

/** Shows who is one person among Latin names (rule latin-names). */
class LatinNamesTest {

    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .department("综合处");

    private long people(String... names) {
        int row = 0;
        for (String name : names) {
            office.services("a.xlsx").add(Draft.of(name, "").doing("服务" + row++));
        }
        return office.books().postings().stream()
                .map(Posting::person)
                .distinct()
                .count();
    }

    private List<String> found() {
        return office.books().findings().stream().map(Finding::variant).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CHAN Tai Man,Tai Man Chan",
        "CHAN Tai Man,Chan Tai-man",
        "Chan Tai Man,Tai Man Chan",
        "Tai-Man CHAN,chan taiman",
        "LI Xiaoming,Xiao Ming Li",
        "Smith John,SMITH John",
        "john smith,John SMITH",
        "José García,GARCIA Jose",
        "O'BRIEN Mary,mary obrien"
    })
    void waysOfWritingOneName(String one, String other) {
        assertThat(people(one, other)).isEqualTo(1);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"James THOMAS,Thomas JAMES", "Fang Ao,Fan Gao", "Chan Tai Man,Chan Tai Ming", "Li Na,Lin A"})
    void twoNames(String one, String other) {
        assertThat(people(one, other)).isEqualTo(2);
        assertThat(found()).isEmpty();
    }

    @Test
    void twoWordsInBothOrdersInOneListAreAsked() {
        assertThat(people("Wang Li", "Li Wang")).isEqualTo(1);
        assertThat(found()).containsExactly("orders");
    }

    @Test
    void theyAreTwoWhereSomebodySaysSo() {
        people("Wang Li", "Li Wang");
        String id = office.books().findings().get(0).id();
        office.sheet("答复.csv", "", SheetKind.DECISIONS).decision(id, "different");
        assertThat(office.books().postings().stream()
                        .map(Posting::person)
                        .filter(java.util.Objects::nonNull)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void whoMayBeEitherOfTwoIsNeither() {
        assertThat(people("James THOMAS", "Thomas JAMES", "James Thomas")).isEqualTo(2);
    }
}
