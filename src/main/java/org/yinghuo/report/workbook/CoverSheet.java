package org.yinghuo.report.workbook;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.edition.FigureGroup;
import org.yinghuo.report.edition.Masthead;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.workbook.CellStyles.Look;

/** The first sheet of an issue's workbook: its head, its figures with links to the entries behind them, and the other sheets. */
final class CoverSheet {
    private static final int[] WIDTHS = {28, 18, 10, 52, 18};

    private final Sheet sheet;
    private final WorkbookCells cells;
    private final ReportWords phrases;
    private int next;

    CoverSheet(Sheet sheet, WorkbookCells cells, ReportWords phrases) {
        this.sheet = sheet;
        this.cells = cells;
        this.phrases = phrases;
    }

    /** Fills the sheet; {@code sheets} says which other sheet holds each table. */
    void write(IssueReport report, Masthead masthead, LineageSheet lineage, Map<String, ? extends Sheet> sheets) {
        for (int i = 0; i < WIDTHS.length; i++) {
            WorkbookCells.width(sheet, i, WIDTHS[i]);
        }
        banner(masthead.title(), Look.TITLE, 48);
        banner(masthead.number(), Look.SUBTITLE, 24);
        banner(masthead.publisher() + "    " + masthead.date(), Look.SUBTITLE, 24);
        banner(masthead.window(), Look.SUBTITLE, 24);
        banner(
                masthead.state() + "    " + masthead.revision() + "    "
                        + phrases.say("masthead.as-of", masthead.asOf()),
                Look.SUBTITLE,
                24);
        for (FigureGroup group : FigureGroup.values()) {
            heading(phrases.say("html.group." + group.word()));
            for (String name : group.figures()) {
                Figure figure = report.figures().get(name);
                if (figure != null) {
                    figure(figure, !report.notStated().contains(name), lineage.behind(name));
                }
            }
        }
        heading(phrases.say("workbook.contents"));
        for (Table table : report.tables()) {
            Row row = row(20);
            Sheet target = Objects.requireNonNull(sheets.get(table.name()));
            link(cells.text(row, 0, phrases.table(table.name()), Look.LINK), "'" + target.getSheetName() + "'!A1");
            cells.value(row, 1, ValueType.COUNT, Integer.toString(table.rows().size()));
            cells.text(row, 2, phrases.say("workbook.rows"));
        }
        sheet.setDisplayGridlines(false);
        SheetPrint.setUp(sheet, "", phrases);
        SheetPrint.onOnePage(sheet, false);
    }

    private Row row(float height) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        return row;
    }

    private void banner(String text, Look look, float height) {
        Row row = row(height);
        across(row, text, look);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.length - 1));
    }

    private void heading(String text) {
        row(12);
        across(row(26), text, Look.HEADING);
    }

    private void across(Row row, String text, Look look) {
        for (int i = 0; i < WIDTHS.length; i++) {
            cells.text(row, i, i == 0 ? text : "", look);
        }
    }

    private void figure(Figure figure, boolean stated, Optional<LineageSheet.Block> behind) {
        Row row = row(22);
        cells.text(row, 0, phrases.figure(figure.name()));
        if (stated) {
            cells.big(row, 1, figure.type(), figure.value());
        } else {
            cells.text(row, 1, phrases.unstated(), Look.UNSTATED);
        }
        cells.text(row, 2, stated ? phrases.unit(figure.name()) : "");
        cells.text(row, 3, phrases.meaning(figure.name()), Look.WRAPPED);
        Cell last = cells.text(
                row,
                4,
                behind.map(block -> phrases.say("workbook.behind", block.entries()))
                        .orElse(""),
                behind.isPresent() ? Look.LINK : Look.TEXT);
        behind.ifPresent(block -> link(last, block.address()));
    }

    private void link(Cell cell, String address) {
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(address);
        cell.setHyperlink(link);
    }
}
