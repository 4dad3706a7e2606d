package org.yinghuo.words;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;

/** The words of banks and wallets for a payment: which way it went, whether it stands, whose money was moved. */
public final class PaymentWords {

    private static final Map<String, Direction> DIRECTIONS =
            WordList.BUILT_IN.byWord("direction", Direction.class, Folding::fold);
    private static final Map<String, Standing> STANDINGS =
            WordList.BUILT_IN.byWord("payment", Standing.class, Folding::fold);
    private static final Map<TransactionSort, Set<String>> SORTS = sorts();
    private static final Set<String> BALANCES = WordList.BUILT_IN.words("balance", "any");

    private final Map<String, Direction> moreDirections = new HashMap<>();
    private final Map<String, Standing> moreStandings = new HashMap<>();
    private final Map<String, TransactionSort> moreSorts = new HashMap<>();

    PaymentWords(Map<String, String> vocabulary) {
        vocabulary.forEach(this::add);
    }

    /** What a word says of a payment: settled, refunded, closed or pending; in, out or neutral; refund, own_money or interest_or_fee. */
    private void add(String word, String means) {
        String folded = Folding.fold(word);
        String meaning = Folding.fold(means);
        named(Direction.class, meaning).ifPresent(direction -> moreDirections.put(folded, direction));
        named(TransactionSort.class, meaning).ifPresent(sort -> moreSorts.put(folded, sort));
        Standing standing = named(Standing.class, meaning).orElse(STANDINGS.get(meaning));
        if (standing != null) {
            moreStandings.put(folded, standing);
        }
    }

    /** Whether a vocabulary entry's meaning is one of these. */
    static boolean isMeaning(String means) {
        String meaning = Folding.fold(means);
        return named(Direction.class, meaning).isPresent()
                || named(TransactionSort.class, meaning).isPresent()
                || named(Standing.class, meaning).isPresent()
                || STANDINGS.containsKey(meaning);
    }

    /** Which way money went by a word of a 收/支 or 借贷 column; empty where unknown. */
    public Optional<Direction> direction(String text) {
        String sign = Folding.fold(text);
        Direction direction = moreDirections.getOrDefault(sign, DIRECTIONS.get(sign));
        return Optional.ofNullable(direction != null ? direction : DIRECTIONS.get(Folding.letters(text)));
    }

    /** Whether a payment stands by its status word; empty where unknown. */
    public Optional<PaymentState> state(String text) {
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
            standing = STANDINGS.get(Folding.letters(Folding.outsideBrackets(text)));
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
        for (String part : Folding.PARTS.split(text)) {
            Standing standing = STANDINGS.get(Folding.letters(part));
            if (standing != null && (last == null || standing != Standing.SETTLED)) {
                last = standing;
            }
        }
        return last;
    }

    /** Whether a transaction type or summary says that one's own money was moved about, or that a payment was paid back. */
    public Optional<TransactionSort> sort(String text) {
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

    /** Whether a cell says that a payment, or a record, stands: 有效, 已到账. */
    public boolean isSettled(String text) {
        return state(text).filter(state -> state.standing() == Standing.SETTLED).isPresent();
    }

    /** Whether a text says what stands in an account, not what moved: 期初余额, 承前页. */
    public static boolean isBalance(String text) {
        return text.length() <= 12 && BALANCES.contains(Folding.letters(text));
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String word) {
        for (E one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Map<TransactionSort, Set<String>> sorts() {
        Map<TransactionSort, Set<String>> sorts = new EnumMap<>(TransactionSort.class);
        for (TransactionSort sort : TransactionSort.values()) {
            sorts.put(sort, WordList.BUILT_IN.words("sort", sort.name().toLowerCase(Locale.ROOT)));
        }
        return sorts;
    }
}
