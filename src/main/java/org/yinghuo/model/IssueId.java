package org.yinghuo.model;

/**
 * The number of an issue within its year.
 *
 * @param year the year
 * @param number the running number in it, from 1
 */
public record IssueId(int year, int number) implements Comparable<IssueId> {

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
        int order = Integer.compare(year, other.year);
        return order == 0 ? Integer.compare(number, other.number) : order;
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
