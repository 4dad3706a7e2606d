package org.yinghuo.ingest.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead.Region;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Header;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.Unit;
import org.yinghuo.words.UnitText;
import org.yinghuo.words.time.DayWords;
import org.yinghuo.words.time.Days;

/** Which rows beneath a header's first belong to it: what divides its groups, what stands in its gaps. */
final class SubheaderRows {

    private static final Pattern LENGTH_OR_MARK = Pattern.compile("\\d{0,2}(?:\\.\\d)?|[^\\d]{1,2}");

    private final HeadingReader headings;
    private final OfficeNames phrases;

    SubheaderRows(HeadingReader headings, OfficeNames phrases) {
        this.headings = headings;
        this.phrases = phrases;
    }

    boolean isSubheader(LookAhead lines, int first, int index, Days days, int month) {
        SheetLine line = lines.get(index);
        SheetLine above = lines.get(index - 1);
        if (line.ownCells() > 0 && areUnits(above, line)) {
            return true;
        }
        if (opensSection(lines.slice(first, index), line)) {
            return false;
        }
        if (line.ownCells() > 0 && isMergedWithHeadings(lines.slice(first, index), line)) {
            return true;
        }
        if (isOnlyDay(lines, index, days)) {
            return true;
        }
        if (line.ownCells() > 0 && stayBeneathDays(lines.slice(first, index), line, days, month)) {
            return true;
        }
        if (line.ownCells() == 0 || !divides(above, line)) {
            return false;
        }
        if (dividesMerged(above, line) || fillsGaps(lines, index)) {
            return true;
        }
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            if (headings.header(line, column, text).isKnown()
                    || headings.isHeadingOfGroup(line, column, text, days, month)) {
                continue;
            }
            String groups = HeadingReader.groupsOver(lines.slice(first, index), column);
            if (ChannelWords.isNamed(text) && headings.header(groups).mayBe(Field.AMOUNT)) {
                continue;
            }
            if (headings.dayBeneath(groups, text, days) == null
                    && !headings.header(groups + text).isKnown()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell stands alone at the left of all headings: 9月3日 beneath 序号, or in a narrow column before it, is of the rows beneath. */
    private static boolean opensSection(List<SheetLine> header, SheetLine line) {
        return line.ownCells() == 1 && header.stream().allMatch(row -> line.firstOwn() <= row.firstOwn());
    }

    /** （万元） beneath 捐赠金额: whether all that a row holds are units, each of the heading above it. */
    static boolean areUnits(SheetLine above, SheetLine line) {
        return line.allOwn(column -> line.row().type(column) == CellType.TEXT
                && UnitText.of(line.own(column)) != Unit.NONE
                && !above.own(column).isBlank());
    }

    /** Whether a row's headings all stand where the row above has none, and the row beneath fills columns of both: one header on two rows. */
    private boolean fillsGaps(LookAhead lines, int index) {
        SheetLine upper = lines.get(index - 1);
        SheetLine line = lines.get(index);
        int known = 0;
        for (int column = line.firstOwn(); column != 0; column = line.nextOwn(column)) {
            String text = line.own(column).strip();
            if (!upper.isBlank(column)
                    || line.row().type(column) != CellType.TEXT
                    || text.length() > HeadingReader.LONGEST
                    || HeaderFinder.isNumber(text)) {
                return false;
            }
            Header header = headings.header(line, column, text);
            known += header.isKnown() && header.match() != Header.Match.WEAK ? 1 : 0;
        }
        return known >= 2 && known * 2 >= line.ownCells() && isFilledBeneath(lines, index);
    }

    private static boolean isFilledBeneath(LookAhead lines, int index) {
        if (index + 1 >= lines.size()) {
            return false;
        }
        SheetLine row = lines.get(index + 1);
        return row.anyOwn(column -> !lines.get(index - 1).own(column).isBlank())
                && row.anyOwn(column -> !lines.get(index).own(column).isBlank());
    }

    /** Whether a row holds words alone, each beneath cells that the row above merges over several columns: what the group is made of. */
    private static boolean dividesMerged(SheetLine above, SheetLine line) {
        int beneath = 0;
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            Region over = above.region(column);
            if (over == null
                    || over.lastColumn() == over.firstColumn()
                    || over.lastRow() != above.number()
                    || over.firstColumn() == 1
                    || line.row().type(column) != CellType.TEXT
                    || text.length() > 16
                    || text.chars().anyMatch(Character::isDigit)) {
                return false;
            }
            beneath++;
        }
        return beneath >= 2;
    }

    /** 周四 周五 周六, or 幸福社区 锦绣社区 和平社区, beneath 9月1日 9月2日 9月3日. */
    private boolean stayBeneathDays(List<SheetLine> upper, SheetLine line, Days days, int month) {
        for (int column : line.filled()) {
            String text = line.own(column).strip();
            boolean dividesDay = DayWords.isWeekday(text)
                    || DayWords.isPartOfDay(text)
                    || Places.isPlace(text)
                    || phrases.isActivity(text);
            if (!dividesDay || !isDayOver(upper, column, days, month)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDayOver(List<SheetLine> upper, int column, Days days, int month) {
        boolean monthSaid = month > 0 || upper.size() > 1;
        return upper.stream()
                .anyMatch(row -> days.columnDay(row.own(column), row.row().type(column)) != null
                        || (monthSaid && DayWords.dayOfMonth(row.own(column).strip()) > 0));
    }

    /** Whether a heading of the rows above is merged down to a line of short words: 姓名 over two rows beside 服务日期 over 9月3日. */
    private static boolean isMergedWithHeadings(List<SheetLine> header, SheetLine line) {
        boolean words = line.allOwn(column -> line.own(column).strip().length() <= HeadingReader.LONGEST);
        return words
                && header.stream()
                        .anyMatch(row -> row.anyOwn(column -> {
                            Region region = row.region(column);
                            return region != null && region.lastRow() == line.number() && line.isBlank(column);
                        }));
    }

    /** 9月3日 alone beneath 服务日期, a mark or a length beneath it: the only column of days. */
    private boolean isOnlyDay(LookAhead lines, int index, Days days) {
        SheetLine line = lines.get(index);
        int column = line.firstOwn();
        if (line.ownCells() != 1
                || index + 1 >= lines.size()
                || column <= lines.get(index - 1).firstOwn()
                || days.columnDay(line.own(column).strip(), line.row().type(column)) == null) {
            return false;
        }
        SheetLine above = lines.get(index - 1);
        SheetLine next = lines.get(index + 1);
        return headings.header(above, column, above.own(column).strip()).mayBe(Field.DATE)
                && next.ownCells() > 1
                && next.row().type(column) != CellType.DATE
                && LENGTH_OR_MARK.matcher(next.own(column).strip()).matches();
    }

    /** 信息录入 | 信息录入 | 秩序维护 | 秩序维护: what merged cells said, written out in each. */
    private static boolean isRepeated(SheetLine line, int column) {
        String text = line.own(column);
        return text.equals(line.own(column + 1)) || (column > 1 && text.equals(line.own(column - 1)));
    }

    /** Whether a row stands beneath another as its lower half: where the upper has text, it is a group over the lower's or reaches down. */
    static boolean divides(SheetLine upper, SheetLine lower) {
        int beneathBlank = 0;
        int beneathText = 0;
        for (int column : lower.filled()) {
            boolean group = !upper.own(column).isBlank()
                    && upper.own(column + 1).isBlank()
                    && !lower.own(column + 1).isBlank();
            if (upper.own(column).isBlank() || group || isRepeated(upper, column)) {
                beneathBlank++;
            } else {
                beneathText++;
            }
        }
        return beneathBlank > 0
                && beneathText <= Math.max(2 * beneathBlank, lower.row().width() / 3);
    }
}
