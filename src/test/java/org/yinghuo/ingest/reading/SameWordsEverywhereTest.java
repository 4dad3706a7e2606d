package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.words.WordList;

/** What is known of a word is known wherever it may stand: posts, weekdays and places by one list each (rules names-divide, section-lines, titles-give). */
class SameWordsEverywhereTest {

    static Stream<String> posts() {
        return Stream.of("head", "other").flatMap(meaning -> WordList.BUILT_IN.words("post", meaning).stream());
    }

    static Stream<String> places() {
        return WordList.BUILT_IN.words("place", "ending").stream().map(ending -> "锦绣" + ending);
    }

    static Stream<String> weekdays() {
        return WordList.BUILT_IN.section("weekday").stream()
                .filter(line -> line.meaning().equals("sunday"))
                .flatMap(line -> line.words().stream())
                .filter(word -> word.codePoints().allMatch(Character::isIdeographic));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aPostBehindNameAndDepartmentIsNobody(String post) {
        assertThat(Paper.of("志愿服务登记", "姓名|日期|服务内容|地点", "牛森 综合处 " + post + "|9月3日|秩序维护|幸福社区")
                        .read()
                        .lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains(" 牛森 综合处 "));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aPostBeforeANameIsNoPartOfIt(String post) {
        assertThat(Paper.of("志愿服务登记", "姓名|日期|服务内容|地点", "综合处" + post + "牛森|9月3日|秩序维护|幸福社区")
                        .read()
                        .lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains(" 牛森 综合处 "));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPlaceIsOneInATitleAndInASectionLine(String place) {
        List<String> titled = Paper.of("9月3日" + place + "志愿服务登记", "姓名|部门|服务内容", "朱丹|综合处|秩序维护")
                .read()
                .lines();
        List<String> sectioned = Paper.of("志愿服务登记", "姓名|部门|服务内容", "9月3日 " + place, "朱丹|综合处|秩序维护")
                .read()
                .lines();

        assertThat(titled).hasSize(1).allSatisfy(line -> assertThat(line).contains(place));
        assertThat(sectioned).hasSize(1).allSatisfy(line -> assertThat(line).contains(place));
    }

    @ParameterizedTest
    @MethodSource("weekdays")
    void aWeekdayBesideADayInASectionLineCostsNothing(String weekday) {
        assertThat(Paper.of("志愿服务登记", "姓名|部门|服务内容", "9月4日（" + weekday + "）锦绣社区", "朱丹|综合处|秩序维护")
                        .read()
                        .lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("锦绣社区", "2022-09-04"));
    }
}
