package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Blocks told as {@code gifts:payments} by their rows, with a bar between two of them. */
class BlocksTest {
    private final Blocks blocks = new Blocks();

    private void gift(int row, Object... keys) {
        blocks.add(Money.pledge(row, "张三", "抗震救灾捐款", 100, 1), List.of(keys));
    }

    private void payment(int row, Object... keys) {
        blocks.add(Money.receipt(row, "张三", 100, 1), List.of(keys));
    }

    private String told() {
        return blocks.all().stream()
                .map(block -> rows(block.pledges().stream()
                                .map(pledge -> pledge.index)
                                .toList()) + ":"
                        + rows(block.receipts().stream()
                                .map(receipt -> receipt.payment.origin().row())
                                .toList()))
                .collect(Collectors.joining("|"));
    }

    private static String rows(List<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Test
    void whatSharesAKeyStandsTogetherInTheOrderOfThePayments() {
        gift(1, "a");
        gift(2, "b");
        gift(3, "a");
        payment(10, "b");
        payment(11, "a");
        payment(12, "b");
        assertThat(told()).isEqualTo("2:10 12|1 3:11");
    }

    @Test
    void severalKeysJoinWhatWasApart() {
        gift(1, "a");
        gift(2, "b");
        gift(3, "c");
        gift(4, "d");
        payment(10, "a");
        payment(11, "b", "c");
        payment(12, "c", "a");
        payment(13, "d");
        assertThat(told()).isEqualTo("1 2 3:10 11 12|4:13");
    }

    @Test
    void whatHasOnlyOneSideIsNoBlock() {
        gift(1, "a");
        payment(10, "b");
        assertThat(told()).isEmpty();
        assertThat(blocks.isEmpty()).isFalse();
    }

    @Test
    void whatHasNoKeyIsNotAdded() {
        gift(1);
        payment(10);
        assertThat(blocks.isEmpty()).isTrue();
        assertThat(told()).isEmpty();
        assertThat(blocks.knows("a")).isFalse();
        gift(2, "a");
        assertThat(blocks.knows("a")).isTrue();
        assertThat(blocks.knows("b")).isFalse();
    }

    @Test
    void veryManyKeysAreKeptApart() {
        for (int i = 0; i < 100; i++) {
            gift(i, "key " + i);
        }
        for (int i = 0; i < 100; i++) {
            payment(1000 + i, "key " + (99 - i));
        }
        assertThat(blocks.all()).hasSize(100);
        assertThat(told()).startsWith("99:1000|98:1001|97:1002");
        payment(2000, "key 0", "key 50", "key 99");
        assertThat(blocks.all()).hasSize(98);
        assertThat(told()).startsWith("0 50 99:1000 1049 1099 2000|98:1001");
    }
}
