package org.yinghuo.ingest;

import org.yinghuo.sheet.SheetRow.CellType;

/** Reads numbers that name people, accounts and payments; keeps leading zeros, repairs nothing. */
final class Identifiers {

    private Identifiers() {}

    /** A phone, digits only, without +86; problems {@code damaged}, {@code unreadable}. */
    static Reading<String> phone(String text, CellType type) {
        return Reading.blank();
    }

    /** An identity number of 18 or 15 digits, its X in upper case; problems {@code damaged}, {@code checksum}, {@code unreadable}. */
    static Reading<String> idNumber(String text, CellType type) {
        return Reading.blank();
    }

    /** A staff, account or transaction number as written, blanks and a leading backtick or apostrophe removed; problem {@code damaged}. */
    static Reading<String> code(String text, CellType type) {
        return Reading.blank();
    }
}
