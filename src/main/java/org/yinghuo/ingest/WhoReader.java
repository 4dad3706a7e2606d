package org.yinghuo.ingest;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yinghuo.model.Code;
import org.yinghuo.model.Who;
import org.yinghuo.sheet.SheetRow.CellType;

/** Reads whom a row is about, but for the name itself. */
final class WhoReader {

    private final Lexicon lexicon;
    private final Phrases phrases;
    private final CellMemo<Optional<String>> departments;
    private final boolean departmentsAreKnown;
    private final Set<String> reported = new HashSet<>();

    /** @param departmentsAreKnown whether the seeds list any department */
    WhoReader(Lexicon lexicon, Phrases phrases, boolean departmentsAreKnown) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.departments = new CellMemo<>((text, type) -> phrases.department(text));
        this.departmentsAreKnown = departmentsAreKnown;
    }

    /** All that a row says of a person besides the name; numbers that are damaged are left out. */
    Who read(EntryDraft draft, Said said, Names.Named named) {
        Cells cells = draft.cells();
        Boolean party = cells.block().has(Field.PARTY_MEMBER)
                ? lexicon.partyMember(cells.raw(Field.PARTY_MEMBER)).value()
                : null;
        return new Who(
                named.name(),
                department(draft, said),
                identifier(draft, Field.STAFF_ID),
                identifier(draft, Field.PHONE),
                identifier(draft, Field.ID_NUMBER),
                cells.text(Field.TITLE),
                party,
                named.heads(),
                named.anonymous());
    }

    /** The department of a row, else of its section or sheet; official where known. */
    String department(EntryDraft draft, Said said) {
        String written = draft.cells().text(Field.DEPARTMENT);
        if (written.isEmpty()) {
            return unknownSaid(draft, said.department());
        }
        Optional<String> official = departments.read(written, CellType.TEXT);
        if (official.isPresent()) {
            return official.get();
        }
        if (departmentsAreKnown && reported.add(Folding.fold(written))) {
            draft.warn(Code.UNKNOWN_DEPARTMENT, Field.DEPARTMENT, "");
        }
        return written;
    }

    private String unknownSaid(EntryDraft draft, String department) {
        if (!department.isEmpty()
                && departmentsAreKnown
                && phrases.department(department).isEmpty()
                && reported.add(Folding.fold(department))) {
            draft.warn(Code.UNKNOWN_DEPARTMENT, Field.DEPARTMENT, "section", department);
        }
        return department;
    }

    private static String identifier(EntryDraft draft, Field field) {
        Cells cells = draft.cells();
        if (!cells.block().has(field)) {
            return "";
        }
        String raw = cells.raw(field);
        if (raw.isEmpty()) {
            if (cells.isFormulaWithoutValue(field)) {
                draft.warn(Code.FORMULA_WITHOUT_VALUE, field, "");
            }
            return "";
        }
        Reading<String> reading = read(field, raw, cells);
        String value = reading.value();
        if (reading.isBad() && !reading.problem().equals("checksum")) {
            draft.warn(Code.DAMAGED_IDENTIFIER, field, reading.problem());
            return "";
        }
        return value == null ? "" : value;
    }

    private static Reading<String> read(Field field, String raw, Cells cells) {
        if (field == Field.PHONE) {
            return Identifiers.phone(raw, cells.type(field));
        }
        if (field == Field.ID_NUMBER) {
            Reading<String> number = Identifiers.idNumber(raw, cells.type(field));
            return number.problem().equals("checksum") ? Identifiers.code(raw, cells.type(field)) : number;
        }
        return Identifiers.code(raw, cells.type(field));
    }

    /** The number of a transaction; empty where none is said. */
    static String transaction(EntryDraft draft) {
        return identifier(draft, Field.TRANSACTION_ID);
    }
}
