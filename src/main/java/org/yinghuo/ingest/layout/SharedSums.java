package org.yinghuo.ingest.layout;

import java.util.List;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.words.Field;

/** Finds who gave a sum together: the names beside a cell with an amount that is merged over several rows. */
public final class SharedSums {

    private SharedSums() {}

    /** The names of the rows beneath a row that share its merged amount, joined by 、; empty where nobody does. */
    public static String names(Block block, List<SheetLine> lines, int index) {
        Column amount = block.column(Field.AMOUNT);
        Column name = block.column(Field.NAME);
        SheetLine line = lines.get(index);
        if (amount == null || name == null || line.isBlank(amount.column())) {
            return "";
        }
        Region region = line.region(amount.column());
        if (region == null || region.firstRow() != line.number() || region.lastRow() == line.number()) {
            return "";
        }
        StringBuilder names = new StringBuilder();
        for (int next = index + 1; next < lines.size() && lines.get(next).number() <= region.lastRow(); next++) {
            String beneath = lines.get(next).own(name.column()).strip();
            if (!beneath.isEmpty()) {
                names.append(names.isEmpty() ? "" : "、").append(beneath);
            }
        }
        return names.toString();
    }
}
