package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Code;
import org.yinghuo.model.Finding;

class PeopleTest {
    private static Office office() {
        return Office.asOf("2022-09-30T02:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
                .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
                .department("综合处", "综合")
                .department("人事处")
                .member("S1", "王涛", "综合处", "处长", true, "13000000001")
                .member("S2", "李敏", "综合处", "", null, "13000000002")
                .member("S3", "王涛", "人事处", "科员", false, "13000000003")
                .member("S4", "单丽", "人事处");
    }

    private static Draft served(String name, String department) {
        return Draft.of(name, department).doing("秩序维护").at("锦绣社区");
    }

    private static List<Code> codes(Books books) {
        return books.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aMemberIsFoundByNameAndDepartment() {
        Office office = office();
        office.services("a.xlsx").add(served("王涛", "人事处"));

        Posting posting = office.books().postings().get(0);

        assertThat(posting.person().department()).isEqualTo("人事处");
        assertThat(posting.person().title()).isEqualTo("科员");
        assertThat(posting.matchedBy()).isEqualTo("name-department");
    }

    @Test
    void aNameThatSoundsTheSameInTheDepartmentIsTakenAndSaid() {
        Office office = office();
        office.services("a.xlsx").add(served("李闽", "综合处"));

        Books books = office.books();

        assertThat(books.postings().get(0).person().name()).isEqualTo("李敏");
        assertThat(codes(books)).containsExactly(Code.LIKELY_SAME_PERSON);
    }
}
