package org.yinghuo.ingest.layout;

import java.util.List;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;

/** Tells a count that is of a row and of the rows beneath it, which each name one of those counted, from one of people whom nobody names. */
public final class GroupCounts {

    private GroupCounts() {}

    /** Whether a row's count is merged over the rows beneath, or is just as many as they are, beneath one department and with neither a count nor a department of their own. */
    public static boolean isOfRows(Block block, List<SheetLine> lines, int index) {
        Column people = block.column(Field.PEOPLE);
        Column name = block.column(Field.NAME);
        SheetLine line = lines.get(index);
        if (people == null || name == null || line.isBlank(people.column())) {
            return false;
        }
        Region region = line.region(people.column());
        if (region != null && region.firstRow() == line.number() && region.lastRow() > line.number()) {
            return true;
        }
        Column department = block.column(Field.DEPARTMENT);
        Integer count = Counts.read(line.own(people.column()), line.row().type(people.column()))
                .value();
        if (department == null || count == null || count < 2 || line.isBlank(department.column())) {
            return false;
        }
        int rows = 1;
        for (int next = index + 1; next < lines.size(); next++) {
            SheetLine beneath = lines.get(next);
            if (beneath.isBlank(name.column())
                    || !beneath.isBlank(people.column())
                    || !beneath.isBlank(department.column())) {
                break;
            }
            rows++;
        }
        return rows == count;
    }
}
