package org.yinghuo.words.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.ArrivalWords;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.Folding;
import org.yinghuo.words.LineNumber;
import org.yinghuo.words.WordList;

/**
 * Who gave what, as a line of text tells it: 黄绚200元, 2. 朱丹 100元, 熊倩捐款50元.
 *
 * @param department what stands before a colon in front of it; empty where nothing does
 * @param name as written
 * @param sum as written
 * @param channel how, as written behind the sum: 微信; empty where nothing says so
 */
public record GiftInText(String department, String name, String sum, String channel) {

    private static final Pattern HEADED = Pattern.compile("^([^:：\\d]{2,20}|[^:：元块¥￥]{1,18}[班级组队部处科室村社])[:：]\\s*(.+)$");
    /** 综合处（3人）：, as people count those they name. */
    private static final Pattern COUNTED =
            Pattern.compile("^([^:\\d()]{2,20})\\s*\\(?\\s*共?\\d{1,3}[人名位](?:捐款)?\\s*\\)?(?=:)");

    private static final Pattern BETWEEN = Pattern.compile("[、；;。\\n]+|[，,](?!\\d{3}(?!\\d))|(?<=[元块整])\\s+");
    private static final String SUM = "[¥￥]?\\d[\\d,]*(?:\\.\\d{1,2})?\\s*(?:元|块)?"
            + "|[一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{1,8}(?:元|块)|(?<=[\\s:：])[一二两三四五六七八九十百千]{2,6}";

    private static final Pattern GIFT =
            Pattern.compile("^(\\D.{1,30}?)\\s*[:：]?\\s*" + "(?:捐款?|捐赠|捐助|自愿捐款)?\\s*(" + SUM + ")整?$");
    /** 综合处全体: a department's people together. */
    private static final Pattern EVERYBODY = Pattern.compile("^\\p{IsHan}{2,10}(?:全体|全员)\\p{IsHan}{0,4}$");
    /** 黄绚（200元） is 黄绚200元. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\(\\s*([¥￥]?\\d[\\d,]*(?:\\.\\d{1,2})?\\s*(?:元|块)?)\\s*\\)");

    /** 200元 微信, 200元（现金）. */
    private static final Pattern WITH_CHANNEL =
            Pattern.compile("^(.*\\d\\s*(?:元|块)?整?)\\s*[(,，]?\\s*(\\p{L}{2,8})\\s*\\)?$");

    /** 江雁、贺芸 各100元: the same of each. */
    private static final Pattern EACH = Pattern.compile(
            "^(\\D{2,60}?)\\s*(?:每人|各人|各)\\s*(?:捐款?|捐赠)?\\s*([¥￥]?\\d[\\d,]*(?:\\.\\d{1,2})?\\s*(?:元|块)?)整?$");

    /** 朱丹 200 已转, 50（已付款): that it came changes nothing of what was given. */
    private static final Pattern COME_BEHIND = Pattern.compile("[\\s(,，]+(\\p{IsHan}{1,6}|√|✓|✔)\\s*\\)?$");

    private static final Pattern CURRENCY = Pattern.compile("[¥￥元块]");

    /** More digits than a gift's sum without a currency has: a telephone, a day, somebody's number. */
    private static final Pattern LONG_NUMBER = Pattern.compile("^\\d{7,}$");

    /** 100👍 is 100; a tick or a cross says something. */
    private static final Pattern EMOJI = Pattern.compile("[[\\p{So}\\p{Sk}\\uFE0F\\u200D]&&[^✓✔✗✘✖❌✅]]+\\s*$");

    /** 100 朱丹. */
    private static final Pattern SUM_FIRST = Pattern.compile("^(" + SUM + ")\\s+(\\D{2,30})$");

    private static final List<String> MONEY = List.copyOf(WordList.BUILT_IN.words("list in text", "money"));

    /**
     * The gifts that a line tells and nothing else; none where it tells anything else.
     *
     * @param yuan whether something above says that the numbers are yuan
     */
    public static List<GiftInText> of(String text, boolean yuan) {
        List<GiftInText> gifts = withChannels(text, yuan);
        return gifts.stream().allMatch(gift -> gift.channel.isEmpty()) ? gifts : List.of();
    }

