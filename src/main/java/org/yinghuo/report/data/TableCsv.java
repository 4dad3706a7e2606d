package org.yinghuo.report.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.yinghuo.aggregate.Table;
import org.yinghuo.aggregate.ValueType;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masking;

/** One table of the issue as {@code tables/NAME.csv}. */
public record TableCsv(String name) implements IssueFile {

    @Override
    public String path() {
        return "tables/" + name + ".csv";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Table table = edition.report().table(name);
        List<ValueType> types = table.columns().stream().map(Table.Column::type).toList();
        try (CsvText csv = new CsvText(
                out, table.columns().stream().map(Table.Column::name).toList())) {
            List<String> covered = new ArrayList<>(types.size());
            for (List<String> row : table.rows()) {
                covered.clear();
                for (int at = 0; at < row.size(); at++) {
                    covered.add(types.get(at) == ValueType.TEXT ? Masking.mask(row.get(at)) : row.get(at));
                }
                csv.row(covered, types);
            }
        }
    }
}
