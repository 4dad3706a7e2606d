package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.HeadingReader;
import org.yinghuo.ingest.reading.TurnedSheet.Cell;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.names.Names;

/** Turns forms that each person fills in, label beside value, into rows: 姓名 | 朱丹 | 部门 | 综合处 over 服务日期 | 9月3日 | 时长 | 3. */
final class PersonForms {

    /** A label and a value are no form. */
    private static final int FEWEST_LABELS = 3;

    private static final int LONGEST_LABEL = 20;

    private final HeadingReader headings;

    PersonForms(HeadingReader headings) {
        this.headings = headings;
    }

    /** One form: its labels with what stands beside them. */
    private static final class Form {
        private final Map<String, Cell> labels = new LinkedHashMap<>();
        private final Map<String, Cell> values = new LinkedHashMap<>();
        private @Nullable Cell name;
    }

    /** The table with a row for each form; null where the sheet holds anything else. */
    @Nullable
    TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        List<SheetRow> lines = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        for (SheetRow row : rows) {
            List<Cell> filled = Cell.filled(row);
            if (filled.isEmpty() || (!forms.isEmpty() && TurnedSheet.isAside(filled))) {
                continue;
            }
            if (filled.size() == 1 && !isLabel(filled.get(0))) {
                lines.add(row);
            } else if (!read(head, row, filled, forms)) {
                return null;
            }
        }
        boolean whole = !forms.isEmpty()
                && forms.stream().allMatch(form -> form.name != null && form.labels.size() >= FEWEST_LABELS);
        boolean titled = forms.size() == 1
                || lines.stream()
                                .map(line ->
                                        Folding.fold(Cell.filled(line).get(0).text()))
                                .distinct()
                                .count()
                        == 1;
        return whole && titled ? turned(head, lines, forms) : null;
    }

    private static TurnedSheet turned(SheetHead head, List<SheetRow> lines, List<Form> forms) {
        TurnedSheet turned = new TurnedSheet(head.name());
        lines.subList(0, forms.size() == 1 ? lines.size() : Math.min(1, lines.size()))
                .forEach(turned::addLine);
        Map<String, Cell> labels = new LinkedHashMap<>();
        forms.forEach(form -> form.labels.forEach(labels::putIfAbsent));
        turned.addRow(List.copyOf(labels.values()), labels.values().iterator().next(), 0);
        for (Form form : forms) {
            Cell name = form.name;
            List<Cell> cells = new ArrayList<>();
            for (Map.Entry<String, Cell> label : labels.entrySet()) {
                Cell blank = new Cell(
                        "",
                        label.getValue().type(),
                        label.getValue().row(),
                        label.getValue().column());
                cells.add(form.values.getOrDefault(label.getKey(), blank));
            }
            if (name != null) {
                turned.addRow(cells, name, 0);
            }
        }
        return turned;
    }

    /** Reads a line of labels and values into the open form, or the next where a name begins one; false where it is no such line. */
    private boolean read(SheetHead head, SheetRow row, List<Cell> filled, List<Form> forms) {
        int at = 0;
        int labels = 0;
        int known = 0;
        while (at < filled.size()) {
            Cell label = filled.get(at);
            Header header = headings.header(label.text().strip());
            if (label.text().length() > LONGEST_LABEL
                    || (!header.exact() && Names.beginsWithSurname(label.text().strip()))) {
                return false;
            }
            Cell value = at + 1 < filled.size() && isBeside(head, row, label, filled.get(at + 1))
                    ? filled.get(at + 1)
                    : null;
            if (forms.isEmpty() || (isOfName(header) && forms.get(forms.size() - 1).name != null)) {
                forms.add(new Form());
            }
            Form form = forms.get(forms.size() - 1);
            String key = Folding.letters(label.text());
            if (form.labels.putIfAbsent(key, label) != null) {
                return false;
            }
            form.values.put(key, value == null ? new Cell("", label.type(), label.row(), label.column()) : value);
            if (isOfName(header)) {
                form.name = value;
            }
            known += header.exact() ? 1 : 0;
            labels++;
            at += value == null ? 1 : 2;
        }
        return (2 * known >= labels && isLabel(filled.get(0)))
                || (filled.size() == 2 && labels == 1 && isBeneathLabels(filled.get(0), forms));
    }

    /** 个人特长 | 沟通 beneath 姓名 | 朱丹: a label that means nothing here. */
    private static boolean isBeneathLabels(Cell cell, List<Form> forms) {
        Form form = forms.get(forms.size() - 1);
        return form.labels.size() >= FEWEST_LABELS
                && cell.text().chars().noneMatch(Character::isDigit)
                && form.labels.values().stream()
                        .anyMatch(label -> label.row() < cell.row() && label.column() == cell.column());
    }

    /** 党员 beside 是 is no name. */
    private static boolean isOfName(Header header) {
        return header.exact()
                && header.mayBe(Field.NAME)
                && !header.mayBe(Field.PARTY_MEMBER)
                && !header.mayBe(Field.OTHER);
    }

    /** Whether a cell is the value of the label before it: a label may follow at once where the value is left blank. */
    private boolean isBeside(SheetHead head, SheetRow row, Cell label, Cell next) {
        int end = label.column();
        for (Region region : head.mergedRegions()) {
            end = region.contains(row.number(), label.column()) ? region.lastColumn() : end;
        }
        return next.column() == end + 1 || !isLabel(next);
    }

    private boolean isLabel(Cell cell) {
        return cell.text().length() <= LONGEST_LABEL
                && headings.header(cell.text().strip()).exact();
    }
}
