package org.yinghuo.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.CellType;

/** An .xls workbook (BIFF8), read as a whole: it holds no more than 65,536 rows a sheet. */
final class XlsFile implements SheetFile {

    private static final Set<String> NUMERIC_FUNCTIONS = Set.of(
            "SUM", "SUMIF", "SUBTOTAL", "COUNT", "COUNTA", "COUNTIF", "AVERAGE", "ROUND", "PRODUCT", "SUMPRODUCT");

    private final HSSFWorkbook workbook;
    private final Map<Short, NumberKind> kinds = new HashMap<>();
    private int next;

    private XlsFile(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Opens a file that starts as an OLE2 container, which may hold something else than a workbook. */
    static SheetFile open(Path file) throws IOException {
        if (Files.size(file) > Bounds.WHOLE_FILE) {
            throw Unreadable.TOO_LARGE.because(".xls of " + Files.size(file) + " bytes");
        }
        try {
            POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
            try {
                return new XlsFile(workbook(container));
            } catch (IOException | RuntimeException | Error e) {
                container.close();
                throw e;
            }
        } catch (EncryptedDocumentException e) {
            throw Unreadable.ENCRYPTED.because("encrypted .xls");
        } catch (OldExcelFormatException e) {
            throw Unreadable.UNSUPPORTED.because(".xls of before Excel 97", "Excel 95");
        } catch (RuntimeException | StackOverflowError e) {
            throw Unreadable.DAMAGED.because("damaged .xls: " + e.getClass().getSimpleName());
        } catch (OutOfMemoryError e) {
            throw Unreadable.TOO_LARGE.because(".xls that does not fit into memory");
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw Files.isReadable(file)
                    ? Unreadable.DAMAGED.because("damaged .xls: " + e.getClass().getSimpleName())
                    : e;
        }
    }

    private static HSSFWorkbook workbook(POIFSFileSystem container) throws IOException {
        var root = container.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("\tDRMContent")) {
            throw Unreadable.ENCRYPTED.because("encrypted workbook");
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw Unreadable.DOCUMENT.because("Word document", "Word");
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw Unreadable.DOCUMENT.because("presentation", "PowerPoint");
        }
        String records = BiffRecords.find(root);
        if (records == null) {
            boolean old = root.hasEntryCaseInsensitive("Book") || root.hasEntryCaseInsensitive("Workbook");
            throw Unreadable.UNSUPPORTED.because("container without a workbook", old ? "Excel 95" : "OLE2");
        }
        BiffRecords.rename(root, records);
        try {
            return new HSSFWorkbook(root, true); // keeps the container, for its properties and to be closed
        } catch (RecordInputStream.LeftoverDataException e) {
            POIFSFileSystem mended = BiffRecords.trimmed(root);
            HSSFWorkbook workbook = new HSSFWorkbook(mended.getRoot(), true);
            container.close();
            return workbook;
        }
    }

