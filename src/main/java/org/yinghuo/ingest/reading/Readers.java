package org.yinghuo.ingest.reading;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.yinghuo.ingest.entries.AsideRows;
import org.yinghuo.ingest.entries.AttendanceRows;
import org.yinghuo.ingest.entries.Dating;
import org.yinghuo.ingest.entries.GiftRows;
import org.yinghuo.ingest.entries.Habits;
import org.yinghuo.ingest.entries.PaymentRows;
import org.yinghuo.ingest.entries.RowReader;
import org.yinghuo.ingest.entries.SummaryRows;
import org.yinghuo.ingest.entries.WhoReader;
import org.yinghuo.ingest.kinds.ChatLists;
import org.yinghuo.ingest.kinds.LayoutMaker;
import org.yinghuo.ingest.kinds.NameGrids;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.HeaderFinder;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.layout.Surroundings;
import org.yinghuo.ingest.statements.StatementChannel;
import org.yinghuo.ingest.statements.StatementCheck;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Days;

/**
 * All that is needed to know words by: the office's own names, the header and status words, and what is made of them.
 *
 * <p>It remembers what it has understood, so one serves many files; one thread at a time.
 */
public final class Readers {

    private final Seeds seeds;
    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final HeadingReader headings;
    private final HeaderFinder headers;
    private final Surroundings surroundings;
    private final LayoutMaker layouts;
    private final NameGrids grids;
    private final ChatLists chats;
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> staff = new HashSet<>();

    public Readers(Seeds seeds) {
        this.seeds = seeds;
        seeds.roster().forEach(member -> staff.add(Names.fold(member.name())));
        this.lexicon = new Lexicon(seeds.vocabulary());
        this.phrases = new OfficeNames(seeds);
        this.headings = new HeadingReader(lexicon, phrases);
        this.headers = new HeaderFinder(lexicon, phrases, headings);
        this.surroundings = new Surroundings(lexicon, phrases, seeds);
        this.grids = new NameGrids(headings, lexicon, phrases, surroundings);
        this.chats = new ChatLists(lexicon, phrases);
        this.layouts = new LayoutMaker(lexicon, phrases, surroundings);
        seeds.aliases().forEach(alias -> aliases.add(Folding.fold(alias.alias())));
    }

    Seeds seeds() {
        return seeds;
    }

    /** Whether the office's aliases have a text as it is written. */
    boolean isAlias(String text) {
        return aliases.contains(Folding.fold(text));
    }

    Lexicon lexicon() {
        return lexicon;
    }

    OfficeNames phrases() {
        return phrases;
    }

    HeadingReader headings() {
        return headings;
    }

    /** The ways in which a small sheet may be a table turned about, the likeliest first. */
    List<TurnedSheet> turned(SheetHead head, List<SheetRow> rows) {
        Days days = new Days(seeds.calendar(), null);
        return Stream.of(
                        TablesBeside.of(head, rows),
                        new ColumnsOfPeople(headings, days).of(head, rows),
                        new PersonForms(headings).of(head, rows),
                        new OnePersonsTable(headings, name -> staff.contains(Names.fold(name))).of(head, rows),
                        new GiftsInText(phrases).of(head, rows),
                        new GiftsInCells(headings).of(head, rows),
                        new RepeatedGroups(headings).of(head, rows),
                        new NamesInText(phrases, days).of(head, rows),
                        new RowsOfNames(phrases).of(head, rows))
                .filter(Objects::nonNull)
                .toList();
    }

    HeaderFinder headers() {
        return headers;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    NameGrids grids() {
        return grids;
    }

    ChatLists chats() {
        return chats;
    }

    LayoutMaker layouts() {
        return layouts;
    }

    /**
     * A reader of people that has not reported any unknown department yet.
     *
     * @param sample the table's first rows, whose names bear one another out
     */
    WhoReader who(Layout layout, List<SheetLine> sample) {
        Set<String> names = new HashSet<>();
        for (Block block : layout.blocks()) {
            for (SheetLine line : sample) {
                for (Column column : block.all(Field.NAME)) {
                    String name = Names.fold(line.own(column.column()));
                    if (name.length() > 1 && line.own(column.column()).strip().equals(name)) {
                        names.add(name);
                    }
                }
            }
        }
        return new WhoReader(
                lexicon,
                phrases,
                !seeds.departments().inOrder().isEmpty(),
                name -> staff.contains(name) || names.contains(name));
    }

    /**
     * The reader of a table's rows, by the kind of its sheet.
     *
     * @param check what a statement's lines must come to
     */
    RowReader rows(
            SheetId sheet,
            Layout layout,
            List<SheetLine> sample,
            Days days,
            Stated said,
            Preamble preamble,
            StatementCheck check) {
        Dating dating = new Dating(seeds);
        return switch (layout.kind()) {
            case SIGN_UPS, SERVICES -> {
                // By the blocks themselves: comparing all that a block says for each row costs a tenth of the reading.
                IdentityHashMap<Block, Habits> habits = new IdentityHashMap<>();
                layout.blocks().forEach(block -> habits.put(block, Habits.of(block, layout.kind(), sample, days)));
                yield new AttendanceRows(sheet, layout.kind(), lexicon, phrases, dating, who(layout, sample), habits);
            }
            case DONATIONS -> new GiftRows(sheet, lexicon, phrases, dating, who(layout, sample));
            case DONATION_SUMMARY ->
                new SummaryRows(sheet, phrases, dating, who(layout, sample), layout.isBesideRunningSums());
            case PAYMENTS ->
                new PaymentRows(
                        sheet,
                        layout,
                        lexicon,
                        this::isAlias,
                        StatementChannel.of(layout, preamble),
                        check,
                        sample,
                        said);
            case ROSTER, DECISIONS -> new AsideRows(sheet, layout.kind(), phrases);
        };
    }
}
