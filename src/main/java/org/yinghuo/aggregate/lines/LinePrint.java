package org.yinghuo.aggregate.lines;

import java.util.HashSet;
import java.util.Set;
import org.yinghuo.model.Origin;

/**
 * A fingerprint of what an issue's lines say, in whatever order: entry by entry its kind, words, day, person and cause, and of a payment
 * what of it does not count.
 *
 * <p>Lines of equal prints have nothing late and nothing corrected between them, so a seal whose print is that of the books need not be read.
 *
 * @param lines how many there are, several of one payment counted once
 * @param sum of a hash of each
 * @param other of another hash of each
 */
public record LinePrint(long lines, long sum, long other) {

    private static final long FIRST = 0xCBF29CE484222325L;
    private static final long STEP = 0x100000001B3L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The print of lines. */
    public static LinePrint of(ContributingLines lines) {
        Adding adding = new Adding();
        lines.forEach(adding::add);
        return new LinePrint(adding.lines, adding.sum, adding.other);
    }

    private static final class Adding {
        private final Set<Origin> payments = new HashSet<>();
        private long lines;
        private long sum;
        private long other;

        void add(ContributingLine line) {
            if (line.isOfPayment() && !payments.add(line.origin())) {
                return;
            }
            long hash = FIRST;
            hash = mixed(hash ^ text(line.what()));
            hash = mixed(hash + line.content());
            hash = mixed(hash + line.day().toEpochDay());
            hash = mixed(hash ^ text(line.who()));
            if (!line.cause().isEmpty()) {
                hash = mixed(hash ^ text(line.cause()));
            }
            if (!line.money().brought().equals(line.money().paid())) {
                hash = mixed(hash + line.money().brought().fen());
            }
            lines++;
            sum += hash;
            other += mixed(hash * SPREAD + line.content());
        }
    }

    private static long text(String text) {
        long hash = FIRST;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * STEP;
        }
        return hash;
    }

    /** Spreads every bit over all of them. */
    private static long mixed(long bits) {
        long spread = bits;
        spread = (spread ^ (spread >>> 30)) * 0xBF58476D1CE4E5B9L;
        spread = (spread ^ (spread >>> 27)) * 0x94D049BB133111EBL;
        return spread ^ (spread >>> 31);
    }
}
