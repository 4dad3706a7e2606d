package org.yinghuo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What issues cover once some of them are sealed (rule sealed-window). */
class SealedWindowTest {

    private static Issue issue(int number, String opens, String cutoff) {
        return new Issue(
                new IssueId(2022, number),
                number,
                LocalDate.parse(cutoff),
                LocalDate.parse(opens).atStartOfDay(),
                LocalDate.parse(cutoff).atStartOfDay(),
                null,
                "简讯",
                "办公室",
                "",
                "",
                "",
                0);
    }

    @Test
    void anIssueWithinASealedOneIsNone() {
        Issue sealed = issue(1, "2022-09-01", "2022-09-09");
        Issue within = issue(3, "2022-09-01", "2022-09-04");
        assertThat(new Calendar(List.of(sealed, within))
                        .keeping(List.of(sealed))
                        .issues())
                .containsExactly(sealed);
    }

    @Test
    void oneThatEndsBeforeItBeginsStandsAsItWasSaid() {
        Issue sealed = issue(1, "2022-09-01", "2022-09-09");
        Issue slip = issue(3, "2022-09-01", "2022-08-31");
        assertThat(new Calendar(List.of(sealed, slip)).keeping(List.of(sealed)).issues())
                .containsExactlyInAnyOrder(sealed, slip);
    }
}
