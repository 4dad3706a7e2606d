package org.yinghuo.ingest.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Payment.Direction;

/** Which way a line's money went, and what a balance shows against it. */
class MovementTest {

    private static final Amount FIFTY = Amount.parse("50.00");
    private static final Amount LESS_FIFTY = new Amount(-5000);

    @Test
    void aSumChangesTheAccountByItsSign() {
        assertThat(Movement.of(Direction.IN, FIFTY).change()).isEqualTo(FIFTY);
        assertThat(Movement.of(Direction.OUT, FIFTY).change()).isEqualTo(LESS_FIFTY);
        assertThat(Movement.takenBack(FIFTY).change()).isEqualTo(LESS_FIFTY);
        assertThat(Movement.returned(FIFTY).change()).isEqualTo(FIFTY);
    }

    @Test
    void whatIsTakenBackWentOutAndIsCountedAsPrinted() {
        Movement back = Movement.takenBack(FIFTY);
        assertThat(back.direction()).isEqualTo(Direction.OUT);
        assertThat(back.printed()).isEqualTo(Direction.IN);
        assertThat(back.stated()).isEqualTo(LESS_FIFTY);
        assertThat(back.amount()).isEqualTo(FIFTY);
        assertThat(back.takesBack()).isTrue();
        assertThat(Movement.returned(FIFTY).direction()).isEqualTo(Direction.NEUTRAL);
        assertThat(Movement.returned(FIFTY).takesBack()).isFalse();
    }

    @Test
    void aJournalThatPrintsReceiptsAsPaidIsReadTheOtherWayRound() {
        assertThat(Movement.of(Direction.OUT, FIFTY).swapped()).isEqualTo(Movement.of(Direction.IN, FIFTY));
        assertThat(Movement.of(Direction.IN, FIFTY).swapped()).isEqualTo(Movement.of(Direction.OUT, FIFTY));
        Movement neutral = Movement.of(Direction.NEUTRAL, FIFTY).unsure();
        assertThat(neutral.swapped()).isSameAs(neutral);
    }

    @Test
    void aBalanceThatAgreesMakesSure() {
        Movement guess = Movement.of(Direction.IN, FIFTY).unsure();
        assertThat(guess.asBalanceShows(FIFTY)).isEqualTo(Movement.of(Direction.IN, FIFTY));
        assertThat(guess.asBalanceShows(Amount.parse("7.00"))).isSameAs(guess);
    }

    @Test
    void aBalanceThatGoesTheOtherWayOutweighsAGuess() {
        assertThat(Movement.of(Direction.IN, FIFTY).unsure().asBalanceShows(LESS_FIFTY))
                .isEqualTo(Movement.of(Direction.OUT, FIFTY));
        assertThat(Movement.of(Direction.NEUTRAL, FIFTY).unsure().asBalanceShows(LESS_FIFTY))
                .isEqualTo(Movement.of(Direction.OUT, FIFTY));
        assertThat(Movement.of(Direction.NEUTRAL, FIFTY).unsure().asBalanceShows(FIFTY))
                .extracting(Movement::direction, Movement::sure)
                .containsExactly(Direction.NEUTRAL, true);
    }

    @Test
    void aWordThatTheBalanceContradictsIsATakingBack() {
        Movement printedIn = Movement.of(Direction.IN, FIFTY).asBalanceShows(LESS_FIFTY);
        assertThat(printedIn.direction()).isEqualTo(Direction.OUT);
        assertThat(printedIn.printed()).isEqualTo(Direction.IN);
        assertThat(printedIn.takesBack()).isTrue();
        Movement printedOut = Movement.of(Direction.OUT, FIFTY).asBalanceShows(FIFTY);
        assertThat(printedOut.direction()).isEqualTo(Direction.NEUTRAL);
        assertThat(printedOut.takesBack()).isFalse();
        Movement neutral = Movement.of(Direction.NEUTRAL, FIFTY);
        assertThat(neutral.asBalanceShows(LESS_FIFTY)).isSameAs(neutral);
    }

    @Test
    void nothingMovedIsProvenByNoBalance() {
        Movement nothing = Movement.of(Direction.NEUTRAL, Amount.ZERO).unsure();
        assertThat(nothing.asBalanceShows(Amount.ZERO)).isSameAs(nothing);
    }

    @Test
    void whatNothingTellsIsNobodysAndOnesOwnMoneyToo() {
        assertThat(Movement.of(Direction.IN, FIFTY).untold())
                .isEqualTo(new Movement(Direction.NEUTRAL, Direction.IN, FIFTY, FIFTY, false, false));
        assertThat(Movement.of(Direction.OUT, FIFTY).own())
                .isEqualTo(new Movement(Direction.NEUTRAL, Direction.OUT, FIFTY, FIFTY, false, true));
    }
}