    /** The same, of which each may also tell how it was given: 1. 朱丹 200元 微信. */
    public static List<GiftInText> withChannels(String text, boolean yuan) {
        String bare = EMOJI.matcher(Folding.narrow(text)).replaceAll("");
        String line = IN_BRACKETS.matcher(LineNumber.without(bare)).replaceAll("$1");
        line = withoutArrival(COUNTED.matcher(line).replaceFirst("$1"));
        List<GiftInText> each = ofEach(line, yuan);
        if (!each.isEmpty()) {
            return each;
        }
        Matcher headed = HEADED.matcher(line);
        List<GiftInText> gifts = one("", line, yuan) == null && headed.matches()
                ? parts(headed.group(1).strip(), headed.group(2), yuan)
                : List.of();
        return gifts.isEmpty() ? parts("", line, yuan) : gifts;
    }

    private static List<GiftInText> parts(String department, String line, boolean yuan) {
        List<GiftInText> gifts = new ArrayList<>();
        for (String part : BETWEEN.split(line, -1)) {
            if (part.isBlank()) {
                continue;
            }
            GiftInText last = gifts.isEmpty() ? null : gifts.get(gifts.size() - 1);
            String alone = part.replaceAll("[()]", "").strip();
            if (last != null && last.channel.isEmpty() && ChannelWords.isWord(alone)) {
                gifts.set(gifts.size() - 1, last.by(alone));
                continue;
            }
            GiftInText gift = oneOf(department, LineNumber.without(part), yuan);
            if (gift == null) {
                return List.of();
            }
            gifts.add(gift);
        }
        return List.copyOf(gifts);
    }

    private static String withoutArrival(String line) {
        Matcher behind = COME_BEHIND.matcher(line);
        return behind.find() && ArrivalWords.read(behind.group(1)) == ArrivalWords.Said.CAME
                ? line.substring(0, behind.start())
                : line;
    }

    private static List<GiftInText> ofEach(String line, boolean yuan) {
        Matcher each = EACH.matcher(line);
        List<Names.Named> names = each.matches() ? Names.split(each.group(1)) : List.of();
        if (names.size() < 2
                || (!yuan && !CURRENCY.matcher(each.group(2)).find())
                || !names.stream().allMatch(named -> Names.isPlausible(named.name()))) {
            return List.of();
        }
        return names.stream()
                .map(named -> new GiftInText("", named.name(), each.group(2).strip(), ""))
                .toList();
    }

    /** Whether a heading above them says that sums are yuan. */
    public static boolean isInYuan(String heading) {
        return heading.contains("元");
    }

    /** Whether a title above them says that what people give is money: 抗震救灾捐款接龙. */
    public static boolean isOfMoney(String title) {
        return isInYuan(title) || MONEY.stream().anyMatch(title::contains);
    }

    private GiftInText by(String how) {
        return new GiftInText(department, name, sum, how);
    }

    private static @Nullable GiftInText oneOf(String department, String text, boolean yuan) {
        GiftInText plain = one(department, text, yuan);
        Matcher told = WITH_CHANNEL.matcher(text);
        if (plain != null || !told.matches() || !ChannelWords.isWord(told.group(2))) {
            return plain;
        }
        GiftInText gift = one(department, told.group(1), yuan);
        return gift == null ? null : gift.by(told.group(2));
    }

    private static @Nullable GiftInText one(String department, String text, boolean yuan) {
        Matcher first = SUM_FIRST.matcher(text);
        if (first.matches() && Names.arePeople(first.group(2))) {
            return one(department, first.group(2) + " " + first.group(1), yuan);
        }
        Matcher gift = GIFT.matcher(text);
        if (!gift.matches()
                || (!CURRENCY.matcher(gift.group(2)).find()
                        && (!yuan || LONG_NUMBER.matcher(gift.group(2)).matches()))) {
            return null;
        }
        String name = gift.group(1).strip();
        return EVERYBODY.matcher(name).matches()
                        || Names.split(Folding.outsideBrackets(name)).stream()
                                .allMatch(named -> named.anonymous() || Names.isPlausible(named.name()))
                ? new GiftInText(department, name, gift.group(2).strip(), "")
                : null;
    }
}
