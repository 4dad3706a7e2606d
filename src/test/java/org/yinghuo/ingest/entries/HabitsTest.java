package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.reading.Office;
import org.yinghuo.model.SheetKind;
import org.yinghuo.words.time.Days;

/** How a list of people is kept, seen in its first rows. */
class HabitsTest {

    private static Habits of(DrawnTable table, SheetKind kind, String... rows) {
        List<SheetLine> lines = new ArrayList<>();
        for (String row : rows) {
            lines.add(DrawnTable.line(2 + lines.size(), row));
        }
        return Habits.of(table.block(), kind, lines, new Days(Office.seeds().calendar(), 2022));
    }

    @Test
    void whoDidNotSignWhereOthersDidWasNotThere() {
        DrawnTable table = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "日期:DATE", "签名:OTHER");
        Habits signed = of(table, SheetKind.SERVICES, "朱丹|9月3日|朱丹", "牛森|9月3日|");
        assertThat(signed.isUnsigned(table.cells(5, "熊倩|9月4日|"))).isTrue();
        assertThat(signed.isUnsigned(table.cells(5, "熊倩|9月4日|√"))).isFalse();
        Habits none = of(table, SheetKind.SERVICES, "朱丹|9月3日|", "牛森|9月3日|");
        assertThat(none.isUnsigned(table.cells(5, "熊倩|9月4日|"))).isFalse();
    }

    @Test
    void onAListOfSignUpsADayStillToComeHasNoSignatures() {
        DrawnTable table = DrawnTable.of(SheetKind.SIGN_UPS, "姓名:NAME", "日期:DATE", "签名:OTHER");
        Habits signed = of(table, SheetKind.SIGN_UPS, "朱丹|9月3日|朱丹", "牛森|9月4日|");
        assertThat(signed.isUnsigned(table.cells(5, "熊倩|9月3日|"))).isTrue();
        assertThat(signed.isUnsigned(table.cells(5, "熊倩|9月4日|"))).isFalse();
    }

    @Test
    void aCountThatIsEachGroupsSizeIsNoCountOfTheRow() {
        DrawnTable table = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "活动:ACTIVITY", "人数:PEOPLE");
        assertThat(of(table, SheetKind.SERVICES, "朱丹|值守|2", "牛森|值守|2", "熊倩|献血|1")
                        .people())
                .isNull();
        assertThat(of(table, SheetKind.SERVICES, "朱丹|值守|2", "牛森|值守|3").people()).isNotNull();
        assertThat(of(table, SheetKind.SERVICES, "朱丹|值守|1", "牛森|献血|1").people()).isNotNull();
    }

    @Test
    void aCountThatGrowsFromRowToRowIsWhichTimeItIs() {
        DrawnTable table = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "次数:TIMES_THIS_YEAR");
        assertThat(of(table, SheetKind.SERVICES, "朱丹|1", "朱丹|2", "牛森|1").turns())
                .isNull();
        assertThat(of(table, SheetKind.SERVICES, "朱丹|1", "朱丹|2", "朱丹|2").turns())
                .isNotNull();
        assertThat(of(table, SheetKind.SERVICES, "朱丹|3", "牛森|2").turns()).isNotNull();
        DrawnTable year = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "本年度第几次:TIMES_THIS_YEAR");
        assertThat(of(year, SheetKind.SERVICES, "朱丹|3", "牛森|2").turns()).isNull();
    }

    @Test
    void twoPunchesADayAreOneService() {
        DrawnTable table = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "日期:DATE", "打卡时间:START");
        assertThat(of(table, SheetKind.SERVICES, "朱丹|9月3日|9:00", "朱丹|9月3日|11:00")
                        .punches())
                .isTrue();
        assertThat(of(table, SheetKind.SERVICES, "朱丹|9月3日|9:00", "朱丹|9月3日|9:00").punches())
                .isFalse();
        assertThat(of(table, SheetKind.SERVICES, "朱丹|9月3日|9:00", "朱丹|9月4日|11:00")
                        .punches())
                .isFalse();
        assertThat(of(table, SheetKind.SERVICES, "朱丹|9月3日|9:00", "牛森|9月3日|11:00")
                        .punches())
                .isFalse();
        DrawnTable start = DrawnTable.of(SheetKind.SERVICES, "姓名:NAME", "日期:DATE", "开始时间:START");
        assertThat(of(start, SheetKind.SERVICES, "朱丹|9月3日|9:00", "朱丹|9月3日|11:00")
                        .punches())
                .isFalse();
    }

    @Test
    void aStatusOfAbsenceMakesComingOfTheOthers() {
        DrawnTable table = DrawnTable.of(SheetKind.SIGN_UPS, "姓名:NAME", "状态:STATUS");
        assertThat(of(table, SheetKind.SIGN_UPS, "朱丹|参加", "牛森|缺席").absences()).isTrue();
        assertThat(of(table, SheetKind.SIGN_UPS, "朱丹|参加", "牛森|请假").absences()).isFalse();
    }
}
