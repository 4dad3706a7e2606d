package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.reading.Office;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Unit;

/** What a mark beneath a day says, and how a row's marks share its hours (rule marks-of-a-row). */
class MarksTest {

    private static final SheetId SHEET = new SheetId("值班.csv", "");
    private static final DrawnTable DAYS =
            DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "2022-09-03:+DATE", "2022-09-04:+DATE", "时长(小时):HOURS");

    private final Marks marks = new Marks(Lexicon.builtIn(), new OfficeNames(Office.seeds()), Status.SERVED);

    private static EntryDraft draft(DrawnTable table, String cells) {
        return new EntryDraft(SHEET, SheetKind.SERVICES, table.cells(2, cells));
    }

    @ParameterizedTest
    @CsvSource({
        "√, 'SERVED   '",
        "3, 'SERVED 3  '",
        "半天, 'SERVED 4  '",
        "14:00-17:00, 'SERVED 3  '",
        "请假, 'CANCELLED   '",
        "维持秩序, 'SERVED  维持秩序 '",
        "锦绣社区, 'SERVED   锦绣社区'",
        "1次, 'SERVED   '"
    })
    void says(String text, String said) {
        Mark mark = marks.read(
                draft(DAYS, "朱丹|" + text + "||"), DAYS.block().marks().get(0), MarkHabits.NONE, Unit.NONE);
        assertThat(mark.status() + " "
                        + (mark.hours() == null ? "" : mark.hours())
                        + (mark.clock().start() == null ? "" : mark.clock().start())
                        + " " + mark.activity() + " " + mark.place())
                .isEqualTo(said);
    }

    @Test
    void aNumberThatCountsTimesTellsNoHours() {
        Mark mark = marks.read(draft(DAYS, "朱丹|3||"), DAYS.block().marks().get(0), MarkHabits.NONE, Unit.COUNT);
        assertThat(mark.hours()).isNull();
        assertThat(mark.status()).isEqualTo(Status.SERVED);
    }

    @ParameterizedTest
    @CsvSource({"√, true", "○, true", "0, false", "'', false", "休, false", "0.5, true", "请假, true", "=, true"})
    void isMarkedWhereACellSaysAnything(String text, boolean marked) {
        assertThat(marks.isMarked(DrawnTable.line(2, "朱丹|" + text), 2)).isEqualTo(marked);
    }

    private static MarkHabits habits(DrawnTable table, String... rows) {
        List<Cells> cells = Stream.of(rows).map(row -> table.cells(2, row)).toList();
        return MarkHabits.of(table.block(), cells);
    }

    @Test
    void theHoursBesideMarksAreOfAllOfThem() {
        MarkHabits habits = habits(DAYS, "朱丹|√|√|5", "牛森|√||3");
        EntryDraft draft = draft(DAYS, "朱丹|√|√|5.00001");
        var spreads = DAYS.block().marks();
        assertThat(habits.share(draft, spreads.get(0), Stated.NOTHING, marks)).hasToString("2.5");
        EntryDraft own = draft(DAYS, "朱丹|3|√|5");
        assertThat(habits.share(own, spreads.get(1), Stated.NOTHING, marks)).hasToString("2");
        assertThat(habits.share(draft(DAYS, "朱丹|3|√|3"), spreads.get(1), Stated.NOTHING, marks))
                .isNull();
        assertThat(habits.share(draft(DAYS, "朱丹|√||30"), spreads.get(0), Stated.NOTHING, marks))
                .isNull();
        assertThat(habits.share(draft(DAYS, "朱丹|√||24"), spreads.get(0), Stated.NOTHING, marks))
                .hasToString("24");
    }

    @Test
    void whatIsOverOfAnUnevenSumIsTheFirstMarks() {
        MarkHabits habits = habits(DAYS, "朱丹|√|√|5", "牛森|√||3");
        EntryDraft draft = draft(DAYS, "朱丹|√|√|0.0001");
        var spreads = DAYS.block().marks();
        long first = habits.share(draft, spreads.get(0), Stated.NOTHING, marks).millis();
        long second = habits.share(draft, spreads.get(1), Stated.NOTHING, marks).millis();
        assertThat(first + second).isEqualTo(360);
    }

    @Test
    void theSameHoursBesideOneMarkAndBesideTwoAreEachs() {
        MarkHabits each = habits(DAYS, "朱丹|√|√|3", "牛森|√||3");
        assertThat(each.whole()).isNull();
        assertThat(habits(DAYS, "朱丹|√|√|3", "牛森|√|√|3").whole()).isNotNull();
        assertThat(habits(DAYS, "朱丹|√|√|6", "牛森|√||3").whole()).isNotNull();
    }

    @Test
    void sumsOfDaysProveThatANumberIsDays() {
        DrawnTable summed =
                DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "2022-09-03:+DATE", "2022-09-04:+DATE", "合计:=");
        MarkHabits days = habits(summed, "朱丹|√|0.5|1.5", "牛森|1|√|2");
        assertThat(days.unit()).isEqualTo(Unit.DAYS);
        assertThat(days.plainIsDay()).isTrue();
        assertThat(days.share(draft(summed, "朱丹|√||1"), summed.block().marks().get(0), Stated.NOTHING, marks))
                .hasToString("8");
        MarkHabits hours = habits(summed, "朱丹|3|0.5|3.5", "牛森|1|√|1");
        assertThat(hours.unit()).isEqualTo(Unit.NONE);
        assertThat(hours.plainIsDay()).isFalse();
    }

    @Test
    void onesWithOtherHoursBesideThemAreTimes() {
        assertThat(habits(DAYS, "朱丹|1|1|6", "牛森|1||3").unit()).isEqualTo(Unit.COUNT);
        assertThat(habits(DAYS, "朱丹|1|1|2", "牛森|1||1").unit()).isEqualTo(Unit.NONE);
        assertThat(habits(DAYS, "朱丹|2|1|6", "牛森|1||3").unit()).isEqualTo(Unit.NONE);
        assertThat(habits(DAYS, "朱丹|√|√|6", "牛森|√||3").unit()).isEqualTo(Unit.NONE);
    }
}
