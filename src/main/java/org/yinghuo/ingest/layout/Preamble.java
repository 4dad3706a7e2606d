package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.words.CorrectionWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.TopicWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.UnitText;
import org.yinghuo.words.VoidWords;
import org.yinghuo.words.lines.MarkLegend;
import org.yinghuo.words.lines.SectionName;
import org.yinghuo.words.time.Day;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;

/** The lines above a table, and what they, the sheet's name and the file's name give to its rows, in this order. */
public final class Preamble {

    /** 说明 | √出勤 | △半天 | ×缺席 | ○请假 in cells of their own. */
    private static final int MOST_LEGEND_CELLS = 8;

    private static final int MOST_TITLES = 60;
    private static final int LONGEST_TITLE = 80;
    private static final Pattern FILE_ENDING = Pattern.compile("\\.[A-Za-z]{2,5}$");

    private final Surroundings surroundings;
    private final String sheetName;
    private final String fileName;
    private final Stated bySheet;
    private final Stated byFile;
    private final List<String> titles = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private Stated byForm = Stated.NOTHING;
    private Stated byTitle = Stated.NOTHING;
    private Stated byFootnote = Stated.NOTHING;
    private final Map<String, String> given = new TreeMap<>();
    private final Map<String, String> legend = new TreeMap<>();
    private final List<SheetLine> coloured = new ArrayList<>();
    private final TitlesTogether together = new TitlesTogether();

    public Preamble(Surroundings surroundings, String sheetName, String fileName) {
        this.surroundings = surroundings;
        this.sheetName = sheetName;
        this.fileName = fileName;
        this.bySheet = surroundings.sheetName(sheetName);
        this.byFile = surroundings.fileName(fileName);
    }

    /** A line above the table. */
    public void hear(SheetLine line) {
        String all = line.joined();
        if (all.isEmpty()) {
            return;
        }
        explainMarks(line);
        if (explainsColours(all)) {
            coloured.add(line);
        }
        // 说明：金额单位为千元 says above the table what it may say beneath.
        byFootnote = byFootnote.or(surroundings.footnote(all));
        if (line.ownCells() == 1 && SectionName.isNumbered(all)) {
            sections.add(all);
            together.forget();
            return;
        }
        FormLine.Parts parts = FormLine.of(line);
        List<FormLine> inCells = parts.pairs().isEmpty() ? surroundings.pairsInCells(line) : List.of();
        List<FormLine> pairs = inCells.isEmpty() ? parts.pairs() : inCells;
        if (!pairs.isEmpty()) {
            byForm = surroundings.formLine(pairs).or(byForm);
            pairs.stream().limit(Math.max(0, MOST_TITLES - forms.size())).forEach(pair -> {
                forms.add(pair.label() + " " + pair.value());
                together.forget();
            });
        }
        if (inCells.isEmpty() && !TitleWords.beginsAsSignature(all)) {
            parts.rest().forEach(this::title);
            // 志愿服务签到表：秩序维护 is a title with a colon.
            pairs.stream()
                    .filter(pair -> TitleWords.endsAsList(pair.label()))
                    .forEach(pair -> title(pair.label() + " " + pair.value()));
            pairs.stream()
                    .filter(pair -> TitleWords.labelsSubject(pair.label()))
                    .forEach(pair -> title(pair.value()));
        }
        for (int column = 1; pairs.isEmpty() && column <= line.row().width(); column++) {
            Unit unit = UnitText.money(line.own(column));
            if (unit != Unit.NONE) {
                Stated.Draft draft = new Stated.Draft();
                draft.unit = unit;
                byForm = draft.said().or(byForm);
            }
        }
    }

    private void explainMarks(SheetLine line) {
        MarkLegend.of(line.joined()).forEach(legend::putIfAbsent);
    }

    /** What says that nothing of the sheet stands: a title above the table, else the sheet's or the file's name; empty where nothing does. */
    public String undone() {
        return Stream.concat(
                        titles.stream(),
                        Stream.of(sheetName, FILE_ENDING.matcher(fileName).replaceFirst("")))
                .filter(VoidWords::undoesAll)
                .findFirst()
                .orElse("");
    }

    /** What marks mean by a line above the table, or among its remarks. */
    public Map<String, String> legend() {
        return legend;
    }

