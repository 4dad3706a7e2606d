package org.yinghuo.words;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;
import org.yinghuo.model.Status;

/** The words of offices, banks and wallets: headers, statuses, channels; built in, and extended by the seed {@code vocabulary}. */
public final class Lexicon {

    private static final Lexicon BUILT_IN = new Lexicon(Map.of());
    private static final Map<String, Channel> CHANNELS = byWord("channel", Channel.class);
    private static final Map<String, Direction> DIRECTIONS = byWord("direction", Direction.class);
    private static final Map<String, Standing> STANDINGS = byWord("payment", Standing.class);
    private static final Map<String, Status> STATUSES = byWord("status", Status.class);
    private static final Map<TransactionSort, Set<String>> SORTS = sorts();
    private static final Set<String> BALANCES = WordList.BUILT_IN.words("balance", "any");
    private static final Set<String> YUAN = WordList.BUILT_IN.words("currency", "yuan");
    private static final Set<String> FOREIGN = WordList.BUILT_IN.words("currency", "foreign");
    private static final Map<String, YesNo> COLUMNS = columns();
    private static final Set<String> PARTY = WordList.BUILT_IN.words("party", "yes");
    private static final Set<String> NO_PARTY = WordList.BUILT_IN.words("party", "no");
    private static final Set<String> SIGN_UPS = WordList.BUILT_IN.words("sign-up", "sure");
    private static final Set<String> NO_SIGN_UPS = WordList.BUILT_IN.words("sign-up", "none");
    private static final Set<String> INTENTIONS = WordList.BUILT_IN.words("sign-up", "intended");
    private static final Set<String> MONEY_WORDS = WordList.BUILT_IN.words("price", "money");
    private static final Set<String> STATEMENTS = WordList.BUILT_IN.words("statement", "title");
    private static final Set<String> PRICES = WordList.BUILT_IN.words("price", "each");
    private static final Set<String> ROSTERS = WordList.BUILT_IN.words("roster", "title");
    private static final Set<String> TOTALS = WordList.BUILT_IN.words("total", "whole");
    private static final Set<String> SUBTOTALS = WordList.BUILT_IN.words("total", "part");
    private static final Set<String> ROW_TOTALS = WordList.BUILT_IN.words("total", "row");
    private static final Set<String> CARRIED = letters("carried");
    private static final Set<String> TOTAL_ENDS = letters("end");
    /** 综合处 共2人. */
    private static final Pattern COUNTED = Pattern.compile("\\p{IsHan}{2,12}(?:共计|合计|共)[0-9]{1,4}(?:人次|人|名|位|笔)");

    private static final Set<String> PARTS_OF_TOTAL = letters("of which");
    private static final Set<String> STATISTICS = WordList.BUILT_IN.words("total", "statistic");
    private static final Set<String> YES = Set.of("是", "√", "✓", "✔", "☑", "✅", "y", "yes", "1", "true", "对", "v");
    private static final Set<String> NO = Set.of("否", "×", "✗", "✘", "✖", "❌", "x", "n", "no", "0", "false");
    /** 合计人民币（大写）叁佰元整, 大写金额：叁佰元整, 总计3人，捐款300元: a total with what it comes to. */
    private static final Pattern SPELT_TOTAL = Pattern.compile(
            "(?:以上|本表|本页|本次|全部|全体|各处室)*(?:(?:合计|总计|共计|小计|总合计|累计|总共|合共)(?:人民币|捐款|捐赠|金额|人数|服务|时长|总额|共计|大写|小写|共)*"
                    + "|(?:人民币|金额|合计)?大写(?:金额|人民币|合计)*)"
                    + "[0-9〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟元圆角分整正人名位次笔个份件天小时共计捐款金额合人民币cny]*");
    /** 共3人捐款300元, alone in its row. */
    private static final Pattern SENTENCE_OF_TOTALS = Pattern.compile(
            "(?:以上|本表|本页|本次|截[止至].{0,16})*(?:合计|总计|共计|小计|累计|总共|共有|共)(?:有|收到|捐款|捐赠|参加|服务)*[0-9]+(?:人|名|位|笔|元|万元|小时).*");

