package org.yinghuo.words.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Folding;
import org.yinghuo.words.LineNumber;

/**
 * Who gave what, as a line of text tells it: 黄绚200元, 2. 朱丹 100元, 熊倩捐款50元.
 *
 * @param department what stands before a colon in front of it; empty where nothing does
 * @param name as written
 * @param sum as written
 */
public record GiftInText(String department, String name, String sum) {

    private static final Pattern HEADED = Pattern.compile("^([^:：\\d]{2,20})[:：]\\s*(.+)$");
    private static final Pattern BETWEEN = Pattern.compile("[、；;。\\n]+|[，,](?!\\d{3}(?!\\d))|(?<=[元块整])\\s+");
    private static final Pattern GIFT = Pattern.compile(
            "^(\\D.{1,30}?)\\s*[:：]?\\s*" + "(?:捐款?|捐赠|捐助|自愿捐款)?\\s*([¥￥]?\\d[\\d,]*(?:\\.\\d{1,2})?\\s*(?:元|块)?)整?$");
    /** 黄绚（200元） is 黄绚200元. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\(\\s*([¥￥]?\\d[\\d,]*(?:\\.\\d{1,2})?\\s*(?:元|块)?)\\s*\\)");

    private static final Pattern CURRENCY = Pattern.compile("[¥￥元块]");

    /**
     * The gifts that a line tells and nothing else; none where it tells anything else.
     *
     * @param yuan whether something above says that the numbers are yuan
     */
    public static List<GiftInText> of(String text, boolean yuan) {
        String line =
                IN_BRACKETS.matcher(LineNumber.without(Folding.narrow(text))).replaceAll("$1");
        GiftInText whole = one("", line, yuan);
        Matcher headed = HEADED.matcher(line);
        String department = "";
        if (whole == null && headed.matches()) {
            department = headed.group(1).strip();
            line = headed.group(2);
        }
        List<GiftInText> gifts = new ArrayList<>();
        for (String part : BETWEEN.split(line, -1)) {
            if (part.isBlank()) {
                continue;
            }
            GiftInText gift = one(department, LineNumber.without(part), yuan);
            if (gift == null) {
                return List.of();
            }
            gifts.add(gift);
        }
        return List.copyOf(gifts);
    }

    /** Whether a line above them says that sums are yuan. */
    public static boolean isInYuan(String title) {
        return title.contains("元");
    }

    private static @Nullable GiftInText one(String department, String text, boolean yuan) {
        Matcher gift = GIFT.matcher(text);
        if (!gift.matches() || (!yuan && !CURRENCY.matcher(gift.group(2)).find())) {
            return null;
        }
        String name = gift.group(1).strip();
        return Names.split(Folding.outsideBrackets(name)).stream()
                        .allMatch(named -> named.anonymous() || Names.isPlausible(named.name()))
                ? new GiftInText(department, name, gift.group(2).strip())
                : null;
    }
}