    /** Whether a line gives a meaning to colours, or to signs that are no marks of a legend. */
    public static boolean explainsColours(String line) {
        return CorrectionWords.explainsColours(line) && MarkLegend.of(line).isEmpty();
    }

    /** Lines above the table that give a meaning to colours, which nobody sees here. */
    public List<SheetLine> coloured() {
        return coloured;
    }

    private void title(String text) {
        if (titles.size() < MOST_TITLES && text.length() <= LONGEST_TITLE) {
            titles.add(text);
            together.forget();
            Stated said = surroundings.title(text);
            Stated nearer = TitleWords.isOfTable(text) ? said.dayWithin(byTitle.day()) : Stated.NOTHING;
            byTitle = nearer.or(byTitle).or(said);
        }
    }

    /** Section lines that stand above the header: 一、综合处. */
    public List<String> sections() {
        return sections;
    }

    /** What is said above another table of the same sheet: form lines go on, titles only until the next title. */
    public Preamble nextTable(List<SheetLine> between) {
        // 候补名单 says who of the same activity is listed next.
        boolean titled = between.stream()
                .map(line -> line.joined().strip())
                .anyMatch(text -> TitleWords.isOfTable(text) && !surroundings.isListOfSome(text));
        return nextTable(between, titled);
    }

    /** The same for a table that goes on with what the titles of the sheet say, though it has one of its own: 人事处人员名单. */
    public Preamble nextOfSameTitle(List<SheetLine> between) {
        return nextTable(between, false);
    }

    private Preamble nextTable(List<SheetLine> between, boolean titled) {
        Preamble next = new Preamble(surroundings, sheetName, fileName);
        next.byForm = byForm;
        next.legend.putAll(legend);
        next.forms.addAll(forms);
        if (!titled) {
            next.byTitle = byTitle;
            next.titles.addAll(titles);
        } else {
            overall(between).forEach(next::title);
        }
        Stated before = next.byTitle;
        next.byTitle = Stated.NOTHING;
        between.forEach(next::hear);
        next.byTitle = next.byTitle.or(before);
        next.given.putAll(given);
        next.together.forget();
        return next;
    }

    /** The titles over the whole sheet, where the table before had one of the same words as the next has, 9月3日签到表 and 9月5日签到表, beneath them. */
    private List<String> overall(List<SheetLine> between) {
        for (SheetLine line : between) {
            String words = withoutDay(line.joined());
            for (int at = titles.size() - 1;
                    at > 0 && TitleWords.isOfTable(line.joined().strip());
                    at--) {
                if (withoutDay(titles.get(at)).equals(words)) {
                    return List.copyOf(titles.subList(0, at));
                }
            }
        }
        return List.of();
    }

    private static String withoutDay(String title) {
        return DayWords.cutOut(Folding.clean(title)).strip();
    }

    /** Hears the remarks among the lines beneath the header: what they say holds where nothing above says otherwise. */
    public void hearFootnotes(List<SheetLine> beneath) {
        for (SheetLine line : beneath) {
            if (line.ownCells() > 0 && line.ownCells() <= MOST_LEGEND_CELLS) {
                explainMarks(line);
            }
            if (line.ownCells() > 0 && line.ownCells() <= 2) {
                byFootnote = byFootnote.or(surroundings.footnote(line.joined()));
            }
        }
    }

    /** Hears under what day a list is signed, 综合处 over 2022年9月8日, or when all of it happened, where no line above says one. */
    public void hearSignature(List<SheetLine> ending) {
        for (SheetLine line : ending) {
            Stated signed = surroundings.signature(line);
            if (signed.reportDay() != null || signed.day() != null) {
                byFootnote = byFootnote.or(signed);
                return;
            }
        }
    }

    /** Takes over what another has heard. */
    public void replaceBy(Preamble other) {
        if (other.equals(this)) {
            return;
        }
        together.forget();
        titles.clear();
        titles.addAll(other.titles);
        sections.clear();
        sections.addAll(other.sections);
        forms.clear();
        forms.addAll(other.forms);
        legend.putAll(other.legend);
        coloured.clear();
        coloured.addAll(other.coloured);
        byForm = other.byForm;
        byFootnote = other.byFootnote;
        byTitle = other.byTitle;
        given.putAll(other.given);
    }

