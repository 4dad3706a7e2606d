package org.yinghuo.words.filing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.WordList;

/** How people answer what a sheet is, 捐款 or donations, and what a column holds, 状态 or status. */
public final class AskedSheet {

    private static final Map<String, SheetKind> KINDS = kinds();

    private AskedSheet() {}

    /** The kinds that an answer may name, in the order of {@link SheetKind}. */
    public static Set<SheetKind> asked() {
        return Collections.unmodifiableSet(EnumSet.copyOf(KINDS.values()));
    }

    /** The kind that an answer names; null where it names none. */
    public static @Nullable SheetKind kind(String answer) {
        return KINDS.get(Folding.letters(answer));
    }

    /** The field that an answer names, by its own name or by any word that heads such a column; null where it names none. */
    public static @Nullable Field field(String answer) {
        String word = Folding.fold(answer);
        for (Field field : Field.values()) {
            if (field != Field.OTHER && field.word().equals(word)) {
                return field;
            }
        }
        Field headed = Lexicon.builtIn().header(answer).likeliest();
        return headed == Field.OTHER ? null : headed;
    }

    private static Map<String, SheetKind> kinds() {
        Map<String, SheetKind> kinds = new HashMap<>();
        for (WordList.Line line : WordList.BUILT_IN.section("asked kind")) {
            SheetKind kind = SheetKind.valueOf(line.meaning().toUpperCase(Locale.ROOT));
            line.words().forEach(word -> kinds.put(Folding.letters(word), kind));
        }
        return kinds;
    }
}
