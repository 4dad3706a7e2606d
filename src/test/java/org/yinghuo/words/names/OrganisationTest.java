package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations by their names, long and short. */
class OrganisationTest {

    @ParameterizedTest
    @CsvSource({"锦绣商贸有限公司, true", "朱丹, false", "某公司, false", "锦绣公司, true"})
    void endsAsOrganisationsDo(String name, boolean organisation) {
        assertThat(Organisation.is(name)).isEqualTo(organisation);
    }

    @ParameterizedTest
    @CsvSource({
        "锦绣商贸有限公司, 锦绣公司, true",
        "锦绣公司, 锦绣商贸有限公司, true",
        "锦绣公司, 蓝天公司, false",
        "锦绣公司, 锦绣, false",
        "朱丹, 朱丹, false",
        "锦绣公司, 锦绣公司, true"
    })
    void isTheSameWhereTheLongerHoldsTheShortersCore(String one, String other, boolean same) {
        assertThat(Organisation.isSame(one, other)).isEqualTo(same);
    }
}