    public Stated said() {
        Stated above = byForm.or(byTitle);
        return bySheet.dayWithin(above.day())
                .or(above)
                .or(bySheet)
                .or(byFile)
                .or(byFootnote)
                .withMonthOfSpan();
    }

    /** The words of the titles and of the sheet's name, which together may say what kind of sheet it is. */
    public List<String> titles() {
        List<String> all = new ArrayList<>(titles);
        all.addAll(sections);
        all.add(sheetName);
        return all;
    }

    /** What the titles, the form lines and the names of sheet and file tell of the paper's subject. */
    public Evidence evidence() {
        return together.evidence(this::heard).copy();
    }

    private Evidence heard() {
        Evidence evidence = surroundings.evidence();
        for (String title : titles) {
            evidence.hear(TitleWords.isHeadline(title) ? Evidence.Source.TITLE : Evidence.Source.FORM, title);
        }
        sections.forEach(section -> evidence.hear(Evidence.Source.TITLE, section));
        forms.forEach(form -> evidence.hear(Evidence.Source.FORM, form));
        evidence.hear(Evidence.Source.NAME, sheetName);
        evidence.hear(Evidence.Source.NAME, FILE_ENDING.matcher(fileName).replaceFirst(""));
        return evidence;
    }

    /** Whether a title or a name says that people have put their names down: 报名, 接龙. */
    public boolean saysSignUp() {
        return together.signUp(() -> titles.stream().anyMatch(surroundings::saysSignUp)
                || surroundings.saysSignUp(sheetName)
                || surroundings.saysSignUp(fileName));
    }

    /** Whether a title or a name says that the staff are listed: 花名册. */
    public boolean saysRoster() {
        return titles.stream().anyMatch(surroundings::saysRoster)
                || surroundings.saysRoster(sheetName)
                || surroundings.saysRoster(fileName);
    }

    /** Whether a title or a name says that this is a statement of an account: 流水, 对账单. */
    public boolean saysStatement() {
        return titles.stream().anyMatch(surroundings::saysStatement)
                || surroundings.saysStatement(sheetName)
                || surroundings.saysStatement(fileName);
    }

    public String fileName() {
        return fileName;
    }

    public Days days(Seeds seeds) {
        Stated all = said();
        return new Days(seeds.calendar(), all.year(), all.month() == 0 ? null : all.month(), all.day());
    }

    /** What is said above a header; where neither says what people did, the activity is what is left of the title. */
    public Stated said(HeaderRows header) {
        Stated said = said();
        boolean money =
                header.headings().stream().anyMatch(heading -> heading.first() == Field.AMOUNT && !heading.total());
        boolean known = !said.activity().isEmpty() || header.has(Field.ACTIVITY) || money;
        return known ? said : said.or(remainder(said.department()));
    }

    /** What is said above a table, of which no column turned out to say what people did. */
    public Stated said(Layout layout) {
        Stated said = said(layout.header());
        boolean money = layout.has(Field.AMOUNT);
        return said.activity().isEmpty() && !layout.has(Field.ACTIVITY) && !money
                ? said.or(remainder(said.department()))
                : said;
    }

    private Stated remainder(String department) {
        return together.remainder(department, this::remaining);
    }

    /** The activity that is left of the titles when all else they say is taken away. */
    private Stated remaining(String department) {
        String done = leftOf(titles.stream().filter(title -> !SectionName.endsAsGroup(title)), department);
        if (!done.isEmpty()) {
            return didAll(done);
        }
        // One sheet, or one file, for each thing that people did.
        for (String name : List.of(sheetName, FILE_ENDING.matcher(fileName).replaceFirst(""))) {
            String rest = surroundings.remainingActivity(name, department);
            if (TopicWords.BUILT_IN.isTaskItself(rest)) {
                return didAll(rest);
            }
        }
        // 学雷锋志愿服务队 is who they are, and tells no more than that they volunteered.
        String group = leftOf(titles.stream().filter(SectionName::endsAsGroup), department);
        return group.isEmpty() ? Stated.NOTHING : didAll(TitleWords.VOLUNTEERING);
    }

