package org.yinghuo.model;

import java.util.Locale;

/**
 * What a person may answer to a finding (rule answer-remembered).
 *
 * <p>An answer is text: the word of one of these, or what it names, by itself or behind the word.
 */
public enum Decision {
    /** What is asked about counts after all. */
    COUNT,
    /** It does not count. */
    SKIP,
    /** Both files count. */
    KEEP_BOTH,
    /** The names are one person's. */
    ONE,
    /** They are several people's. */
    SEVERAL,
    SERVED,
    ABSENT,
    /** Two are the same person. */
    SAME,
    DIFFERENT,
    /** No payment and gift belong together here. */
    UNMATCH,
    /** Names the other finding, of the gift or payment that belongs to it: {@code match:FINDING_ID}. */
    MATCH("match:"),
    /** Names the file that no longer counts: {@code supersedes:FILE}. */
    SUPERSEDES("supersedes:"),
    /** Names a member of staff: any staff_id of the roster. */
    STAFF_ID("STAFF_ID"),
    /** Names a kind of sheet: 捐款, services. */
    KIND("KIND"),
    /** Names what a column holds: 状态, date. */
    FIELD("FIELD");

    private final String word;
    private final boolean naming;

    Decision() {
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.naming = false;
    }

    Decision(String word) {
        this.word = word;
        this.naming = true;
    }

    /** The word that it is written with: {@code keep-both}; of those that name something, what that stands behind or in whose place it stands. */
    public String word() {
        return word;
    }

    /** Whether it names something, so that its word alone is no answer. */
    public boolean isNaming() {
        return naming;
    }

    /** Whether its word stands before what it names. */
    public boolean isPrefix() {
        return word.endsWith(":");
    }

    /** Whether an answer in the program's own words is this one. */
    public boolean is(String answer) {
        return isPrefix() ? answer.startsWith(word) : !naming && answer.equals(word);
    }

    /** The answer that names something. */
    public String of(String named) {
        return word + named;
    }

    /** What an answer names behind the word. */
    public String named(String answer) {
        return answer.substring(word.length());
    }
}