    @Override
    public @Nullable SheetReader nextSheet() throws IOException {
        try {
            return next < workbook.getNumberOfSheets() ? new Sheet(next++) : null;
        } catch (RuntimeException e) {
            throw Unreadable.DAMAGED.because("damaged .xls: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public Optional<String> property(String name) {
        try {
            var summary = workbook.getDocumentSummaryInformation();
            var properties = summary == null ? null : summary.getCustomProperties();
            Object value = properties == null ? null : properties.get(name);
            return Optional.ofNullable(value).map(Object::toString);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String firstSheet() {
        return workbook.getNumberOfSheets() == 0 ? "" : workbook.getSheetName(0);
    }

    @Override
    public @Nullable Instant modified() {
        try {
            var summary = workbook.getSummaryInformation();
            var saved = summary == null ? null : summary.getLastSaveDateTime();
            Instant instant = saved == null ? null : saved.toInstant();
            return instant == null || instant.isBefore(Instant.EPOCH) ? null : instant;
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private final class Sheet implements SheetReader {

        private final SheetHead head;
        private final Iterator<Row> rows;
        private final RowBuilder builder = new RowBuilder();
        private final Set<CellAddress> unvalued = new HashSet<>();

        Sheet(int index) throws UnreadableFileException {
            HSSFSheet sheet = workbook.getSheetAt(index);
            Merges merged = new Merges();
            for (CellRangeAddress region : sheet.getMergedRegions()) {
                merged.add(
                        region.getFirstRow() + 1,
                        region.getFirstColumn() + 1,
                        region.getLastRow() + 1,
                        region.getLastColumn() + 1);
            }
            BitSet hiddenColumns = new BitSet();
            for (int column = 0; column < Bounds.COLUMNS; column++) {
                if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
                    hiddenColumns.set(column + 1);
                }
            }
            head = new SheetHead(
                    workbook.getSheetName(index),
                    workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index),
                    merged.regions(),
                    hiddenColumns);
            rows = sheet.rowIterator();
            for (var cells = sheet.getSheet().getCellValueIterator(); cells.hasNext(); ) {
                if (cells.next() instanceof FormulaRecordAggregate formula && isUnvalued(formula)) {
                    unvalued.add(new CellAddress(formula.getRow(), formula.getColumn()));
                }
            }
        }

        /** A result of zero or nothing that the writer leaves to be worked out when the file is opened, as libraries do that cannot. */
        private static boolean isUnvalued(FormulaRecordAggregate formula) {
            FormulaRecord record = formula.getFormulaRecord();
            return switch (record.getCachedResultTypeEnum()) {
                case NUMERIC -> record.isCalcOnLoad() && record.getValue() == 0;
                case STRING -> !record.hasCachedResultString() && isArithmetic(record.getParsedExpression());
                default -> false;
            };
        }

        /** Whether a formula can only give a number: its last step is a sum or the like. */
        private static boolean isArithmetic(Ptg[] steps) {
            Ptg last = steps.length == 0 ? null : steps[steps.length - 1];
            boolean sum = last instanceof AttrPtg attribute && attribute.isSum();
            boolean function = last instanceof AbstractFunctionPtg call && NUMERIC_FUNCTIONS.contains(call.getName());
            return sum || function || (last instanceof ValueOperatorPtg && !(last instanceof ConcatPtg));
        }

        @Override
        public SheetHead head() {
            return head;
        }

        @Override
        public @Nullable SheetRow read() throws IOException {
            try {
                while (rows.hasNext()) {
                    HSSFRow row = (HSSFRow) rows.next();
                    builder.start(row.getRowNum() + 1, row.getZeroHeight() || row.getHeight() == 0);
                    for (Cell cell : row) {
                        put((HSSFCell) cell);
                    }
                    SheetRow built = builder.build();
                    if (built != null) {
                        return built;
                    }
                }
                return null;
            } catch (RuntimeException e) {
                throw Unreadable.DAMAGED.because("damaged .xls: " + e.getClass().getSimpleName());
            }
        }

        private void put(HSSFCell cell) {
            int column = cell.getColumnIndex() + 1;
            org.apache.poi.ss.usermodel.CellType type =
                    cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
                            ? cell.getCachedFormulaResultType()
                            : cell.getCellType();
            HSSFCellStyle style = cell.getCellStyle();
            if (unvalued.contains(cell.getAddress())) {
                builder.put(column, CellType.FORMULA_WITHOUT_VALUE, "", false);
                return;
            }
            boolean struck = workbook.getFontAt(style.getFontIndex()).getStrikeout();
            switch (type) {
                case NUMERIC -> builder.put(column, number(cell.getNumericCellValue(), style), struck);
                case STRING -> {
                    HSSFRichTextString text = cell.getRichStringCellValue();
                    builder.put(column, CellType.TEXT, text.getString(), isStruck(text, struck));
                }
                case BOOLEAN ->
                    builder.put(column, CellType.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE", struck);
                case ERROR ->
                    builder.put(
                            column,
                            CellType.ERROR,
                            FormulaError.isValidCode(cell.getErrorCellValue())
                                    ? FormulaError.forInt(cell.getErrorCellValue())
                                            .getString()
                                    : "#ERR!",
                            struck);
                default -> {
                    // blank
                }
            }
        }

        private StoredNumber number(double value, HSSFCellStyle style) {
            NumberKind kind = kinds.computeIfAbsent(style.getDataFormat(), id -> kind(id, style));
            String raw = Double.isFinite(value) ? new BigDecimal(value).toString() : Double.toString(value);
            return StoredNumber.of(raw, kind, workbook.getInternalWorkbook().isUsing1904DateWindowing());
        }

        private NumberKind kind(short id, HSSFCellStyle style) {
            NumberKind builtIn = NumberKind.ofBuiltIn(id);
            String code = style.getDataFormatString();
            return builtIn != NumberKind.NUMBER || code == null ? builtIn : NumberKind.ofCode(code);
        }

        private boolean isStruck(HSSFRichTextString text, boolean byCell) {
            int runs = text.numFormattingRuns();
            if (runs == 0 || text.length() == 0) {
                return byCell;
            }
            boolean struck = text.getIndexOfFormattingRun(0) == 0 || byCell;
            for (int run = 0; run < runs && struck; run++) {
                struck = workbook.getFontAt(text.getFontOfFormattingRun(run)).getStrikeout();
            }
            return struck;
        }
    }
}