    private String leftOf(Stream<String> some, String department) {
        return some.filter(TitleWords::speaksOfVolunteers)
                .filter(title -> TitleWords.speaksOfService(title)
                        || !TitleWords.isMeeting(surroundings.remainingActivity(title, department)))
                .map(title -> surroundings.remainingActivity(title, department))
                .filter(rest -> !rest.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stated didAll(String activity) {
        Stated.Draft draft = new Stated.Draft();
        draft.activity = activity;
        draft.activities = List.of(activity);
        return draft.said();
    }

    /** Notes what a table takes from here, for {@code check}. */
    public void use(Layout layout, Stated said) {
        note(Field.DEPARTMENT, said.department(), layout);
        note(Field.ACTIVITY, said.activity(), layout);
        note(Field.PLACE, said.place(), layout);
        note(Field.CAMPAIGN, said.campaign(), layout);
        note(Field.CHANNEL, said.channel(), layout);
        Day day = said.day() == null ? said.reportDay() : said.day();
        if (day != null) {
            note(
                    Field.DATE,
                    day.isRange() ? day.first() + "/" + day.last() : day.first().toString(),
                    layout);
        } else if (said.year() != null) {
            given.put("year", said.year().toString());
        }
        if (said.issue() != null) {
            note(Field.ISSUE, said.issue().toString(), layout);
        }
        if (said.unit().yuan() > 1) {
            given.put("unit", Long.toString(said.unit().yuan()));
        }
        noteSums(layout);
        if (isPlan(layout)) {
            given.put(SheetReading.PLANNED, SheetReading.WHOLE);
        }
    }

    /** Whether the list says by its name who is to come, 排班表, and has no column that could say who came. */
    private boolean isPlan(Layout layout) {
        List<String> names = new ArrayList<>(titles());
        names.add(fileName);
        return layout.kind() == SheetKind.SERVICES
                && names.stream().anyMatch(TitleWords::speaksOfPlan)
                && layout.blocks().stream().allMatch(Preamble::tellsNothingOfComing);
    }

    private static boolean tellsNothingOfComing(Block block) {
        return !block.has(Field.HOURS)
                && !block.has(Field.STATUS)
                && block.marks().isEmpty()
                && block.columns().values().stream()
                        .flatMap(List::stream)
                        .noneMatch(column -> HeadingUse.SIGN.isWithin(column.heading())
                                || HeadingUse.REAL.isWithin(column.heading()));
    }

    /** Notes what says that the list, or one of its columns, sums what other lists tell. */
    private void noteSums(Layout layout) {
        List<String> names = new ArrayList<>(titles());
        names.add(fileName);
        CumulativeWords.Said said = CumulativeWords.Said.NOTHING;
        for (String name : names) {
            CumulativeWords.Said its = CumulativeWords.inTitle(name);
            said = its.compareTo(said) > 0 ? its : said;
        }
        List<String> columns = new ArrayList<>();
        List<String> summed = new ArrayList<>();
        for (Block block : layout.blocks()) {
            for (Field field : List.of(Field.AMOUNT, Field.HOURS)) {
                for (Column column : block.all(field)) {
                    if (CumulativeWords.isCumulative(column.quoted())) {
                        columns.add(Integer.toString(column.column()));
                    } else if (CumulativeWords.isSum(column.quoted())) {
                        summed.add(Integer.toString(column.column()));
                    }
                }
            }
        }
        if (said != CumulativeWords.Said.NOTHING) {
            given.put(
                    SheetReading.CUMULATIVE,
                    said == CumulativeWords.Said.SURELY ? SheetReading.WHOLE : SheetReading.PERHAPS);
        } else if (!columns.isEmpty()) {
            given.put(SheetReading.CUMULATIVE, String.join(",", columns));
        }
        if (!summed.isEmpty()) {
            given.put(SheetReading.SUMMED, String.join(",", summed));
        }
    }

    private void note(Field field, String value, Layout layout) {
        boolean spread = layout.blocks().stream()
                .anyMatch(block -> block.spreads().stream().anyMatch(one -> one.by() == field));
        boolean headed = layout.kind() == SheetKind.PAYMENTS || spread;
        if (!value.isEmpty() && !headed) {
            given.put(field.word(), value);
        }
    }

    public Map<String, String> given() {
        return given;
    }
}
