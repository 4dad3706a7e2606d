package org.yinghuo.words;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Status;

/** The words that the seed {@code vocabulary} can extend, with the built-in ones: headers, statuses, and what is said of payments. */
public final class Lexicon {

    private static final Lexicon BUILT_IN = new Lexicon(Map.of());

    private final HeaderWords headers;
    private final StatusWords statuses;
    private final PaymentWords payments;

    /** The built-in words and a vocabulary of further ones, each with a field, a status or an activity it means. */
    public Lexicon(Map<String, String> vocabulary) {
        Map<String, Field> moreHeaders = new HashMap<>();
        Map<String, Status> moreStatuses = new HashMap<>();
        vocabulary.forEach((word, means) -> {
            Field field = fieldMeant(means);
            Status status = StatusWords.meaning(means);
            // 爽约 and cancelled are status words that may head a column too.
            if (status != null && fieldNamed(means) == null) {
                moreStatuses.put(Folding.sign(word), status);
            } else if (field != null) {
                moreHeaders.put(Folding.letters(word), field);
            }
        });
        // Telling the built-in words apart takes longer than reading a small file does.
        this.headers = moreHeaders.isEmpty() ? HeaderWords.BUILT_IN : new HeaderWords(moreHeaders);
        this.statuses = new StatusWords(moreStatuses);
        this.payments = new PaymentWords(vocabulary);
    }

    /** The built-in words alone. */
    public static Lexicon builtIn() {
        return BUILT_IN;
    }

    /** Whether a vocabulary entry's meaning is a field or a status; else it is an activity's name. */
    static boolean meansFieldOrStatus(String means) {
        return fieldMeant(means) != null || StatusWords.meaning(means) != null || PaymentWords.isMeaning(means);
    }

    /** The unit that a text such as 元, 单位：万元 or 小时 is. */
    public static Unit unit(String text) {
        return HeaderWords.BUILT_IN.unit(text);
    }

    /** What a header cell, or the label of a form line, may mean. A title, a name or a value is no header. */
    public Header header(String text) {
        return headers.header(text);
    }

    /** What words say of somebody's coming. */
    public StatusWords statuses() {
        return statuses;
    }

    /** What words say of a payment. */
    public PaymentWords payments() {
        return payments;
    }

    private static @Nullable Field fieldMeant(String means) {
        Field named = fieldNamed(means);
        Header header = HeaderWords.BUILT_IN.header(means);
        return named != null || !header.exact()
                ? named
                : header.fields().iterator().next();
    }

    private static @Nullable Field fieldNamed(String means) {
        String word = Folding.fold(means);
        for (Field field : Field.values()) {
            if (field.word().equals(word)) {
                return field;
            }
        }
        return null;
    }
}
