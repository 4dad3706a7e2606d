package org.yinghuo.model;

/** Whether two tellings of the same thing can both be right. */
public final class Agreement {

    private static final int SHORTEST_PLACE = 2;

    private Agreement() {}

    /** Whether they say the same, or one of them says nothing. */
    public static boolean of(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Whether two names of a place can be of the same one: 锦绣社区 is within 成都市锦绣社区, and 锦绣社区东门 within it. */
    public static boolean onPlace(String one, String other) {
        if (of(one, other)) {
            return true;
        }
        String wider = one.length() > other.length() ? one : other;
        String within = one.length() > other.length() ? other : one;
        return within.length() >= SHORTEST_PLACE && (wider.startsWith(within) || wider.endsWith(within));
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
