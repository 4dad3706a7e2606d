package org.yinghuo.ingest.entries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.HeadingUse;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Code;
import org.yinghuo.model.Who;
import org.yinghuo.words.CellMemo;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Identifiers;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.PartyWords;
import org.yinghuo.words.Reading;
import org.yinghuo.words.names.JobTitle;
import org.yinghuo.words.names.NamedMember;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.names.NamesInCell;

/** Reads whom a row is about. */
public final class WhoReader {

    private final OfficeNames phrases;
    private final CellMemo<Optional<String>> departments;
    private final boolean departmentsAreKnown;
    private final NamesInCell names;
    private final Set<String> reported = new HashSet<>();
    private final Map<String, JobTitle> posts = new HashMap<>();

    /**
     * @param departmentsAreKnown whether the seeds list any department
     * @param borne whether the roster or another row knows somebody of a name
     */
    public WhoReader(Lexicon lexicon, OfficeNames phrases, boolean departmentsAreKnown, Predicate<String> borne) {
        this.names = new NamesInCell(lexicon, phrases, borne);
        this.phrases = phrases;
        this.departments = new CellMemo<>((text, type) -> phrases.department(text));
        this.departmentsAreKnown = departmentsAreKnown;
    }

    /** The people a cell names. */
    public NamesInCell.Listed names(String cell) {
        return names.read(cell);
    }

    /**
     * All that a row says of a person besides the name; numbers that are damaged are left out.
     *
     * @param together each name alone where the row names several who gave together, else empty
     */
    public Who read(EntryDraft draft, Stated said, Names.Named named, List<String> together) {
        NamesInCell.Listed listed = names(draft.cells().raw(Field.NAME));
        return read(draft, said, new NamedMember(named, listed.department(), false), together);
    }

    /** The same for a name whose department may stand beside it. */
    public Who read(EntryDraft draft, Stated said, NamedMember member) {
        return read(draft, said, member, List.of());
    }

    private Who read(EntryDraft draft, Stated said, NamedMember member, List<String> together) {
        Names.Named named = member.named();
        Cells cells = draft.cells();
        Boolean party = cells.block().has(Field.PARTY_MEMBER)
                ? PartyWords.member(cells.raw(Field.PARTY_MEMBER)).value()
                : null;
        return new Who(
                named.name(),
                together,
                department(draft, said, member),
                identifier(draft, Field.STAFF_ID),
                identifier(draft, Field.PHONE),
                identifier(draft, Field.ID_NUMBER),
                title(cells),
                party,
                named.heads(),
                named.anonymous());
    }

    /** The department of a row, else of its section or sheet; official where known. */
    public String department(EntryDraft draft, Stated said) {
        return department(
                draft,
                said,
                new NamedMember(
                        new Names.Named("", 1, true),
                        names(draft.cells().raw(Field.NAME)).department(),
                        false));
    }

    private String department(EntryDraft draft, Stated said, NamedMember member) {
        String written = written(draft.cells());
        if (member.apart() || written.isEmpty()) {
            return member.department().isEmpty() ? unknownSaid(draft, said.department()) : member.department();
        }
        Optional<String> official = departments.read(written, CellType.TEXT);
        if (official.isPresent()) {
            return official.get();
        }
        if (departmentsAreKnown && !draft.isRejected() && !draft.isUndone() && reported.add(Folding.fold(written))) {
            draft.warn(Code.UNKNOWN_DEPARTMENT, Field.DEPARTMENT, "");
        }
        return Names.isErrorValue(written) ? "" : written;
    }

    /** A row's department as written, without the post that a column of both holds too: 综合处处长. */
    private String written(Cells cells) {
        String text = cells.text(Field.DEPARTMENT);
        return isPostToo(cells.column(Field.DEPARTMENT)) ? placeOf(text).department() : text;
    }

    private static boolean isPostToo(@Nullable Column column) {
        return column != null && HeadingUse.POST.isWithin(column.heading());
    }

    private JobTitle placeOf(String text) {
        return posts.computeIfAbsent(text, both -> JobTitle.of(both, phrases));
    }

    private String title(Cells cells) {
        String title = cells.text(Field.TITLE);
        return title.isEmpty() && isPostToo(cells.column(Field.DEPARTMENT))
                ? placeOf(cells.text(Field.DEPARTMENT)).title()
                : title;
    }

    private String unknownSaid(EntryDraft draft, String department) {
        if (!department.isEmpty()
                && departmentsAreKnown
                && !draft.isRejected()
                && !draft.isUndone()
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
    public static String transaction(EntryDraft draft) {
        return identifier(draft, Field.TRANSACTION_ID);
    }
}
