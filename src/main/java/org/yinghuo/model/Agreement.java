package org.yinghuo.model;

/** Whether two tellings of the same thing can both be right. */
public final class Agreement {

    private Agreement() {}

    /** Whether they say the same, or one of them says nothing. */
    public static boolean of(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /**
     * Whether two tellings of what a gift was for can both be right, each of causes apart by blanks: {@code disaster/earthquake schooling}. A cause
     * holds those that go on from it, {@code disaster} any disaster.
     */
    public static boolean onCause(String one, String other) {
        if (of(one, other)) {
            return true;
        }
        for (String cause : one.split(" ", -1)) {
            for (String its : other.split(" ", -1)) {
                if (cause.equals(its) || cause.startsWith(its + "/") || its.startsWith(cause + "/")) {
                    return true;
                }
            }
        }
        return false;
    }
}
