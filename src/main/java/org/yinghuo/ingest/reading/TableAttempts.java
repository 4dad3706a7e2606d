package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import org.yinghuo.ingest.kinds.LayoutMaker;
import org.yinghuo.ingest.kinds.SheetAnswers;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.LookAhead;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.ingest.layout.Sections;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.time.DayOrder;
import org.yinghuo.words.time.Days;

/** What the lines beneath a header would be as a table, under the titles that may stand over it. */
final class TableAttempts {

    /** An office, a day and a remark are what stands beneath a list that is signed. */
    private static final int MOST_SIGNED = 4;

    private final Readers words;
    private final LookAhead lines;
    private final SheetAnswers answers;

    TableAttempts(Readers words, LookAhead lines, SheetAnswers answers) {
        this.words = words;
        this.lines = lines;
        this.answers = answers;
    }

    /** A table under one preamble, its header the next of the lines. */
    TableAttempt of(HeaderRows header, Preamble own) {
        Days alone = own.days(words.seeds());
        List<SheetLine> sample = sample(header, alone, own.said().month());
        Days days = alone.written(dayOrder(header, sample));
        own.hearFootnotes(sample);
        if (lines.isEnd() && !tellsDays(header)) {
            own.hearSignature(ending());
        }
        HeaderRows read = words.headers().at(lines, 0, days, own.said().month());
        HeaderRows known = read == null ? header : read;
        Stated said = sections(own, known, days).said().or(own.said(known));
        LayoutMaker.Made made =
                words.layouts().make(known, sample, said.or(firstSection(sample, known, days)), own, days, answers);
        return new TableAttempt(own, days, sample, made);
    }

    /** Whether a column may tell the day of each row; 报名时间 tells none. */
    private static boolean tellsDays(HeaderRows header) {
        return header.hasDays()
                || header.headings().stream()
                        .anyMatch(heading -> (heading.first() == Field.DATE || heading.first() == Field.TIME)
                                && !heading.mayBe(Field.FILLED_ON));
    }

    /** The last lines of the sheet, the very last first. */
    private List<SheetLine> ending() {
        List<SheetLine> ending = new ArrayList<>();
        for (int at = lines.size() - 1; at > 0 && ending.size() < MOST_SIGNED; at--) {
            if (lines.get(at).ownCells() > 0) {
                ending.add(lines.get(at));
            }
        }
        return ending;
    }

    /** Which of day and month comes first, as far as headings and rows show. */
    private static DayOrder dayOrder(HeaderRows header, List<SheetLine> sample) {
        DayOrder.Seen seen = new DayOrder.Seen();
        header.headings().forEach(heading -> seen.see(heading.quoted()));
        for (SheetLine line : sample) {
            for (int column : line.filled()) {
                seen.see(line.own(column));
            }
        }
        return seen.order();
    }

    /** Whether a table beneath those who served may be more of them: 人事处人员名单 under a service's list goes on with that service. */
    boolean mayGoOn(SheetTable open, TableAttempt alone) {
        Layout layout = alone.layout();
        return TableAttempt.isAttendance(open.layout())
                && !alone.isAttendance()
                && (layout == null
                        || (layout.kind() == SheetKind.ROSTER
                                && open.tail().stream().anyMatch(line -> TitleWords.isOfMore(line.joined()))));
    }

    /** The section lines that stand above a header. */
    Sections sections(Preamble own, HeaderRows header, Days days) {
        Sections sections = sections(days);
        own.sections().forEach(line -> sections.open(line, header::has));
        return sections;
    }

    private Sections sections(Days days) {
        return new Sections(words.lexicon(), words.phrases(), days, words.surroundings()::doneByTitle);
    }

    /** What a section line right beneath a header says, before any row: it may be the only one to tell what people did. */
    private Stated firstSection(List<SheetLine> sample, HeaderRows header, Days days) {
        Sections sections = sections(days);
        for (int at = 0; at < sample.size() && sample.get(at).ownCells() < 2; at++) {
            SheetLine line = sample.get(at);
            if (line.ownCells() == 0) {
                continue;
            }
            String text = line.own(line.firstOwn());
            if (sections.open(text, header::has)) {
                return sections.said();
            }
            boolean tasks = !header.has(Field.ACTIVITY) && !header.has(Field.AMOUNT);
            if (tasks && SectionLines.mayOpenTask(line, at + 1 < sample.size() ? sample.get(at + 1) : null)) {
                sections.openTask(text);
                return sections.said();
            }
        }
        return Stated.NOTHING;
    }

    private List<SheetLine> sample(HeaderRows header, Days days, int month) {
        int end = header.depth();
        while (end < lines.size() && words.headers().at(lines, end, days, month) == null) {
            end++;
        }
        return lines.slice(header.depth(), end);
    }
}
