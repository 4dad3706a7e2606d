package org.yinghuo.reconcile.settle;

/**
 * Where each search in settling gives up (rule bounded-search): counted in steps, never in time, so that the same books give the same answer on every
 * machine. What was given up is said once for each cause.
 */
final class SearchBounds {
    /** Of a sum paid in parts, or of several payments of one payer, there may be so many. */
    static final int PARTS = 20;

    /** Steps in which the ways are sought in which one person's gifts were paid in parts. */
    static final int STEPS_OF_PARTS = 1 << 18;

    /** Steps in which it is seen beforehand whether one person's payments can add up at all. */
    static final long STEPS_OF_SUMS_OF_PARTS = 1L << 26;

    /** Steps in which some of one payer's payments are sought that add up to all gifts of a group. */
    static final int STEPS_OF_TRANSFERS = 1 << 16;

    /** What it costs to write down one way in which they do. */
    static final int STEPS_A_TRANSFER = 1 << 6;

    /** Steps in which the payments are sought that add up to a department's sum without names. */
    static final long STEPS_OF_INSTALMENTS = 1L << 24;

    /** Steps that all payments together may take to search a group, for each of its gifts; no fewer than the least, no more than the most. */
    static final long STEPS_OF_GROUP_A_GIFT = 1L << 19;

    static final long LEAST_STEPS_OF_GROUP = 1L << 23;
    static final long MOST_STEPS_OF_GROUP = 1L << 31;

    /** Of more groups that a payment may be for, only those are searched whose gifts add up to it. */
    static final int GROUPS = 64;

    /** Pairs of a gift and a payment of one name and sum that may lie near each other before nobody can tell them apart. */
    static final long NEAR_PAIRS = 1L << 24;

    /** How often each of these pairs may be looked at for what might be left over in another's stead. */
    static final long LOOKS_AT_PAIRS = 1L << 26;

    /** Lines of one day and sum in two exports that are compared, each with each. */
    static final long COMPARISONS_OF_LINES = 4_000_000;

    /** Of payments by unknown payers that come to what one gift lacks, so many are told, the nearest; the others remain among the unknown ones. */
    static final int LOOK_ALIKES = 5;

    private SearchBounds() {}
}
