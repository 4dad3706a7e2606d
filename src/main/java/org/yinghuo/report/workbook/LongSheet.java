package org.yinghuo.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.workbook.CellStyles.Look;

/** A sheet that looks as a {@link DataSheet} does, of so many rows that they are written one by one and never held. */
final class LongSheet implements SheetRows, Closeable {
    private static final String HEADER_HEIGHT = "24.0";

    private final XSSFSheet sheet;
    private final int columns;
    private final CellStyles styles;
    private final Map<Look, Integer> indexes = new EnumMap<>(Look.class);
    private final SheetXml xml;
    private int next = 1;

    /** @param sheet an empty one; see {@link DataSheet} for the others */
    LongSheet(XSSFSheet sheet, List<String> heads, int[] widths, String title, CellStyles styles, ReportWords phrases) {
        this.sheet = sheet;
        this.columns = heads.size();
        this.styles = styles;
        DataSheet.setUp(sheet, heads, widths, title, phrases);
        this.xml = new SheetXml(sheet.getPackagePart().getPartName().getName().substring(1));
        xml.row(0, HEADER_HEIGHT);
        for (int i = 0; i < columns; i++) {
            text(i, heads.get(i), Look.HEADER);
        }
    }

    SheetXml xml() {
        return xml;
    }

    @Override
    public boolean hasRoom() {
        return next <= DataSheet.LAST_ROW;
    }

    @Override
    public int next() {
        return next;
    }

    @Override
    public void row() {
        xml.row(next++);
    }

    @Override
    public void text(int column, String text, Look look) {
        xml.text(column, text, style(look));
    }

    @Override
    public void value(int column, ValueType type, String text) {
        if (text.isEmpty() || type == ValueType.TEXT) {
            text(column, text);
        } else if (type == ValueType.DAY) {
            double day = DateUtil.getExcelDate(LocalDate.parse(text));
            xml.number(column, Double.toString(day), style(Look.DAY));
        } else {
            Look look = type == ValueType.MONEY ? Look.MONEY : text.indexOf('.') < 0 ? Look.COUNT : Look.DECIMAL;
            xml.number(column, text, style(look));
        }
    }

    private int style(Look look) {
        Integer known = indexes.get(look);
        if (known == null) {
            known = (int) styles.of(look).getIndex();
            indexes.put(look, known);
        }
        return known;
    }

    @Override
    public void finish() {
        xml.finish();
        sheet.getCTWorksheet().getDimension().setRef(xml.reach());
        DataSheet.filter(sheet, next, columns);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
