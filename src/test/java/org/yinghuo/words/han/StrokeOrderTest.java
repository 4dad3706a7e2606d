package org.yinghuo.words.han;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeOrderTest {
    /** One that has looked nothing up yet. */
    private final StrokeOrder order = new StrokeOrder();

    @Test
    void surnamesStandAsInOfficialLists() {
        assertThat(sorted("蔡", "黄", "袁", "赵", "陈", "张", "何", "李", "刘", "石", "尹", "王", "马", "习", "丁"))
                .containsExactly("丁", "习", "马", "王", "尹", "石", "刘", "李", "何", "张", "陈", "赵", "袁", "黄", "蔡");
    }

    @Test
    void strokesAreComparedNotRadicals() {
        assertThat(sorted("方", "文", "尹", "孔", "仇", "毛", "牛", "车", "扎", "王"))
                .containsExactly("王", "扎", "车", "牛", "毛", "仇", "文", "方", "尹", "孔");
    }

    @Test
    void ofOneSurnameNamesOfOneGivenCharacterComeFirst() {
        assertThat(sorted("李一鸣", "李鑫", "李丁", "李干云", "李一")).containsExactly("李一", "李丁", "李鑫", "李一鸣", "李干云");
    }

    @Test
    void theShorterOfTwoThatBeginAlikeComesFirst() {
        assertThat(sorted("扎西·顿珠", "扎西", "扎西顿", "扎西·顿")).containsExactly("扎西", "扎西·顿", "扎西顿", "扎西·顿珠");
    }

    @Test
    void aCharacterWithoutStrokeDataStandsAmongThoseOfAsManyStrokes() {
        assertThat(sorted("蔡", "劉", "陳", "張", "丁", "黄", "袁"))
                .as("陳 has 11 strokes like 黄, 張 11, 劉 15")
                .containsExactly("丁", "袁", "黄", "張", "陳", "蔡", "劉");
    }

    @Test
    void whatIsNoHanCharacterComesLast() {
        assertThat(sorted("Ann", "蔡甲", "", "1号")).containsExactly("", "蔡甲", "1号", "Ann");
    }

    @Test
    void theStrokeDataStandInOfficialOrderThemselves() throws IOException {
        Map<Character, Integer> kinds = new HashMap<>();
        Map<Character, Integer> shapes = new HashMap<>();
        List<String> characters = new ArrayList<>();
        for (String line : data().split("\n")) {
            if (line.matches("# [横竖撇点折] [a-z]+")) {
                for (char letter : line.substring(4).toCharArray()) {
                    kinds.put(letter, "横竖撇点折".indexOf(line.charAt(2)));
                    shapes.put(letter, shapes.size());
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                characters.add(line);
            }
        }
        assertThat(characters).hasSize(6939);
        Comparator<String> official = Comparator.comparing(String::length)
                .thenComparing(line -> translate(line, kinds))
                .thenComparing(line -> translate(line, shapes))
                .thenComparing(line -> line.charAt(0));
        assertThat(characters).isSortedAccordingTo(official);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itIsATotalOrder(long seed) {
        Random random = new Random(seed);
        String letters = "丁一王李劉陳張𠮷㐂欧阳·Aa1 　雯鑫";
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int[] points = random.ints(random.nextInt(5), 0, letters.codePointCount(0, letters.length()))
                    .map(n -> letters.codePointAt(letters.offsetByCodePoints(0, n)))
                    .toArray();
            names.add(new String(points, 0, points.length));
        }
        List<String> once = new ArrayList<>(names);
        once.sort(order);
        Collections.shuffle(names, random);
        names.sort(order);
        assertThat(names).isEqualTo(once);
        for (int i = 0; i < once.size(); i++) {
            for (int j = i; j < once.size(); j++) {
                assertThat(order.compare(once.get(i), once.get(j))).isLessThanOrEqualTo(0);
                assertThat(Integer.signum(order.compareAny(once.get(j), once.get(i))))
                        .isEqualTo(Integer.signum(order.compare(once.get(j), once.get(i))));
                assertThat(order.compare(once.get(i), once.get(j)) == 0)
                        .isEqualTo(once.get(i).equals(once.get(j)));
            }
        }
    }

    private List<String> sorted(String... names) {
        return Arrays.stream(names).sorted(order).toList();
    }

    private static String translate(String line, Map<Character, Integer> positions) {
        StringBuilder text = new StringBuilder();
        line.substring(2).chars().forEach(letter -> text.append((char) ('a' + positions.get((char) letter))));
        return text.toString();
    }

    private static String data() throws IOException {
        return new String(StrokeOrder.class.getResourceAsStream("strokes.txt").readAllBytes(), StandardCharsets.UTF_8);
    }
}
