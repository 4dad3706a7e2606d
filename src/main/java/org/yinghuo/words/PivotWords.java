package org.yinghuo.words;

/** The headings of a pivot table, which sums what another table tells row by row: 行标签 beside 求和项:捐款金额. */
public final class PivotWords {

    private static final WordSet LABEL = WordSet.of("pivot", "label");
    private static final WordSet MEASURE = WordSet.of("pivot", "measure");

    private PivotWords() {}

    /** 行标签: what stands over that by which it sums. */
    public static boolean isLabel(String text) {
        return LABEL.is(text);
    }

    /** 求和项:捐款金额, 计数项:姓名: what stands over its sums. */
    public static boolean isMeasure(String text) {
        return MEASURE.begins(text);
    }
}
