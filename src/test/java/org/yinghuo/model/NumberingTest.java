package org.yinghuo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private final Numbering names = new Numbering();

    @Test
    void whatComesAgainIsNumbered() {
        assertThat(List.of(names.next("a"), names.next("b"), names.next("a"), names.next("a")))
                .containsExactly("a", "b", "a#2", "a#3");
    }

    @Test
    void aNameThatWasGivenIsNotGivenAgain() {
        assertThat(List.of(names.next("a"), names.next("a#2"), names.next("a"), names.next("a")))
                .containsExactly("a", "a#2", "a#3", "a#4");
        assertThat(names.next("a#2")).isEqualTo("a#2#2");
    }

    @Test
    void aCopyGoesOnAloneAndTheSecondMayBearAnyNumber() {
        Numbering first = new Numbering(1);
        first.next("a");
        Numbering copy = new Numbering(first);
        assertThat(copy.next("a")).isEqualTo("a#1");
        assertThat(first.next("a")).isEqualTo("a#1");
    }

    @Test
    void findingsOfEqualContentHaveIdsOfTheirOwn() {
        // A file numbers its own findings from 1; the second file's must not meet the number of the first file's third.
        Numbering file = new Numbering(1);
        Numbering other = new Numbering(1);
        Finding about = Finding.about(Code.MISSING_VALUE, new SheetId("a.csv", ""), "", "", List.of());
        List<Finding> found = List.of(
                file.distinct(about),
                file.distinct(about),
                file.distinct(about),
                other.distinct(about),
                other.distinct(about));
        assertThat(found.stream().map(names::distinct).map(Finding::id)).doesNotHaveDuplicates();
        assertThat(names.distinct(Finding.about(Code.LATE_ENTRY, new SheetId("a.csv", ""), "", "", List.of()))
                        .subject())
                .isEqualTo("a.csv");
    }
}