    /** What may end somebody's own words: 临时有事未到, 社区人员已满. */
    private static final List<String> DENIALS = List.of(
            "未到", "未参加", "未到岗", "未到场", "未签到", "没来", "没到", "没参加", "不能参加", "无法参加", "不能到岗", "无法到岗", "来不了", "去不了", "不来了",
            "已满", "人满", "未录取", "未被录取", "未录用", "不需要", "未安排", "未入选");

    /** 候补人员, 请假名单: who is listed beneath, and nothing besides. */
    private static final Pattern LISTED = Pattern.compile(
            "(?:以下|其中|另)?(.{2,6}?)(?<many>(?:的|人员|志愿者|同志|名单|名册|情况)*)(?:如下)?[:：]?(?:[（(]?(?:共|计)?\\d{1,3}[人名位]?[）)]?)?[:：]?");
    /** What a title says of everyone in its list: …志愿服务候补人员名单. */
    private static final Pattern LISTED_AT_END =
            Pattern.compile("(?<![及和与或、/])(候补|替补|备选|未录取|未录用|请假|缺席|缺勤|未到岗|取消报名)的?(?:人员|志愿者|同志)*(?:名单|名册|人员|志愿者)(?:表)?$");
    /** Words that mean a status only where 人员 or 名单 stands behind. */
    private static final Map<String, Status> ADMITTED = Map.of(
            "录取", Status.REGISTERED,
            "已录取", Status.REGISTERED,
            "录用", Status.REGISTERED,
            "正式", Status.REGISTERED,
            "入选", Status.REGISTERED,
            "到岗", Status.SERVED,
            "实到", Status.SERVED,
            "已到", Status.SERVED,
            "到场", Status.SERVED);

    private static final Map<String, Status> MARKED = Map.ofEntries(
            Map.entry("到岗", Status.SERVED),
            Map.entry("实到", Status.SERVED),
            Map.entry("到场", Status.SERVED),
            Map.entry("出勤", Status.SERVED),
            Map.entry("迟到", Status.SERVED),
            Map.entry("早退", Status.SERVED),
            Map.entry("请假", Status.CANCELLED),
            Map.entry("事假", Status.CANCELLED),
            Map.entry("病假", Status.CANCELLED),
            Map.entry("公假", Status.CANCELLED),
            Map.entry("出差", Status.CANCELLED),
            Map.entry("取消", Status.CANCELLED),
            Map.entry("不参加", Status.CANCELLED),
            Map.entry("缺席", Status.ABSENT),
            Map.entry("缺勤", Status.ABSENT),
            Map.entry("未到", Status.ABSENT),
            Map.entry("未到岗", Status.ABSENT),
            Map.entry("旷工", Status.ABSENT),
            Map.entry("候补", Status.WAITLISTED));

    private static final Pattern PARTS = Pattern.compile("[()\\[\\]{}【】,，;；、。/\\s]+");
    /** 已服务3小时, 已参加√. */
    private static final Pattern MARK_BEHIND = Pattern.compile("(?:[√✓✔]|[0-9]+(?:个?小时|h|次|天|分钟|分)?)$");

    private static final Set<String> REFUSALS = Set.of("请假", "取消", "病假", "事假", "缺席", "候补");

    private final HeaderWords headers;
    private final Map<String, Status> moreStatuses = new HashMap<>();
    private final Map<String, Direction> moreDirections = new HashMap<>();
    private final Map<String, Standing> moreStandings = new HashMap<>();
    private final Map<String, TransactionSort> moreSorts = new HashMap<>();

    /** What a bare yes and a bare no mean in a column; null leaves it unsaid. */
    private record YesNo(@Nullable Status yes, @Nullable Status no) {}

