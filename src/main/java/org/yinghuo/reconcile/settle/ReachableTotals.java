package org.yinghuo.reconcile.settle;

/**
 * Which totals some items come to, from 0 to a highest, by the people and the marks they bring along: in one way at least, and in more than one.
 *
 * <p>Totals are bits; one item with all its copies is added to 64 totals at a time.
 */
final class ReachableTotals {
    private final int words;
    private final int heads;
    private final int kinds;
    private final long[] once;
    private final long[] often;

    ReachableTotals(long highest, int heads, int wishes) {
        this.words = (int) (highest >>> 6) + 1;
        this.heads = heads;
        this.kinds = wishes + 1;
        this.once = new long[words * kinds * (heads + 1)];
        this.often = new long[once.length];
        once[0] = 1;
    }

    /** How many words of memory that takes. */
    static long words(long highest, int heads, int wishes) {
        long layers = (heads + 1L) * (wishes + 1);
        return (highest >>> 6) > Integer.MAX_VALUE ? Long.MAX_VALUE : 2 * layers * ((highest >>> 6) + 1);
    }

    /** What adding an item costs. */
    static double steps(SubsetSum.Item item, long lowest, long highest, int heads, int wishes) {
        long range = Math.max(0, (highest >>> 6) - (lowest >>> 6) + 1);
        return 2.0 * range * item.copies() * (heads + 1) * (wishes + 1);
    }

    private int layer(int itsHeads, int marks) {
        return (itsHeads * kinds + marks) * words;
    }

    boolean isReached(long total, int itsHeads, int marks) {
        return (once[layer(itsHeads, marks) + (int) (total >>> 6)] >>> total & 1) != 0;
    }

    boolean isReachedOften(long total, int itsHeads, int marks) {
        return (often[layer(itsHeads, marks) + (int) (total >>> 6)] >>> total & 1) != 0;
    }

    /** Adds an item; totals outside the range given are of no use any more, and what is said of them is not to be relied on. */
    void add(SubsetSum.Item item, long lowest, long highest) {
        int from = (int) (lowest >>> 6);
        int to = (int) (highest >>> 6);
        // From above downwards, so that what is read is still without the item.
        for (int itsHeads = heads; itsHeads >= 0; itsHeads--) {
            for (int marks = kinds - 1; marks >= 0; marks--) {
                if ((marks & item.marks()) == item.marks()) {
                    for (int word = to; word >= from; word--) {
                        add(item, itsHeads, marks, word);
                    }
                }
            }
        }
    }

    private void add(SubsetSum.Item item, int itsHeads, int marks, int word) {
        int at = layer(itsHeads, marks) + word;
        long one = once[at];
        long more = often[at];
        for (int copies = 1; copies <= item.copies(); copies++) {
            long shift = copies * item.fen();
            int source = word - (int) (shift >>> 6);
            int before = itsHeads - copies * item.heads();
            if (source < 0 || before < 0) {
                break;
            }
            int bits = (int) shift & 63;
            // The marks before may have lacked any of the item's own.
            int lacking = item.marks();
            while (true) {
                int from = layer(before, marks ^ lacking) + source;
                long ones = once[from] << bits;
                long mores = often[from] << bits;
                if (bits > 0 && source > 0) {
                    ones |= once[from - 1] >>> (64 - bits);
                    mores |= often[from - 1] >>> (64 - bits);
                }
                more |= mores | (one & ones);
                one |= ones;
                if (lacking == 0) {
                    break;
                }
                lacking = (lacking - 1) & item.marks();
            }
        }
        once[at] = one;
        often[at] = more;
    }

    /** A total of these with these people and marks that others, with theirs, complete to a whole; -1 if none. */
    long meets(ReachableTotals others, long whole, int itsHeads, int marks, int otherHeads, int otherMarks) {
        int base = layer(itsHeads, marks);
        for (int word = 0; word < words; word++) {
            for (long bits = once[base + word]; bits != 0; bits &= bits - 1) {
                long total = ((long) word << 6) + Long.numberOfTrailingZeros(bits);
                if (total <= whole && others.isReached(whole - total, otherHeads, otherMarks)) {
                    return total;
                }
            }
        }
        return -1;
    }
}
