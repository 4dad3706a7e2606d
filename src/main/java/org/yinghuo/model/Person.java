package org.yinghuo.model;

/**
 * Someone the books know as one person, on the roster or outside it.
 *
 * @param key the same for the same person in every run, and of no meaning to anyone else
 * @param name as the roster writes it, else as first written
 * @param department the roster's, else as stated; empty if unknown
 * @param title the roster's, else as stated
 * @param partyMember false also where nobody says
 * @param heads 1, or how many people an entry without their names stands for
 */
public record Person(
        String key, String name, String department, String title, boolean partyMember, boolean onRoster, int heads) {

    /** The same known by another key. */
    public Person withKey(String other) {
        return new Person(other, name, department, title, partyMember, onRoster, heads);
    }
}
