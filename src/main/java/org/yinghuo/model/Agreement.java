package org.yinghuo.model;

/** Whether two tellings of the same thing can both be right. */
public final class Agreement {

    private Agreement() {}

    /** Whether they say the same, or one of them says nothing. */
    public static boolean of(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
