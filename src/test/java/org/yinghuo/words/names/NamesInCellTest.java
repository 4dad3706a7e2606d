package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.reading.Some;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;

class NamesInCellTest {

    private final NamesInCell names = new NamesInCell(Lexicon.builtIn(), new OfficeNames(Some.seeds()), name -> false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "朱丹 | 朱丹 | ''",
                "综合处：朱丹、牛森 | 朱丹、牛森 | 综合处",
                "人事 朱丹 | 朱丹 | 人事处",
                "朱丹（综合处） | 朱丹 | 综合处",
                "3. 朱丹-综合处 13000000001 | 朱丹 | 综合处",
                "朱丹 综合处 科员 | 朱丹 | 综合处"
            })
    void aCellNamesPeopleWithTheirDepartment(String cell, String people, String department) {
        NamesInCell.Listed listed = names.read(cell);

        assertThat(String.join(
                        "、", listed.names().stream().map(Names.Named::name).toList()))
                .isEqualTo(people);
        assertThat(listed.department()).isEqualTo(department);
    }

    @Test
    void eachMayHaveADepartmentOfTheirOwn() {
        List<NamedMember> members = names.read("朱丹-综合处、牛森-人事处").members();

        assertThat(members).extracting(NamedMember::department).containsExactly("综合处", "人事处");
        assertThat(members).allMatch(NamedMember::apart);
        assertThat(names.read("朱丹-综合处、牛森-人事处").department()).isEmpty();
    }

    @Test
    void whatStandsInBracketsBehindANameIsSaidOfThatOne() {
        assertThat(names.read("朱丹（请假）、牛森").members())
                .extracting(NamedMember::remark)
                .containsExactly("请假", "");
    }

    /** 上 and 全 are surnames, and nobody is called 上午. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "朱丹 上午 | 朱丹(上午)",
                "牛森 全天 | 牛森(全天)",
                "朱丹 综合处 下午 | 朱丹(下午)",
                "朱丹（上午） | 朱丹(上午)",
                "江雁 上午+下午 | 江雁(上午下午)",
                "朱丹、牛森 综合处 上午 | 朱丹(上午) 牛森(上午)",
                "朱丹、牛森（请假） | 朱丹() 牛森(请假)",
                "朱丹+1 综合处 上午 | 朱丹(上午)",
                "上午 朱丹 牛森 | 朱丹(上午) 牛森(上午)"
            })
    void aPartOfTheDayBesideANameIsNobody(String cell, String people) {
        assertThat(names.read(cell).members().stream()
                        .map(member -> member.named().name() + "(" + member.remark() + ")")
                        .toList())
                .containsExactly(people.split(" "));
    }

    @Test
    void whoIsBroughtAlongStandsBesideADepartmentToo() {
        assertThat(names.read("朱丹+2 综合处").names())
                .extracting(Names.Named::heads)
                .containsExactly(3);
    }
}
