package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.reading.TurnedSheet.Cell;
import org.yinghuo.model.CellType;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.words.Folding;
import org.yinghuo.words.LineNumber;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.SumText;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.WordList;
import org.yinghuo.words.lines.LineWords;
import org.yinghuo.words.lines.NumberedLine;
import org.yinghuo.words.names.GiftInText;
import org.yinghuo.words.names.Names;

/** Turns gifts told in lines of text into rows: 综合处：黄绚200元、朱丹100元. */
final class GiftsInText {

    private static final List<String> HEADINGS = List.copyOf(WordList.BUILT_IN.words("list in text", "heading"));
    private static final List<String> HEADINGS_WITH_CHANNEL =
            List.copyOf(WordList.BUILT_IN.words("list in text", "heading", "channel"));

    /** 熊倩 100+100: a name, and what stands behind it from a digit, a blank, a colon or a bracket on. */
    private static final Pattern WHO_AND_WHAT = Pattern.compile("^([^\\d\\s:：()（）¥￥]{2,30})[\\s:：]*(.*)$");

    private final OfficeNames phrases;

    GiftsInText(OfficeNames phrases) {
        this.phrases = phrases;
    }

    /**
     * The table with a row for each gift; null where the sheet holds anything but titles, such lines and their sum. Where most lines tell gifts, one that
     * names somebody and no sum to be read is a row too, whose sum is asked for, and one that names nobody is about the list: 感谢大家！
     */
    @Nullable
    TurnedSheet of(SheetHead head, List<SheetRow> rows) {
        TurnedSheet turned = new TurnedSheet(head.name());
        // 1. 朱丹 200元 2. 熊倩 50: where some say so, the numbers of the others are yuan too.
        boolean yuan = rows.stream()
                .flatMap(row -> Cell.filled(row).stream())
                .anyMatch(cell -> !gifts(cell.text(), false).isEmpty());
        boolean channels = rows.stream()
                .flatMap(row -> Cell.filled(row).stream())
                .flatMap(cell -> gifts(cell.text(), true).stream())
                .anyMatch(gift -> !gift.channel().isEmpty());
        List<String> headings = channels ? HEADINGS_WITH_CHANNEL : HEADINGS;
        int gifts = 0;
        int untold = 0;
        for (SheetRow row : rows) {
            List<Cell> cells = Cell.filled(row);
            if (TurnedSheet.isAside(cells)) {
                turned.addLine(row);
                continue;
            }
            List<List<GiftInText>> told = new ArrayList<>();
            for (Cell cell : cells) {
                told.add(gifts(cell.text(), yuan));
            }
            boolean tells = !cells.isEmpty() && told.stream().allMatch(GiftsInText::isGifts);
            GiftInText incomplete =
                    tells || cells.size() != 1 ? null : incomplete(cells.get(0).text(), gifts + untold > 0);
            if (!tells && incomplete == null) {
                if (cells.size() != 1 || !isLine(cells.get(0).text(), gifts + untold == 0, yuan)) {
                    return null;
                }
                yuan |= gifts == 0 && GiftInText.isOfMoney(cells.get(0).text());
                turned.addLine(row);
                continue;
            }
            if (gifts + untold == 0) {
                Cell at = cells.get(0);
                turned.addRow(
                        headings.stream().map(heading -> cell(heading, at)).toList(), at, 0);
            }
            if (incomplete != null) {
                untold += addGifts(turned, cells.get(0), List.of(incomplete), channels);
                continue;
            }
            for (int i = 0; i < cells.size(); i++) {
                gifts += addGifts(turned, cells.get(i), told.get(i), channels);
            }
        }
        return gifts == 0 || untold >= gifts ? null : turned;
    }

    /**
     * Somebody whose gift a line does not tell so that it can be read: 3. 朱丹, 4. 熊倩 100+100; null where it is no such line.
     *
     * @param begun whether the list has begun, so that any numbered line is somebody's
     */
    private @Nullable GiftInText incomplete(String text, boolean begun) {
        NumberedLine numbered = NumberedLine.of(text);
        String line = numbered == null ? text.strip() : numbered.text().strip();
        if (isSum(text)
                || LineWords.isEnding(text)
                || (!begun && !LineWords.label(line).isEmpty())) {
            return null;
        }
        int department = phrases.leadingDepartment(line);
        String behind = line.substring(department).strip();
        Matcher parts = WHO_AND_WHAT.matcher(behind);
        boolean named = parts.matches() && Names.arePeople(parts.group(1));
        if (named && (numbered != null || (begun && !LineWords.isSpoken(text)))) {
            return new GiftInText(
                    line.substring(0, department).strip(),
                    parts.group(1).strip(),
                    parts.group(2).strip(),
                    "");
        }
        return numbered != null && begun ? new GiftInText("", line, line, "") : null;
    }

    /** The gifts of a line, of which a department may stand before the giver without a colon: 综合处 朱丹 100. */
    private List<GiftInText> gifts(String text, boolean yuan) {
        String line = LineNumber.without(Folding.narrow(text)).strip();
        int end = phrases.leadingDepartment(line);
        String behind = line.substring(end).strip();
        boolean named =
                end > 0 && !behind.isEmpty() && Folding.isHan(behind.charAt(0)) && Names.beginsWithSurname(behind);
        return GiftInText.withChannels(named ? line.substring(0, end) + ":" + behind : text, yuan);
    }

    private static boolean isGifts(List<GiftInText> told) {
        return !told.isEmpty() && !TotalWords.isTotal(told.get(0).name());
    }

    /** Whether a text that tells no gift is a title above them all, says what they come to, or names nobody and no number. */
    private boolean isLine(String text, boolean above, boolean yuan) {
        return (above && !SumText.holdsSum(text))
                || isSum(text)
                || !gifts(text, yuan).isEmpty()
                || LineWords.isEnding(text)
                || LineNumber.without(text).isBlank()
                || LineWords.tellsNoSum(text);
    }

    private static int addGifts(TurnedSheet turned, Cell at, List<GiftInText> told, boolean channels) {
        for (int part = 0; part < told.size(); part++) {
            GiftInText gift = told.get(part);
            List<Cell> cells =
                    new ArrayList<>(List.of(cell(gift.department(), at), cell(gift.name(), at), cell(gift.sum(), at)));
            if (channels) {
                cells.add(cell(gift.channel(), at));
            }
            turned.addRow(cells, at, told.size() == 1 ? 0 : part + 1);
        }
        return told.size();
    }

    private static Cell cell(String text, Cell at) {
        return new Cell(text, CellType.TEXT, at.row(), at.column());
    }

    private static boolean isSum(String text) {
        return TotalWords.isTotalSentence(text) || TotalWords.isTotal(text.split("[:：\\d]", 2)[0].strip());
    }
}
