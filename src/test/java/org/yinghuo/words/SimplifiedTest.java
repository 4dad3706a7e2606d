package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import org.junit.jupiter.api.Test;

class SimplifiedTest {

    private static final Transliterator ICU = Transliterator.getInstance("Traditional-Simplified");

    /** ICU4J swaps 苧 and 苎; here folded twice is folded once, whichever came first. */
    private static final String SWAPPED = "苎苧薴";

    @Test
    void everyCharacterHasTheFormThatIcuGivesIt() {
        int changed = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String character = Character.toString(c);
            if ((c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || SWAPPED.contains(character)) {
                continue;
            }
            String form = ICU.transliterate(character);
            assertThat(Simplified.of(character)).isEqualTo(form);
            changed += form.equals(character) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(3_000);
    }

    @Test
    void foldedTwiceIsFoldedOnce() {
        for (String character : new UnicodeSet(ICU.getSourceSet()).addAll(ICU.getTargetSet())) {
            String once = Simplified.of(character);
            assertThat(Simplified.of(once)).isEqualTo(once);
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char once = Simplified.of((char) c);
            assertThat(Simplified.of(once)).isEqualTo(once);
        }
    }

    @Test
    void aTextWithNothingToChangeIsTheSameText() {
        String text = "陈萤3号";
        assertThat(Simplified.of(text)).isSameAs(text);
        assertThat(Simplified.of("陳螢3號")).isEqualTo("陈萤3号");
        assertThat(Simplified.of("頔")).isEqualTo("𬱖");
    }

    @Test
    void oneCharacterStandsForAllTraditionalOnesThatFoldToIt() {
        assertThat(Simplified.traditionalFormsOf("发台")).isEqualTo("檯發臺颱髮");
        assertThat(Simplified.traditionalFormsOf("萤")).isEqualTo("螢");
        assertThat(Simplified.traditionalFormsOf("人")).isEmpty();
    }
}
