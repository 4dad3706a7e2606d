package org.yinghuo.ingest.kinds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Block;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.LookAhead;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.words.Field;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.SumText;
import org.yinghuo.words.lines.NumberedLine;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Clock;

/** Finds a 接龙 pasted from a group chat into one column: no header, each line a number and a name (rule chat-list). */
public final class ChatLists {

    private static final int LOOKED_AT = 40;
    private static final int FEWEST = 2;

    private final Lexicon lexicon;
    private final OfficeNames phrases;

    public ChatLists(Lexicon lexicon, OfficeNames phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /**
     * The list that begins at a line; null where none does.
     *
     * @param said what stands above it, which must say what people put their names down for
     */
    @Nullable
    public Layout at(LookAhead lines, int index, Stated said) {
        SheetLine first = lines.get(index);
        if (said.activity().isEmpty() && said.place().isEmpty()) {
            return null;
        }
        int column = first.firstOwn();
        int number = 0;
        int people = 0;
        int strangers = 0;
        for (int i = index; i < Math.min(lines.size(), index + LOOKED_AT); i++) {
            SheetLine line = lines.get(i);
            NumberedLine numbered = NumberedLine.of(line.own(column));
            if (line.ownCells() != 1 || line.firstOwn() != column || numbered == null) {
                if (i == index) {
                    return null;
                }
                continue;
            }
            if ((number == 0 && numbered.number() != 1) || SumText.holdsSum(numbered.text())) {
                return null;
            }
            number = numbered.number();
            boolean person = isPerson(numbered);
            people += person ? 1 : 0;
            strangers += person ? 0 : 1;
        }
        return people >= FEWEST && people > strangers ? layout(first, column) : null;
    }

    /** 朱丹 综合处, 综合处 朱丹, 综合处朱丹, 黄绚（请假）: the first word, a department aside, is a name. */
    private boolean isPerson(NumberedLine line) {
        String word = line.words().stream()
                .filter(one -> phrases.department(one).isEmpty())
                .findFirst()
                .orElse("");
        String department = phrases.departmentWithin(word);
        return Names.arePeople(department == null ? word : word.replace(department, ""));
    }

    private Layout layout(SheetLine first, int column) {
        Heading heading = new Heading(column, "", "", lexicon.header(Field.NAME.word()), null, Clock.UNSAID, false);
        Block block = new Block(
                Map.of(Field.NAME, List.of(new Column(column, Field.NAME, heading))),
                List.of(),
                List.of(),
                Stated.NOTHING,
                Set.of());
        int above = first.number() - 1;
        return new Layout(
                SheetKind.SIGN_UPS,
                new HeaderRows(above, above, 0, List.of(heading)),
                List.of(block),
                List.of(new ColumnReading(column, "", Field.NAME.word(), "", above)));
    }
}
