package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yinghuo.model.SheetKind;

class FieldTest {

    private static final Set<Field> OF_NO_KIND = EnumSet.of(Field.FILLED_ON, Field.OTHER);

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyFieldIsReadInSomeKind(Field field) {
        assertThat(Arrays.stream(SheetKind.values()).anyMatch(field::isIn)).isEqualTo(!OF_NO_KIND.contains(field));
    }

    @Test
    void signUpsAndServicesHaveTheSameFields() {
        assertThat(Field.values())
                .allSatisfy(
                        field -> assertThat(field.isIn(SheetKind.SERVICES)).isEqualTo(field.isIn(SheetKind.SIGN_UPS)));
    }

    @Test
    void sumsAreOfGiftsAndPaymentsAndHoursOfServices() {
        assertThat(Arrays.stream(Field.values()).filter(Field::isMoney))
                .noneMatch(field -> field.isIn(SheetKind.SERVICES) || field.isIn(SheetKind.ROSTER));
        assertThat(Field.HOURS.isIn(SheetKind.SERVICES)).isTrue();
        assertThat(Field.HOURS.isIn(SheetKind.DONATIONS)).isFalse();
        assertThat(Field.PAYER.isIn(SheetKind.PAYMENTS)).isTrue();
        assertThat(Field.PAYER.isIn(SheetKind.DONATIONS)).isFalse();
        assertThat(Field.DECISION.isIn(SheetKind.DECISIONS)).isTrue();
    }

    @Test
    void noSumAndNobodyIsLeftToTheRowAbove() {
        assertThat(Arrays.stream(Field.values()).filter(Field::mayBeDitto))
                .contains(Field.DEPARTMENT, Field.DATE, Field.ACTIVITY)
                .noneMatch(field -> field.isMoney() || field.value() == Field.Value.NAMES);
    }

    @Test
    void whatALineMaySayOfAllRows() {
        assertThat(Arrays.stream(Field.values()).filter(Field::mayBeOfAll))
                .containsExactlyInAnyOrder(
                        Field.DATE, Field.TIME, Field.PLACE, Field.ACTIVITY, Field.DEPARTMENT, Field.CAMPAIGN);
    }
}
