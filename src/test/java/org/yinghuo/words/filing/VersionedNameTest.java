package org.yinghuo.words.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionedNameTest {
    @ParameterizedTest
    @CsvSource({
        "捐款名单.xlsx,捐款名单,0,0",
        "捐款名单(2).xlsx,捐款名单,1,2",
        "捐款名单（３）.xlsx,捐款名单,1,3",
        "捐款名单v2.xlsx,捐款名单,1,2",
        "捐款名单_V12.xlsx,捐款名单,1,12",
        "捐款名单 v1.2.xls,捐款名单,1,1",
        "捐款名单第3版.xlsx,捐款名单,1,3",
        "捐款名单第二稿.xlsx,捐款名单,1,2",
        "捐款名单（修订）.xlsx,捐款名单,2,0",
        "捐款名单-更正.xlsx,捐款名单,2,0",
        "捐款名单更正2.xlsx,捐款名单,2,2",
        "捐款名单修订版v3.xlsx,捐款名单,2,3",
        "捐款名单（最终版）.xlsx,捐款名单,3,0",
        "捐款名单(最终版2).xlsx,捐款名单,3,2",
        "捐款名单-2更正.xlsx,捐款名单,2,2",
        "捐款名单-2（更新版）.xlsx,捐款名单,2,2",
        "捐款名单定稿.xlsx,捐款名单,3,0",
        "捐款名单 final.csv,捐款名单,3,0",
        "捐款名单 - 副本.xlsx,捐款名单,0,0",
        "捐款名单 - 副本 (2).xlsx,捐款名单,0,0",
        "捐款名单 copy.xlsx,捐款名单,0,0",
        "Copy of 捐款名单.xlsx,捐款名单,0,0",
        "捐款名单改.xlsx,捐款名单,2,0",
        "捐款名单（改）.xlsx,捐款名单,2,0",
        "捐款名单改1.xlsx,捐款名单,2,1",
        "捐款名单(改2).xlsx,捐款名单,2,2",
        "捐款名单改后.xlsx,捐款名单,2,0",
        "捐款名单-改后（2）.xlsx,捐款名单,2,2",
        "捐款名单最新.xlsx,捐款名单,2,0",
        "捐款名单补正.xlsx,捐款名单,2,0",
        "捐款名单（正确版）.xlsx,捐款名单,2,0",
        "捐款名单（第二版）.xlsx,捐款名单,1,2",
        "最新捐款名单.xlsx,捐款名单,2,0",
        "捐款名单新.xlsx,捐款名单,2,0",
        "捐款名单_1.xlsx,捐款名单,1,1",
        "捐款名单V2.0.xlsx,捐款名单,1,2",
        "捐款名单版本3.xlsx,捐款名单,1,3",
        "捐款名单（正式）.xlsx,捐款名单,3,0",
        "捐款名单正式版.xlsx,捐款名单,3,0",
        "捐款名单已核对.xlsx,捐款名单,2,0",
        "捐款名单（已核对）.xlsx,捐款名单,2,0",
        "捐款名单第二次.xlsx,捐款名单,1,2",
        "捐款名单第3次.xlsx,捐款名单,1,3",
        "捐款名单修改版2.xlsx,捐款名单,2,2",
        "捐款名单（回执）.xlsx,捐款名单,2,0",
        "改革办捐款名单.xlsx,改革办捐款名单,0,0",
        "新都区捐款名单.xlsx,新都区捐款名单,0,0",
        "正式党员捐款名单.xlsx,正式党员捐款名单,0,0",
        "创新大赛名单.xlsx,创新大赛名单,0,0",
        "捐款明细02.xlsx,捐款明细02,0,0",
        "report.xlsx,report,0,0"
    })
    void aNameIsTakenApart(String fileName, String stem, int rank, int number) {
        VersionedName name = VersionedName.of(fileName);

        assertThat(name.stem()).isEqualTo(stem);
        assertThat(name.rank()).isEqualTo(rank);
        assertThat(name.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "捐款名单20220909.xlsx,20220909",
        "捐款名单2022-09-09.xlsx,2022-09-09",
        "捐款名单（2022年9月9日）.xlsx,2022年9月9日",
        "捐款名单9月9日.xlsx,9月9日",
        "捐款名单9.9.xlsx,9.9",
        "捐款名单0909.xlsx,0909"
    })
    void aDateIsTakenOutOfTheStem(String fileName, String date) {
        assertThat(VersionedName.of(fileName))
                .extracting(VersionedName::stem, VersionedName::date)
                .containsExactly("捐款名单", date);
    }

    @ParameterizedTest
    @CsvSource({
        "a.xlsx,a(2).xlsx,true",
        "a.xlsx,a - 副本.xlsx,true",
        "a（初稿）.xlsx,a（终版）.xlsx,true",
        "a（草稿）.xlsx,a.xlsx,true",
        "a.xlsx,a-以此为准.xlsx,true",
        "a.xls,a(2).xlsx,true",
        "a0908.xlsx,a0909.xlsx,true",
        "a(2).xlsx,a（2）.xlsx,true",
        "a.xlsx,a改.csv,true",
        "a第一次.xlsx,a第二次.xlsx,true",
        "a-1.xlsx,a-2.xlsx,true",
        "a-2.xlsx,a-2更正.xlsx,true",
        "a_1.xlsx,a_2.xlsx,true",
        "a第一批.xlsx,a第二批.xlsx,false",
        "a.csv,a.xlsx,false",
        "a(2).csv,a(2).xlsx,false",
        "a01.xlsx,a02.xlsx,false",
        "a.xlsx,b(2).xlsx,false"
    })
    void versionsDifferInMarksOrDatesOnly(String one, String other, boolean versions) {
        assertThat(VersionedName.of(one).isVersionOf(VersionedName.of(other))).isEqualTo(versions);
        assertThat(VersionedName.of(other).isVersionOf(VersionedName.of(one))).isEqualTo(versions);
    }

    @ParameterizedTest
    @CsvSource({"a20220908.xlsx,20220908", "a9.8.xlsx,908", "a2022年9月8日.xlsx,20220908", "a.xlsx,0"})
    void theDateOrdersVersions(String fileName, int day) {
        assertThat(VersionedName.of(fileName).day()).isEqualTo(day);
    }

    @Test
    void whatFollowsThePointOrdersVersionsToo() {
        assertThat(VersionedName.of("a v2.1.xlsx").minor()).isEqualTo(1);
    }

    @Test
    void aNameOfNothingButMarksHasAnEmptyStem() {
        assertThat(VersionedName.of("20220909(2).xlsx").stem()).isEmpty();
    }
}
