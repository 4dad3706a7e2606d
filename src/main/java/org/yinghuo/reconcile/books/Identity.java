package org.yinghuo.reconcile.books;

import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Person;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.Who;

/** One person while the books are being made: gathers what the sheets say, until someone asks for the {@link Person}. */
public final class Identity {
    private final String seed;
    private final String name;
    private String department;
    private final boolean onRoster;
    private final int heads;
    private String title;
    private @Nullable Boolean partyMember;
    private final boolean departmentIsSettled;
    private final boolean titleIsSettled;
    private final boolean membershipIsSettled;
    private @Nullable Person person;

    /**
     * @param seed what makes this person another than all others; only a hash of it is ever shown
     * @param title the roster's, empty where it leaves that to the sheets; likewise the department, and the membership, then null
     */
    public Identity(
            String seed,
            String name,
            String department,
            String title,
            @Nullable Boolean partyMember,
            boolean onRoster,
            int heads) {
        this.seed = seed;
        this.name = name;
        this.department = department;
        this.title = title;
        this.partyMember = partyMember;
        this.onRoster = onRoster;
        this.heads = heads;
        this.departmentIsSettled = !onRoster || !department.isEmpty();
        this.titleIsSettled = !title.isEmpty();
        this.membershipIsSettled = partyMember != null;
    }

    /** Takes from a row what the roster leaves open: the first department and title in the order of characters, membership where anyone says so. */
    public void learn(Who who) {
        if (!departmentIsSettled
                && !who.department().isEmpty()
                && (department.isEmpty() || who.department().compareTo(department) < 0)) {
            department = who.department();
        }
        if (!titleIsSettled
                && !who.title().isEmpty()
                && (title.isEmpty() || who.title().compareTo(title) < 0)) {
            title = who.title();
        }
        if (!membershipIsSettled && heads == 1 && Boolean.TRUE.equals(who.partyMember())) {
            partyMember = true;
        }
    }

    /** The key of the person, without asking for them. */
    public String key() {
        return hash(seed);
    }

    public String name() {
        return name;
    }

    public String department() {
        return department;
    }

    public boolean onRoster() {
        return onRoster;
    }

    public Person person() {
        if (person == null) {
            person = new Person(key(), name, department, title, Boolean.TRUE.equals(partyMember), onRoster, heads);
        }
        return person;
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, 16);
    }
}
