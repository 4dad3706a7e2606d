package org.yinghuo.ingest.reading;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.entries.RowReader;
import org.yinghuo.ingest.layout.FormLine;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Sections;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.Field;
import org.yinghuo.words.LineNumber;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.TopicWords;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.lines.LineWords;
import org.yinghuo.words.lines.NumberedLine;
import org.yinghuo.words.lines.SectionName;
import org.yinghuo.words.time.DayWords;

/** Which lines between the rows say something of those beneath them, and opens the sections that they head. */
final class SectionLines {

    /** Who signs a form, which says nothing of its rows. */
    private static final WordSet SIGNED = WordSet.of("row says", "signed");

    private final Layout layout;
    private final boolean tasksMayDiffer;
    private final boolean tasksUnsaid;
    private final Sections sections;
    private final RowReader reader;
    private final Function<List<FormLine>, Stated> forms;

    /** @param said what the titles say of all rows */
    SectionLines(
            Layout layout, Stated said, Sections sections, RowReader reader, Function<List<FormLine>, Stated> forms) {
        this.layout = layout;
        this.tasksMayDiffer = (layout.kind() == SheetKind.SERVICES || layout.kind() == SheetKind.SIGN_UPS)
                && !layout.has(Field.ACTIVITY);
        this.tasksUnsaid =
                tasksMayDiffer && (said.activity().isEmpty() || said.activity().equals(TitleWords.VOLUNTEERING));
        this.sections = sections;
        this.reader = reader;
        this.forms = forms;
    }

    /** A line between the rows that says something of those beneath it: 一、综合处; 部门：综合处; 一 | 综合处. */
    boolean opens(SheetLine line, int first, boolean alone) {
        String text = line.own(first);
        FormLine.Parts form = form(line, first);
        boolean isForm = form != null && !sections.isDepartment(text);
        if (alone && !isForm) {
            boolean named = (layout.isChat() && NumberedLine.of(text) != null)
                    || (isNumberedName(text, first) && !sections.isDepartment(text));
            if (!named && sections.open(text, layout::has)) {
                return true;
            }
        }
        int second = line.nextOwn(first);
        if (line.ownCells() == 2
                && SectionName.isNumber(text)
                && sections.isDepartment(line.own(second))
                && layout.isNameless(line, second)) {
            String number = text.strip();
            boolean bare = Character.isLetterOrDigit(number.charAt(number.length() - 1));
            return sections.open(number + (bare ? "、" : "") + line.own(second), layout::has);
        }
        if (form == null || !isForm) {
            return false;
        }
        Stated here = forms.apply(form.pairs());
        boolean says = !here.department().isEmpty()
                || here.day() != null
                || !here.place().isEmpty()
                || !here.activity().isEmpty()
                || !here.campaign().isEmpty();
        if (says && form.pairs().stream().noneMatch(pair -> SIGNED.isWithin(pair.label()))) {
            sections.open(here);
            return true;
        }
        return false;
    }

    /** A line of labels and values over several cells that says nothing of the rows above it: 填报单位：综合处 | 金额单位：元 heads the next table. */
    boolean isForm(SheetLine line, int first) {
        FormLine.Parts form = form(line, first);
        return form != null
                && form.pairs().size() > 1
                && !forms.apply(form.pairs()).equals(Stated.NOTHING);
    }

    /** What a line says that is made of labels and their values; null where it is none, or leaves all blank. */
    private FormLine.@Nullable Parts form(SheetLine line, int first) {
        String text = line.own(first);
        FormLine.Parts parts = text.indexOf('：') < 0 && text.indexOf(':') < 0 ? null : FormLine.of(line);
        return parts != null
                        && isLabelled(parts, line)
                        && parts.pairs().stream().anyMatch(pair -> !pair.value().isEmpty())
                ? parts
                : null;
    }

    /** Whether a line is made of labels and their values, and names nobody: one of its cells may say a year, 部门：综合处 | 地点：锦绣社区 | 2022年, or be its title. */
    private boolean isLabelled(FormLine.Parts parts, SheetLine line) {
        return parts.rest().isEmpty()
                || parts.rest().stream().allMatch(DayWords::isYear)
                || (parts.rest().size() < parts.pairs().size() && !hasPlainName(line));
    }

    private boolean hasPlainName(SheetLine line) {
        return line.anyOwn(column -> layout.isColumnOf(Field.NAME, column)
                && LineWords.label(line.own(column)).isEmpty());
    }

    /** A line above rows that says, in words nobody knows, what these people did, where neither title nor column does: 义务植树. */
    boolean opensTask(SheetLine line, int first, @Nullable SheetLine next) {
        String text = line.own(first);
        boolean mayBeTasks = tasksUnsaid
                || (tasksMayDiffer
                        && (!sections.said().activity().isEmpty()
                                || TopicWords.BUILT_IN.isTaskItself(
                                        SectionName.of(text).body())));
        if (!mayBeTasks || !mayOpenTask(line, next)) {
            return false;
        }
        sections.openTask(text);
        return true;
    }

    /** Whether a line alone above a row may say in words that nobody knows what people did. */
    static boolean mayOpenTask(SheetLine line, @Nullable SheetLine next) {
        String text = line.own(line.firstOwn());
        return line.ownCells() == 1
                && next != null
                && next.ownCells() > 1
                && !LineWords.isRemark(text)
                && Sections.mayBeTask(text);
    }

    /** A department that stands alone with what its rows come to: 综合处（2人） | | 200. */
    boolean isWithSum(SheetLine line) {
        int first = line.firstOwn();
        if (!layout.isCounted()
                || !layout.isNameless(line, first)
                || layout.isColumnOf(Field.NAME, first)
                || layout.isColumnOf(Field.DEPARTMENT, first)
                || !sections.isDepartment(line.own(first))) {
            return false;
        }
        return line.allOwn(column -> column <= first || LineWords.isCount(line.own(column)));
    }

    /** 1.朱丹 in a list of names is a name, not a section. */
    private boolean isNumberedName(String text, int column) {
        String bare = LineNumber.without(text);
        return bare.length() < text.strip().length() && layout.isColumnOf(Field.NAME, column) && reader.isName(bare);
    }
}
