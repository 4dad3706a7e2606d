package org.yinghuo.words;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what people write beside or beneath rows to say that something in them is otherwise: 金额有误，应为80, 熊倩临时未到. */
public final class CorrectionWords {

    private static final WordSet WRONG = WordSet.of("corrects", "wrong");
    private static final WordSet OTHERWISE = WordSet.of("corrects", "otherwise");
    private static final WordSet BENEATH = WordSet.of("corrects", "beneath", "wrong", "otherwise");
    private static final WordSet CHANGED = WordSet.of("corrects", "beneath", "coloured");
    private static final WordSet MORE_BEGINS = WordSet.of("corrects", "more begins");
    private static final WordSet MORE_GOES_ON = WordSet.of("corrects", "more goes on");
    private static final Pattern COLOURS =
            Pattern.compile("[标涂](?:[成为了注])?[红黄绿蓝橙橘紫粉灰黑]|[红黄绿蓝橙橘紫粉灰][色底字]|底色|高亮|加粗|黑体字|斜体|下划线"
                    + "|(?:带|加|标|打|画|注)(?:有|了|注)?[“\"']?[*#★☆△▲※]"
                    + "|[*#★☆△▲※]号?者?(?:[为是:=-]|表示|代表|的)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,4})?");
    private static final int LONGEST = 100;

    private CorrectionWords() {}

    /**
     * Whether a row's remark says that a figure of the row is another one.
     *
     * @param figure what the row's own cell says, as a plain number; empty where it says none
     */
    public static boolean corrects(String remark, String figure) {
        if (remark.length() > LONGEST || Folding.isBlank(remark)) {
            return false;
        }
        return WRONG.isWithin(remark) || (OTHERWISE.isWithin(remark) && tellsAnother(remark, figure));
    }

    /** Whether a remark beneath a table, which names somebody of it, says that a row does not stand as it is written. */
    public static boolean touchesRows(String remark) {
        return BENEATH.isWithin(remark);
    }

    /** Whether a line beneath a table tells of people who came or gave and are not listed: 补充：黄绚当日也参加，2小时. */
    public static boolean tellsOfMore(String remark) {
        return remark.length() <= LONGEST
                && MORE_BEGINS.begins(remark)
                && MORE_GOES_ON.isWithin(remark)
                && !touchesRows(remark);
    }

    /** Whether a line gives a meaning that changes what rows count to colours, or to signs put beside a row: 标黄为未到, 带*者已退款. */
    public static boolean explainsColours(String line) {
        return line.length() <= LONGEST && COLOURS.matcher(Folding.narrow(line)).find() && CHANGED.isWithin(line);
    }

    private static boolean tellsAnother(String remark, String figure) {
        Matcher number = NUMBER.matcher(Folding.narrow(remark).replace(",", ""));
        boolean another = false;
        while (number.find()) {
            if (!figure.isEmpty() && new BigDecimal(number.group()).compareTo(new BigDecimal(figure)) == 0) {
                return false;
            }
            another = true;
        }
        return another;
    }
}