    /** The built-in words and a vocabulary of further ones, each with a field, a status or an activity it means. */
    public Lexicon(Map<String, String> vocabulary) {
        Map<String, Field> moreHeaders = new HashMap<>();
        vocabulary.forEach((word, means) -> {
            Field field = fieldMeant(means);
            Status status = statusMeant(means);
            if (field != null) {
                moreHeaders.put(Folding.letters(word), field);
            } else if (status != null) {
                moreStatuses.put(sign(word), status);
            }
            ofPayment(word, means);
        });
        // Telling the built-in words apart takes longer than reading a small file does.
        this.headers = moreHeaders.isEmpty() ? HeaderWords.BUILT_IN : new HeaderWords(moreHeaders);
    }

    /** What a word says of a payment: settled, refunded, closed or pending; in, out or neutral; refund, own_money or interest_or_fee. */
    private void ofPayment(String word, String means) {
        String folded = Folding.fold(word);
        String meaning = Folding.fold(means);
        named(Direction.class, meaning).ifPresent(direction -> moreDirections.put(folded, direction));
        named(TransactionSort.class, meaning).ifPresent(sort -> moreSorts.put(folded, sort));
        Standing standing = named(Standing.class, meaning).orElse(STANDINGS.get(meaning));
        if (standing != null) {
            moreStandings.put(folded, standing);
        }
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String word) {
        for (E one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static boolean meansOfPayment(String means) {
        String meaning = Folding.fold(means);
        return named(Direction.class, meaning).isPresent()
                || named(TransactionSort.class, meaning).isPresent()
                || named(Standing.class, meaning).isPresent()
                || STANDINGS.containsKey(meaning);
    }

    /** Whether a title, a name or a heading says that people have put their names down, 报名 or 接龙; 报名时间 does not. */
    public boolean saysSignUp(String text) {
        String folded = Folding.fold(text);
        for (String other : NO_SIGN_UPS) {
            folded = folded.replace(other, "|");
        }
        return SIGN_UPS.stream().anyMatch(folded::contains);
    }

    /** Whether a heading asks what somebody wants to do, which is no service yet: 意向岗位, 可服务时间. */
    public boolean saysIntention(String heading) {
        String folded = Folding.fold(heading);
        return INTENTIONS.stream().anyMatch(folded::contains);
    }

    /** Whether a title says that the staff are listed: 花名册, 通讯录. */
    public boolean saysRoster(String text) {
        String folded = Folding.fold(text);
        return ROSTERS.stream().anyMatch(folded::contains);
    }

    /** Whether a title says that this is a statement of an account: 流水, 对账单. */
    public boolean saysStatement(String text) {
        String folded = Folding.fold(text);
        return STATEMENTS.stream().anyMatch(folded::contains);
    }

    /** Whether a heading may stand over sums of money. */
    public boolean speaksOfMoney(String heading) {
        String folded = Folding.fold(heading);
        return MONEY_WORDS.stream().anyMatch(folded::contains)
                || headers.header(heading).mayBe(Field.AMOUNT);
    }

    /** Whether a heading stands over the price of each. */
    public boolean isPrice(String heading) {
        return PRICES.contains(Folding.letters(withoutBrackets(heading)));
    }

    /** The built-in words alone. */
    public static Lexicon builtIn() {
        return BUILT_IN;
    }

    /** Whether a vocabulary entry's meaning is a field or a status; else it is an activity's name. */
    static boolean meansFieldOrStatus(String means) {
        return fieldMeant(means) != null || statusMeant(means) != null || meansOfPayment(means);
    }

    /** The unit that a text such as 元, 单位：万元 or 小时 is. */
    public static Unit unit(String text) {
        return HeaderWords.BUILT_IN.unit(text);
    }

    /** What a header cell, or the label of a form line, may mean. A title, a name or a value is no header. */
    public Header header(String text) {
        return headers.header(text);
    }

    /**
     * The status a word means in a column headed so (是 under 是否取消 is not 是 under 是否到岗).
     *
     * @return blank where the cell says nothing, or nothing against the usual (否 under 是否取消); problem {@code unknown}
     */
    public Reading<Status> status(String text, Header header) {
        if (Folding.isEmpty(text)) {
            return Reading.blank();
        }
        String word = sign(text);
        if (word.isEmpty()) {
            return Folding.isBlank(text) ? Reading.blank() : Reading.bad("unknown");
        }
        YesNo column = COLUMNS.get(Folding.letters(header.text()));
        if (column != null && (YES.contains(word) || NO.contains(word))) {
            Status meant = YES.contains(word) ? column.yes() : column.no();
            return meant == null ? Reading.blank() : Reading.of(meant);
        }
        Status status = known(word);
        if (status == null) {
            status = inParts(text, known(sign(withoutBrackets(text))));
        }
        if (status == null) {
            status = known(MARK_BEHIND.matcher(word).replaceFirst(""));
        }
        if (status == null) {
            status = refusalWithin(word);
        }
        if (status != null) {
            return Reading.of(status);
        }
        return Folding.isBlank(text) ? Reading.blank() : Reading.bad("unknown");
    }

    /** What a text says of somebody who did not serve: 请假, 未到, 候补; null where it says nothing of the kind. */
    @Nullable
    public Status refusal(String text) {
        Status status = status(text, header("状态")).value();
        return status == Status.ABSENT || status == Status.CANCELLED || status == Status.WAITLISTED ? status : null;
    }

    /** Whether a cell only says yes. */
    public boolean isYes(String text) {
        return YES.contains(sign(text));
    }

    /** Whether a cell only says no. */
    public boolean isNo(String text) {
        return NO.contains(sign(text));
    }

    /** Whether a cell says that a payment, or a record, stands: 有效, 已到账. */
    public boolean isSettled(String text) {
        return paymentState(text)
                .filter(state -> state.standing() == Standing.SETTLED)
                .isPresent();
    }

    /** What became of everyone beneath a line, or in a column, headed so: 候补人员, 请假：, 录取名单（5人）; null where it says nothing of the kind. */
    @Nullable
    public Status statusOfList(String text) {
        Matcher listed = LISTED.matcher(Folding.fold(text));
        if (text.length() > 20 || !listed.matches()) {
            return null;
        }
        String word = listed.group(1);
        if (!listed.group("many").isEmpty() && ADMITTED.containsKey(word)) {
            return ADMITTED.get(word);
        }
        Status status = known(word);
        return status == Status.WAITLISTED || status == Status.CANCELLED || status == Status.ABSENT ? status : null;
    }

    /** What a mark means in a column headed so, 到岗 | 请假 | 缺席; null where the heading is none of these. */
    @Nullable
    public Status statusOfMarks(String heading) {
        return MARKED.get(Folding.fold(withoutBrackets(heading)));
    }

    /** The same for a title, at whose end it may stand. */
    @Nullable
    public Status statusOfTitle(String text) {
        Status whole = statusOfList(text);
        Matcher listed = LISTED_AT_END.matcher(Folding.fold(text));
        return whole != null ? whole : listed.find() ? known(listed.group(1)) : null;
    }

    /** Whether a mark in a day's column says that somebody served: √ ✓ 是 1. Other numbers are hours, not marks. */
    public boolean isMark(String text) {
        return known(sign(text)) == Status.SERVED;
    }

    /** Whether somebody is a member of the party; blank where not said, problem {@code unknown}. */
    public Reading<Boolean> partyMember(String text) {
        if (Folding.isBlank(text)) {
            return Reading.blank();
        }
        String word = sign(text);
        for (String form : new String[] {word, sign(withoutBrackets(text))}) {
            if (PARTY.contains(form)) {
                return Reading.of(true);
            }
            if (NO_PARTY.contains(form)) {
                return Reading.of(false);
            }
        }
        return Reading.bad("unknown");
    }

    /** How money was given; UNSAID for a blank, OTHER for an unknown word. */
    public Channel channel(String text) {
        if (Folding.isBlank(text)) {
            return Channel.UNSAID;
        }
        String word = Folding.letters(text);
        Channel channel = CHANNELS.get(word);
        if (channel == null) {
            channel = CHANNELS.get(Folding.letters(withoutBrackets(text)));
        }
        if (channel == null) {
            // 微信转给处长, 中国工商银行(尾号0000): the wallet or bank is named inside.
            channel = word.contains("微信")
                    ? Channel.WECHAT
                    : word.contains("支付宝")
                            ? Channel.ALIPAY
                            : word.contains("银行") || word.contains("信用社")
                                    ? Channel.BANK
                                    : word.contains("现金") ? Channel.CASH : Channel.OTHER;
        }
        return channel;
    }

    /** Whether a text is a listed word for how money is given, that for 其他 among them. */
    public boolean isChannelWord(String text) {
        return CHANNELS.containsKey(Folding.letters(text));
    }

    /** Which way money went by a word of a 收/支 or 借贷 column; empty where unknown. */
    public Optional<Direction> direction(String text) {
        String sign = Folding.fold(text);
        Direction direction = moreDirections.getOrDefault(sign, DIRECTIONS.get(sign));
        return Optional.ofNullable(direction != null ? direction : DIRECTIONS.get(Folding.letters(text)));
    }

    /** Whether a payment stands by its status word; empty where unknown. */
    public Optional<PaymentState> paymentState(String text) {
        Reading<Amount> refunded = Amounts.refundWithin(text);
        if (refunded.value() != null) {
            return Optional.of(new PaymentState(Standing.SETTLED, refunded.value()));
        }
        String word = Folding.fold(text);
        Standing standing = moreStandings.getOrDefault(word, STANDINGS.get(word));
        if (standing == null) {
            standing = STANDINGS.get(Folding.letters(text));
        }
        if (standing == null) {
            standing = STANDINGS.get(Folding.letters(withoutBrackets(text)));
        }
        if (standing == null) {
            standing = standingWithin(text);
        }
        return standing == null ? Optional.empty() : Optional.of(new PaymentState(standing, null));
    }

    /** 过期未领取，已退还: of several words known, what became of the money outweighs how it stood before. */
    private static @Nullable Standing standingWithin(String text) {
        if (text.length() > 40) {
            return null;
        }
        Standing last = null;
        for (String part : PARTS.split(text)) {
            Standing standing = STANDINGS.get(Folding.letters(part));
            if (standing != null && (last == null || standing != Standing.SETTLED)) {
                last = standing;
            }
        }
        return last;
    }

    /** Whether a transaction type or summary says that one's own money was moved about, or that a payment was paid back. */
    public Optional<TransactionSort> transactionSort(String text) {
        String word = Folding.fold(text);
        for (Map.Entry<String, TransactionSort> more : moreSorts.entrySet()) {
            if (word.contains(more.getKey())) {
                return Optional.of(more.getValue());
            }
        }
        for (Map.Entry<TransactionSort, Set<String>> sort : SORTS.entrySet()) {
            for (String sign : sort.getValue()) {
                if (word.contains(sign)) {
                    return Optional.of(sort.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** The same where the text is nothing but the word. */
    public Optional<TransactionSort> wholeSort(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        String word = Folding.letters(text);
        if (moreSorts.containsKey(word)) {
            return Optional.of(moreSorts.get(word));
        }
        return SORTS.entrySet().stream()
                .filter(sort -> sort.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a text says what stands in an account, not what moved: 期初余额, 承前页. */
    public boolean isBalance(String text) {
        return text.length() <= 12 && BALANCES.contains(Folding.letters(text));
    }

    /** Whether a currency is yuan: CNY, 人民币元, 156. */
    public boolean isYuan(String text) {
        return YUAN.contains(Folding.letters(text)) || YUAN.contains(Folding.fold(text));
    }

    /** Whether a currency is known to be another than yuan. */
    public boolean isForeignCurrency(String text) {
        return FOREIGN.contains(Folding.letters(text));
    }

    /** Whether a cell heads a line of totals: 小计, 合计, 人事处小计, 合计：12人. */
    public boolean isTotal(String text) {
        if (text.length() > 30) {
            return false;
        }
        String word = Folding.letters(text);
        if (word.length() < 2) {
            return word.equals("计");
        }
        return TOTALS.contains(word)
                || SUBTOTALS.contains(word)
                || word.endsWith("小计")
                || word.endsWith("合计")
                || word.endsWith("总计")
                || word.endsWith("共计")
                || TOTALS.contains(withoutNumbers(word))
                || SUBTOTALS.contains(withoutNumbers(word));
    }

    /** Whether a cell heads a line of totals, where as a heading it would head a column of sums: 捐款总额. */
    public boolean isRowTotal(String text) {
        return text.length() <= 30 && ROW_TOTALS.contains(Folding.letters(text));
    }

    /** Whether a cell heads a line that carries a page's sum over: 过次页, 承前页. */
    public boolean isCarried(String text) {
        return text.length() <= 20 && CARRIED.contains(Folding.letters(text));
    }

    /** Whether a cell that is no total's word by itself ends as one: 综合处 汇总. */
    public boolean endsAsTotal(String text) {
        String word = Folding.letters(text);
        return text.length() <= 30
                && (COUNTED.matcher(word).matches()
                        || TOTAL_ENDS.stream().anyMatch(end -> word.endsWith(end) && word.length() > end.length()));
    }

    /** Whether a cell heads a part of a total: 现金, 其中：党员, 微信. */
    public boolean isPartOfTotal(String text) {
        String word = Folding.letters(text);
        return text.length() <= 20
                && (word.startsWith("其中") || PARTS_OF_TOTAL.contains(word) || CHANNELS.containsKey(word));
    }

    /** Whether a cell heads a line that says of all others what is no sum of them: 人均, 捐款人数. */
    public boolean isStatistic(String text) {
        return text.length() <= 12 && STATISTICS.contains(Folding.letters(text));
    }

    /** Whether a cell heads a line of totals and says what they come to: 合计人民币（大写）叁佰元整. */
    public boolean isSpeltTotal(String text) {
        return text.length() <= 60 && SPELT_TOTAL.matcher(Folding.letters(text)).matches();
    }

    /** Whether a text that stands alone in its row says what the rows come to: 以上共计3人，捐款合计300元。 */
    public boolean isTotalSentence(String text) {
        return text.length() <= 60
                && SENTENCE_OF_TOTALS.matcher(Folding.letters(text)).matches();
    }

    /** Whether a total word means a part only: 小计, 人事处合计. */
    public boolean isSubtotal(String text) {
        if (!isTotal(text)) {
            return false;
        }
        String word = withoutNumbers(Folding.letters(text));
        if (SUBTOTALS.contains(word) || word.endsWith("小计")) {
            return true;
        }
        return word.length() > 3 && word.endsWith("合计") && !TOTALS.contains(word);
    }

    private @Nullable Status known(String word) {
        Status status = moreStatuses.get(word);
        return status != null ? status : STATUSES.get(word);
    }

    /**
     * 已报名（候补） is waitlisted, 已录取，已参加 served: what became of it outweighs what was intended.
     *
     * @param outside what stands outside brackets means; where nothing, every part must be known
     */
    private @Nullable Status inParts(String text, @Nullable Status outside) {
        if (text.length() > 40) {
            return outside;
        }
        Status weightiest = outside;
        boolean first = true;
        for (String part : PARTS.split(Folding.narrow(text), -1)) {
            String word = sign(part);
            if (word.isEmpty()) {
                continue;
            }
            Status status = known(word);
            if (status == null) {
                status = refusalWithin(word);
            }
            boolean refused =
                    weightiest == Status.ABSENT || weightiest == Status.CANCELLED || weightiest == Status.WAITLISTED;
            if (status == null && outside == null && (first || !refused)) {
                return null;
            }
            if (status != null && (weightiest == null || status.compareTo(weightiest) < 0)) {
                weightiest = status;
            }
            first = false;
        }
        return weightiest;
    }

    /** 因孩子生病请假: somebody's own words around a plain refusal, unless they deny it (未请假). */
    private static @Nullable Status refusalWithin(String word) {
        if (word.length() > 30) {
            return null;
        }
        for (String denial : DENIALS) {
            String before = word.endsWith(denial) ? word.substring(0, word.length() - denial.length()) : word;
            if (before.length() < word.length() && !isDenied(before)) {
                return STATUSES.get(denial);
            }
        }
        if (isDenied(word)) {
            return null;
        }
        for (String refusal : REFUSALS) {
            if (word.startsWith(refusal) || word.endsWith(refusal)) {
                return STATUSES.get(refusal);
            }
        }
        return null;
    }

    private static boolean isDenied(String word) {
        return word.chars().anyMatch(c -> "未不没无非勿".indexOf(c) >= 0);
    }

    /** The folded word without the punctuation around and within it; a sign that means something by itself (√, ×) stays. */
    private static String sign(String text) {
        String folded = Folding.fold(text);
        StringBuilder word = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (".,;:!?*'\"()[]{}<>/\\|-_~。，、；：！？·…—“”‘’（）".indexOf(c) < 0) {
                word.append(c);
            }
        }
        return word.toString();
    }

    private static String withoutBrackets(String text) {
        String narrow = Folding.narrow(text);
        StringBuilder outside = new StringBuilder(narrow.length());
        int depth = 0;
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }

    /** 合计12人3000元 is 合计. */
    private static String withoutNumbers(String word) {
        int end = word.length();
        while (end > 0
                && (Character.isDigit(word.charAt(end - 1)) || "元人次名笔个份件天时小".indexOf(word.charAt(end - 1)) >= 0)) {
            end--;
        }
        return word.substring(0, end);
    }

    private static @Nullable Field fieldMeant(String means) {
        String word = Folding.fold(means);
        for (Field field : Field.values()) {
            if (field.word().equals(word)) {
                return field;
            }
        }
        Header header = HeaderWords.BUILT_IN.header(means);
        return header.exact() ? header.fields().iterator().next() : null;
    }

    private static @Nullable Status statusMeant(String means) {
        return STATUSES.get(sign(means));
    }

    private static Set<String> letters(String meaning) {
        return WordList.BUILT_IN.words("total", meaning).stream()
                .map(Folding::letters)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> Map<String, E> byWord(String section, Class<E> type) {
        Map<String, E> byWord = new HashMap<>();
        for (WordList.Line line : WordList.BUILT_IN.section(section)) {
            E meaning = Enum.valueOf(type, line.meaning().toUpperCase(Locale.ROOT));
            for (String word : line.words()) {
                String sign = type == Status.class ? sign(word) : Folding.fold(word);
                byWord.putIfAbsent(sign.isEmpty() ? Folding.fold(word) : sign, meaning);
            }
        }
        return Collections.unmodifiableMap(byWord);
    }

    private static Map<TransactionSort, Set<String>> sorts() {
        Map<TransactionSort, Set<String>> sorts = new EnumMap<>(TransactionSort.class);
        for (TransactionSort sort : TransactionSort.values()) {
            sorts.put(sort, WordList.BUILT_IN.words("sort", sort.name().toLowerCase(Locale.ROOT)));
        }
        return sorts;
    }

    private static Map<String, YesNo> columns() {
        Map<String, YesNo> columns = new LinkedHashMap<>();
        for (WordList.Line line : WordList.BUILT_IN.section("column")) {
            columns.put(
                    Folding.letters(line.meaning()),
                    new YesNo(meant(line.words().get(0)), meant(line.words().get(1))));
        }
        return columns;
    }

    private static @Nullable Status meant(String word) {
        return word.equals("unsaid") ? null : Status.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
