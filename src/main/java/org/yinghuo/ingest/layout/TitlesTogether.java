package org.yinghuo.ingest.layout;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the lines above a table say all together, found once until another line is heard.
 *
 * <p>Each row of a sheet that is not understood asks again; without this, five thousand punches of a clock cost ten seconds.
 */
final class TitlesTogether {

    private @Nullable Evidence evidence;
    private @Nullable Boolean signUp;
    private @Nullable Stated remainder;
    private String department = "";

    /** Another line was heard: what was found before holds no more. */
    void forget() {
        evidence = null;
        signUp = null;
        remainder = null;
    }

    Evidence evidence(Supplier<Evidence> heard) {
        Evidence known = evidence;
        if (known == null) {
            known = heard.get();
            evidence = known;
        }
        return known;
    }

    boolean signUp(BooleanSupplier said) {
        Boolean known = signUp;
        if (known == null) {
            known = said.getAsBoolean();
            signUp = known;
        }
        return known;
    }

    /** The activity that is left beside a department. */
    Stated remainder(String beside, Function<String, Stated> left) {
        Stated known = remainder;
        if (known == null || !department.equals(beside)) {
            known = left.apply(beside);
            remainder = known;
            department = beside;
        }
        return known;
    }
}
