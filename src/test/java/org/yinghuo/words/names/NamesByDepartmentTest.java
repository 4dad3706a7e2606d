package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.reading.Office;
import org.yinghuo.words.OfficeNames;

/** People named together with their departments in one cell (rule names-divide). */
class NamesByDepartmentTest {

    private static final OfficeNames OFFICE = new OfficeNames(Office.seeds());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "综合处：朱丹、黄绚 人事处：牛森; 朱丹@综合处 黄绚@综合处 牛森@人事处",
                "综合处 朱丹、黄绚; 朱丹@综合处 黄绚@综合处",
                "朱丹、黄绚 综合处 牛森 人事处; 朱丹@综合处 黄绚@综合处 牛森@人事处",
                "朱丹(综合处)、牛森(人事处); 朱丹@综合处 牛森@人事处",
                "综合处(朱丹、黄绚)、人事处(牛森); 朱丹@综合处 黄绚@综合处 牛森@人事处",
                "1.综合处朱丹 2.人事处牛森; 朱丹@综合处 牛森@人事处",
                "朱丹、黄绚; none",
                "综合处：全体党员; none",
                "综合处、人事处; none",
                "综合处 朱丹 综合处3号楼一层; none",
                "综合处 朱丹 人事处 综合处; none"
            })
    void areOfTheDepartmentBesideThem(String text, String people) {
        List<NamedMember> members = NamesByDepartment.read(text, OFFICE);
        assertThat(
                        members == null
                                ? "none"
                                : String.join(
                                        " ",
                                        members.stream()
                                                .map(one -> one.named().name() + "@" + one.department())
                                                .toList()))
                .isEqualTo(people);
    }
}
