package org.yinghuo.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.model.Finding;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Posting;

/**
 * Laws that hold in any office: two hundred random ones each time, {@code mvn -Dtest=ReconcilerLawsTest -Dlaws.offices=1000 test} for a thousand.
 *
 * <p>Shows (rule one-fate).
 */
class ReconcilerLawsTest {
    private static final int OFFICES_A_TEST = 100;

    private static final int OFFICES = Integer.getInteger("laws.offices", 200);

    static IntStream hundreds() {
        return IntStream.rangeClosed(0, (OFFICES - 1) / OFFICES_A_TEST);
    }

    private static IntStream seeds(int hundred) {
        return IntStream.range(hundred * OFFICES_A_TEST, Math.min(OFFICES, (hundred + 1) * OFFICES_A_TEST));
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void theBooksSayWhatPlainCountingSays(int hundred) {
        seeds(hundred).forEach(seed -> {
            RandomOffice random = new RandomOffice(seed);

            assertThat(RandomOffice.said(random.asDropped().books()))
                    .as("office %d", seed)
                    .isEqualTo(random.truth());
        });
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void theOrderOfEntriesSheetsAndFilesDecidesNothing(int hundred) {
        seeds(hundred).forEach(seed -> {
            Office office = new RandomOffice(seed).asDropped();

            assertThat(Reconciliation.of(office.shuffled(seed)).atNight())
                    .as("office %d", seed)
                    .isEqualTo(office.books());
        });
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void theOrderOfRowsTheSplitOverFilesAndSecondCopiesChangeNoFigure(int hundred) {
        seeds(hundred).forEach(seed -> {
            RandomOffice random = new RandomOffice(seed);

            assertThat(RandomOffice.said(random.inAnotherOrder().books()))
                    .as("rows of office %d in another order", seed)
                    .isEqualTo(random.truth());
            assertThat(RandomOffice.said(random.splitOverFiles().books()))
                    .as("office %d split over files", seed)
                    .isEqualTo(random.truth());
            assertThat(RandomOffice.said(random.droppedTwice().books()))
                    .as("office %d dropped twice", seed)
                    .isEqualTo(random.truth());
        });
    }

    @ParameterizedTest
    @MethodSource("hundreds")
    void everyEntryEndsInOnePostingAndNoTwoFindingsShareAnId(int hundred) {
        seeds(hundred).forEach(seed -> {
            RandomOffice random = new RandomOffice(seed);
            Office office = random.droppedTwice();
            Books books = office.books();

            assertThat(books.postings())
                    .hasSize(2 * random.size())
                    .extracting(Posting::entry)
                    .containsExactlyInAnyOrderElementsOf(office.intake().entries());
            assertThat(books.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        });
    }
}
