package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.Cells;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.reading.Office;
import org.yinghuo.model.CellType;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Numbering;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Unread;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.time.Days;

/** Rows of departments that say how many gave and how much, without names (rule summary-counts). */
class SummaryRowsTest {

    private static final DrawnTable SUMMARY =
            DrawnTable.of(SheetKind.DONATION_SUMMARY, "部门:DEPARTMENT", "人数:PEOPLE", "金额(元):AMOUNT", "日期:DATE");

    private static String read(DrawnTable table, boolean besideRunning, String row) {
        OfficeNames names = new OfficeNames(Office.seeds());
        WhoReader who = new WhoReader(Lexicon.builtIn(), names, true, name -> false);
        SummaryRows rows =
                new SummaryRows(new SheetId("汇总.csv", ""), names, new Dating(Office.seeds()), who, besideRunning);
        Cells cells = table.cells(2, row);
        ReadingOutcome outcome = new ReadingOutcome(new Numbering());
        Days days = new Days(Office.seeds().calendar(), 2022);
        String[] texts = row.split("\\|", -1);
        rows.read(cells, days.read(texts[texts.length - 1], CellType.TEXT), Stated.NOTHING, outcome);
        return outcome.made().stream()
                .map(entry -> entry instanceof DonationSummary one
                        ? one.department() + " " + one.people() + " " + one.amount() + " " + one.day()
                                + (one.increment() ? " more" : "")
                        : ((Unread) entry).code().word())
                .findFirst()
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "综合|3|300|9月3日, 综合处 3 300.00 2022-09-03",
        "综合处|0|0|9月3日, nothing",
        "综合处||0|9月3日, nothing",
        "综合处||300|9月3日, missing-value",
        "综合处|3||9月3日, missing-value",
        "综合处|若干|300|9月3日, missing-value",
        "综合处|3|-300|9月3日, bad-amount",
        "综合处|3|=|9月3日, formula-without-value",
        "综合处|=|300|9月3日, formula-without-value",
        "综合处|=|=|9月3日, formula-without-value",
        "|3|300|9月3日, missing-value",
        "综合处|3|300|, missing-value",
        "综合处|3|300|2月31日, bad-date"
    })
    void aRowIsOneGiftOfSoMany(String row, String read) {
        assertThat(read(SUMMARY, false, row)).isEqualTo(read);
    }

    @Test
    void whatIsHeadedAsNewOrStandsBesideARunningSumIsAdded() {
        DrawnTable today =
                DrawnTable.of(SheetKind.DONATION_SUMMARY, "部门:DEPARTMENT", "人数:PEOPLE", "当日金额:AMOUNT", "日期:DATE");
        assertThat(read(today, false, "综合处|3|300|9月3日")).isEqualTo("综合处 3 300.00 2022-09-03 more");
        assertThat(read(SUMMARY, true, "综合处|3|300|9月3日")).isEqualTo("综合处 3 300.00 2022-09-03 more");
    }
}
