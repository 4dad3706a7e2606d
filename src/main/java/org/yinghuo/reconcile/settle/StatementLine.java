package org.yinghuo.reconcile.settle;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Payment;
import org.yinghuo.words.names.NameMask;

/** A line of a statement as it is compared with another statement's: what it tells, and how exactly. */
final class StatementLine {

    /** How exactly a time is told. */
    enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    /** A number that is shorter may be anybody's: a voucher's, a running one. */
    static final int SHORTEST_NUMBER = 8;

    private static final int TAIL = 4;

    final Payment payment;
    final Precision clock;
    final String payer;
    final String number;
    private final Set<String> people;
    private final String mask;

    /**
     * @param clock how exactly its statement tells times
     * @param payer the other side's name, folded
     * @param number its own number where that tells it from all others, else empty
     * @param people names of those its money may come from
     */
    StatementLine(Payment payment, Precision clock, String payer, String number, Set<String> people) {
        this.payment = payment;
        this.clock = payment.time().toLocalTime().equals(LocalTime.MIDNIGHT) ? Precision.DAY : clock;
        this.payer = payer;
        this.number = number;
        this.people = people;
        this.mask = NameMask.of(payer);
    }

    /** Whether some of the other side's name is hidden. */
    boolean isMasked() {
        return !mask.isEmpty() || payer.indexOf(NameMask.HIDDEN) >= 0;
    }

    /** How exactly its time is told, as a number to compare. */
    int exactness() {
        return switch (clock) {
            case DAY -> 0;
            case MINUTE -> 1;
            case SECOND -> 2;
        };
    }

    /** Whether both may be the same line of one account: whatever both tell agrees. */
    boolean mayBe(StatementLine other) {
        return sameAccount(other) && sameTime(other) && sameBalance(other) && sameNumber(other) && samePayer(other);
    }

    /** Whether they may stand in statements of one account. */
    boolean sameAccount(StatementLine other) {
        Channel one = payment.channel();
        Channel two = other.payment.channel();
        return (one == two || one == Channel.UNSAID || two == Channel.UNSAID)
                && agree(payment.booking().ownAccount(), other.payment.booking().ownAccount());
    }

    private boolean sameTime(StatementLine other) {
        LocalDateTime one = payment.time();
        LocalDateTime two = other.payment.time();
        if (clock == Precision.DAY || other.clock == Precision.DAY) {
            return one.toLocalDate().equals(two.toLocalDate());
        }
        if (clock == Precision.MINUTE || other.clock == Precision.MINUTE) {
            return one.truncatedTo(ChronoUnit.MINUTES).equals(two.truncatedTo(ChronoUnit.MINUTES));
        }
        return one.equals(two);
    }

    /** Whether the balances do not contradict one another; a statement need not tell them. */
    boolean sameBalance(StatementLine other) {
        Amount one = payment.booking().balance();
        Amount two = other.payment.booking().balance();
        return one == null || two == null || one.equals(two);
    }

    /** The balance as a word to find copies by; empty where the statement does not tell it. */
    String balanceTold() {
        Amount balance = payment.booking().balance();
        return balance == null ? "" : balance.toString();
    }

    /** Whether it stands in the account at the same second with the same balance as another of that sum: the same line pasted twice. */
    boolean isPlacedAs(StatementLine other) {
        return clock == Precision.SECOND
                && payment.time().equals(other.payment.time())
                && payer.equals(other.payer)
                && sameAccount(other)
                && tellsBalanceOf(other);
    }

    private boolean tellsBalanceOf(StatementLine other) {
        Amount balance = payment.booking().balance();
        return balance != null && balance.equals(other.payment.booking().balance());
    }

    /** Two numbers of different length may be two sorts of number of one payment, where the balance shows that it is one. */
    private boolean sameNumber(StatementLine other) {
        return number.isEmpty()
                || other.number.isEmpty()
                || number.equals(other.number)
                || agreeMasked(number, other.number)
                || (number.length() != other.number.length() && tellsBalanceOf(other));
    }

    private boolean samePayer(StatementLine other) {
        if (!payer.isEmpty() && !other.payer.isEmpty() && !sameName(other)) {
            return false;
        }
        return agree(payment.account(), other.payment.account());
    }

    private boolean sameName(StatementLine other) {
        return payer.equals(other.payer)
                || shows(mask, other)
                || shows(other.mask, this)
                || holds(payer, other.payer)
                || holds(other.payer, payer)
                || !Collections.disjoint(people, other.people);
    }

    /** Whether a name with hidden characters may be the other's, itself perhaps hidden in part. */
    private static boolean shows(String mask, StatementLine other) {
        if (mask.isEmpty()) {
            return false;
        }
        return other.mask.isEmpty() ? NameMask.shows(mask, other.payer) : overlap(mask, other.mask);
    }

    private static boolean overlap(String one, String two) {
        if (one.length() != two.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            boolean hidden = one.charAt(i) == NameMask.HIDDEN || two.charAt(i) == NameMask.HIDDEN;
            if (!hidden && one.charAt(i) != two.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** 综合处熊倩 holds 熊倩; 张** does not hold 张*. */
    private static boolean holds(String longer, String name) {
        return name.length() >= 2 && name.indexOf(NameMask.HIDDEN) < 0 && longer.contains(name);
    }

    /** Whether two account numbers may be one: as written, in part hidden, or the last digits of one alone. */
    static boolean agree(String one, String two) {
        if (one.isEmpty() || two.isEmpty() || one.equals(two)) {
            return true;
        }
        String a = bare(one);
        String b = bare(two);
        if (a.isEmpty() || b.isEmpty() || isNumber(a) != isNumber(b)) {
            return true;
        }
        if (!isNumber(a)) {
            return agreeMasked(a, b);
        }
        int shown = Math.min(TAIL, Math.min(shownAtEnd(a), shownAtEnd(b)));
        return a.regionMatches(a.length() - shown, b, b.length() - shown, shown)
                && (Math.min(a.length(), b.length()) <= TAIL || agreeMasked(a, b));
    }

    private static String bare(String account) {
        StringBuilder bare = new StringBuilder(account.length());
        for (int i = 0; i < account.length(); i++) {
            char c = account.charAt(i);
            if (Character.isLetterOrDigit(c) || c == NameMask.HIDDEN || c == '@') {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }

    private static boolean isNumber(String account) {
        return account.chars().allMatch(c -> c == NameMask.HIDDEN || (c >= '0' && c <= '9'));
    }

    private static int shownAtEnd(String account) {
        return account.length() - 1 - account.lastIndexOf(NameMask.HIDDEN);
    }

    /** Whether what both show before the first and after the last hidden character is the same. */
    private static boolean agreeMasked(String one, String two) {
        int first = one.indexOf(NameMask.HIDDEN);
        int second = two.indexOf(NameMask.HIDDEN);
        if (first < 0 && second < 0) {
            return one.equals(two);
        }
        int before = Math.min(first < 0 ? one.length() : first, second < 0 ? two.length() : second);
        int after = Math.min(shownAtEnd(one), shownAtEnd(two));
        return one.regionMatches(0, two, 0, before)
                && one.regionMatches(one.length() - after, two, two.length() - after, after);
    }
}
