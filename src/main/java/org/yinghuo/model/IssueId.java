package org.yinghuo.model;

import java.util.Comparator;

/**
 * The number of an issue within its year.
 *
 * @param year the year
 * @param number the running number in it, from 1
 */
public record IssueId(int year, int number) implements Comparable<IssueId> {

    private static final Comparator<IssueId> ORDER =
            Comparator.comparingInt(IssueId::year).thenComparingInt(IssueId::number);

    /** The issue written as {@code 2022-34}; an {@link IllegalArgumentException} where it is not. */
    public static IssueId parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("not an issue: " + text);
        }
        return new IssueId(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    @Override
    public int compareTo(IssueId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
