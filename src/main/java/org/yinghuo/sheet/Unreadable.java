package org.yinghuo.sheet;

import java.util.Locale;
import org.yinghuo.model.Code;

/** Why a file cannot be read, and so what its owner can do about it. */
public enum Unreadable {
    /** Protected by a password: save it without one. */
    ENCRYPTED,
    /** Cut off, altered or made up: copy or save it again. */
    DAMAGED,
    /** A format that holds no sheets, or one too old; its name is the first argument. */
    UNSUPPORTED,
    /** A picture or a page for print: ask for the table it was made of. */
    PICTURE,
    /** A text document or slides, whose program is the first argument: copy its table into a spreadsheet. */
    DOCUMENT,
    /** Text in no known encoding, or in several at once; the first argument is the line where decoding ends. */
    CHARSET,
    /** More than any sheet of an office holds: split it. */
    TOO_LARGE,
    /** Row after row that cannot be understood; the arguments are the last row and how many were rejected until there. */
    MOSTLY_UNREAD,
    /** A statement in a format of accounting programs, whose name is the first argument: export it as a table. */
    EXCHANGE,
    /** An archive: unpack it. */
    ZIP,
    /** Nothing in it. */
    EMPTY;

    /** The name a finding's sentence goes by: {@code too-large}. */
    public String variant() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code of the finding. */
    public Code code() {
        return this == ENCRYPTED ? Code.ENCRYPTED_FILE : Code.UNREADABLE_FILE;
    }

    /**
     * The refusal of a file for this reason.
     *
     * @param message for the log; holds no cell's content
     * @param args what the sentence mentions
     */
    public UnreadableFileException because(String message, String... args) {
        return new UnreadableFileException(code(), variant(), message, args);
    }
}
