package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.Hours;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.Reading;
import org.yinghuo.words.time.Clock;

/** From when to when somebody served and how long, as one row says it. */
class ServiceLengthsTest {

    private static final SheetId SHEET = new SheetId("服务.csv", "");
    private static final DrawnTable HOURS =
            DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "时长:HOURS", "开始:START", "结束:END", "状态:STATUS", "备注:NOTE");
    private static final DrawnTable NONE =
            DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "时段:PERIOD", "状态:STATUS", "备注:NOTE");

    private final StatusReader statuses = new StatusReader(Lexicon.builtIn(), Status.SERVED, block -> false);
    private final ServiceLengths lengths = new ServiceLengths(statuses);
    private final ServiceTimes times = new ServiceTimes(Lexicon.builtIn(), statuses);

    private static EntryDraft draft(DrawnTable table, String cells) {
        return new EntryDraft(SHEET, SheetKind.SERVICES, table.cells(2, cells));
    }

    private Hours hours(EntryDraft draft, Mark mark, boolean several) {
        Clock clock = times.read(draft, Reading.blank(), null, null, mark, Stated.NOTHING, Clock.UNSAID);
        return lengths.read(draft, clock, mark, Stated.NOTHING, several, RunningHours.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "朱丹|3|9:00|11:00||, 3, ''",
        "朱丹||9:00|11:30||, 2.5, ''",
        "朱丹|||||, , ''",
        "朱丹|请假|||请假|, , ''",
        "朱丹|1001||||, , bad-hours/too-long",
        "朱丹|1000||||, 1000, ''",
        "朱丹|很久|9:00|11:00||, , bad-hours/unreadable",
        "朱丹|=|9:00|11:00||, , formula-without-value/",
        "朱丹||11:00|9:00||, , bad-time/order",
        "朱丹||22:00|6:00||, 8, ''",
        "朱丹||18:00|9:00||, 15, ''",
        "朱丹||17:59|9:00||, , bad-time/order",
        "朱丹||18:00|9:01||, , bad-time/order",
        "朱丹||22:00|次日10:00||, 12, ''",
        "朱丹||9:00|9:00||, , bad-time/order",
        "朱丹||9:00|√||, , ''",
        "朱丹||9:00|朱丹||, , ''",
        "朱丹||9:00|9月4日||, , ''",
        "朱丹||9:00|下课||, , bad-time/unreadable"
    })
    void ofColumnsOfHoursAndTimes(String cells, String hours, String found) {
        EntryDraft draft = draft(HOURS, cells);
        assertThat(hours(draft, Mark.NONE, false)).isEqualTo(hours == null ? null : Hours.parse(hours));
        assertThat(FoundInDraft.of(draft)).containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void aMarksOwnHoursOutweighTheRows() {
        Mark mark = new Mark(Status.SERVED, Hours.parse("2"), Clock.UNSAID);
        assertThat(hours(draft(HOURS, "朱丹|3|||"), mark, false)).hasToString("2");
    }

    @Test
    void aLengthOfSeveralDaysIsAsked() {
        EntryDraft draft = draft(HOURS, "朱丹|3||||");
        assertThat(hours(draft, Mark.NONE, true)).isNull();
        assertThat(FoundInDraft.of(draft)).containsExactly("bad-hours/several-days");
    }

    @ParameterizedTest
    @CsvSource({
        "朱丹|3小时||, 3",
        "朱丹|9:00-11:00||, 2",
        "朱丹|8:00-11:00，14:00-17:00||, 6",
        "朱丹||已服务3小时|, 3",
        "朱丹|||服务3小时, 3",
        "朱丹|||3, "
    })
    void besideStatusAndPeriodOnlyWhatSaysItsUnit(String cells, String hours) {
        assertThat(hours(draft(NONE, cells), Mark.NONE, false)).isEqualTo(hours == null ? null : Hours.parse(hours));
    }

    @ParameterizedTest
    @CsvSource({"2|30, 2.5", "2|0, 2", "2|120, 2", "2|, 2", "2|60, 2"})
    void minutesBesideHoursAreTheRestOfThem(String cells, String hours) {
        DrawnTable table = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "小时:HOURS", "时长(分钟):HOURS");
        assertThat(hours(draft(table, "朱丹|" + cells), Mark.NONE, false)).hasToString(hours);
    }

    @Test
    void theRowsOwnTimesOutweighTheMarksAndTheDays() {
        Clock marked = new Clock(LocalTime.of(8, 0), LocalTime.of(10, 0), HalfDay.MORNING);
        Mark mark = new Mark(Status.SERVED, null, marked);
        assertThat(times.read(
                        draft(HOURS, "朱丹||9:00|||"), Reading.blank(), null, null, mark, Stated.NOTHING, Clock.UNSAID))
                .isEqualTo(new Clock(LocalTime.of(9, 0), LocalTime.of(10, 0), HalfDay.MORNING));
        assertThat(times.read(draft(HOURS, "朱丹||||"), Reading.blank(), null, null, mark, Stated.NOTHING, Clock.UNSAID))
                .isEqualTo(marked);
    }
}
