package org.yinghuo.aggregate;

import java.util.function.Predicate;
import org.yinghuo.aggregate.lines.ContributingLine;

/**
 * Which lines could state a value, and which of them do: hours are stated by services, what arrived by gifts that a statement covers.
 *
 * <p>A value that some lines could state and none does is not known; its zero is no zero.
 */
record Stating(Predicate<ContributingLine> could, Predicate<ContributingLine> does) {

    /** Of a value that its lines are themselves the statement of. */
    static final Stating ALWAYS = new Stating(line -> false, line -> true);

    /** What has been stated so far. */
    static final class Heard {
        private boolean stated;
        private boolean missing;

        void add(Stating stating, ContributingLine line) {
            if ((!stated || !missing) && stating.could().test(line)) {
                if (stating.does().test(line)) {
                    stated = true;
                } else {
                    missing = true;
                }
            }
        }

        /** Whether no line states the value though some could. */
        boolean isMissing() {
            return missing && !stated;
        }

        /** Whether some lines state it and others do not. */
        boolean isPartial() {
            return missing && stated;
        }
    }
}
