package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Code;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.Posting;

/** What answers to findings of reading leave out, or make count again (rules undone-row, unsigned-row, names-divide). */
class AnsweredFindingsTest {

    private final Office office = Office.asOf("2022-09-30T02:00")
            .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
            .department("综合处");

    private final Office.Sheet sheet = office.services("a.xlsx");

    private static Draft serves(String name) {
        return Draft.of(name, "综合处").on("2022-09-03").doing("秩序维护").at("锦绣社区");
    }

    private Finding found(Code code, int entry, List<String> args) {
        Entry about = sheet.entries().get(entry);
        Finding finding = Finding.of(code, about, "", "", "", args);
        office.found(finding);
        return finding;
    }

    private void answer(Finding finding, String decision) {
        office.sheet("答复.xlsx", "", SheetKind.DECISIONS).decision(finding.id(), decision);
    }

    private List<String> fates() {
        return office.books().postings().stream()
                .filter(posting -> posting.entry().origin().sheet().equals(sheet.id()))
                .map(Posting::fate)
                .map(fate -> fate.word())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({", neutral", "count, counted"})
    void anUndoneRowCountsOnlyWhereItIsAnsweredSo(String decision, String fate) {
        sheet.add(serves("王涛"));
        Finding undone = found(Code.VOIDED_ROW, 0, List.of(""));
        if (decision != null) {
            answer(undone, decision);
        }
        assertThat(fates()).containsExactly(fate);
    }

    @Test
    void whoSignedInTruthServed() {
        sheet.add(serves("王涛").status(Status.ABSENT));
        Finding unsigned = found(Code.UNSIGNED_ROW, 0, List.of("王涛"));
        assertThat(office.books().participations())
                .singleElement()
                .extracting(one -> one.status())
                .isEqualTo(Status.ABSENT);
        answer(unsigned, "served");
        assertThat(office.books().participations())
                .singleElement()
                .extracting(one -> one.status())
                .isEqualTo(Status.SERVED);
    }
}
