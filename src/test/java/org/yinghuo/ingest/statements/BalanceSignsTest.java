package org.yinghuo.ingest.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.model.Amount;

/** What the balances of a statement's first rows prove of its order and its signs. */
class BalanceSignsTest {

    /** {@code +100=300}: 100 came in, and 300 stood in the account then; {@code +100} tells no balance. */
    private static BalanceSigns of(String moves) {
        List<BalanceSigns.Move> all = new ArrayList<>();
        for (String move : moves.split(" ")) {
            String[] parts = move.split("=", -1);
            all.add(new BalanceSigns.Move(
                    Amount.parse(parts[0].replace("+", "") + ".00"),
                    parts.length == 1 ? null : Amount.parse(parts[1] + ".00")));
        }
        return new BalanceSigns(all);
    }

    @ParameterizedTest
    @CsvSource({
        "+100=100 +50=150 -30=120 +7=127, OLDEST_FIRST, true, false",
        "+7=127 -30=120 +50=150 +100=100, NEWEST_FIRST, true, false",
        "+100=100 +50=150 +30=180 +7=187, OLDEST_FIRST, false, false",
        "-100=100 -50=150 +30=120 -7=127, OLDEST_FIRST, true, true",
        "+30=120 -50=150 -100=100, NEWEST_FIRST, true, true",
        "+100=100 +50=150 -30=120, OLDEST_FIRST, true, false"
    })
    void orderAndSignsFollow(String moves, BalanceSigns.Order order, boolean mixed, boolean swapped) {
        BalanceSigns signs = of(moves);
        assertThat(signs.order()).isEqualTo(order);
        assertThat(signs.isMixed()).isEqualTo(mixed);
        assertThat(signs.isSwapped()).isEqualTo(swapped);
    }

    @ParameterizedTest
    @CsvSource({
        // One pair is chance.
        "+100=100 +50=150",
        // Two that follow and one that does not are too few.
        "+100=100 +50=150 +30=180 +7=500",
        // Sums all alike, going nowhere in particular: either order would do.
        "+100=100 +100=100 +100=100",
        "+100 +50 +30 +7"
    })
    void tooLittleProvesNothing(String moves) {
        BalanceSigns signs = of(moves);
        assertThat(signs.order()).isNull();
        assertThat(signs.isMixed()).isFalse();
        assertThat(signs.isSwapped()).isFalse();
    }

    @Test
    void oneBreakAmongThreeThatFollowIsAMistakeOfTheStatement() {
        assertThat(of("+100=100 +50=150 +30=180 +7=187 +9=500").order()).isEqualTo(BalanceSigns.Order.OLDEST_FIRST);
        assertThat(of("+100=100 +50=150 +30=180 +7=187 +9=500 +4=700").order()).isNull();
    }

    @Test
    void sumsAllAlikeAreOrderedByTheirSigns() {
        assertThat(of("+50=50 +50=100 +50=150 +50=200").order()).isEqualTo(BalanceSigns.Order.OLDEST_FIRST);
        assertThat(of("+50=200 +50=150 +50=100 +50=50").order()).isEqualTo(BalanceSigns.Order.NEWEST_FIRST);
    }
}
