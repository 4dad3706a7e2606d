package org.yinghuo.ingest.reading;

import java.util.ArrayList;
import java.util.List;
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
import org.yinghuo.words.lines.NumberedLine;
import org.yinghuo.words.names.GiftInText;
import org.yinghuo.words.names.Names;

/** Turns gifts told in lines of text into rows: 综合处：黄绚200元、朱丹100元. */
final class GiftsInText {

    private static final List<String> HEADINGS = List.copyOf(WordList.BUILT_IN.words("list in text", "heading"));
    private static final List<String> HEADINGS_WITH_CHANNEL =
            List.copyOf(WordList.BUILT_IN.words("list in text", "heading", "channel"));

    private final OfficeNames phrases;

    GiftsInText(OfficeNames phrases) {
        this.phrases = phrases;
    }

    /** The table with a row for each gift; null where the sheet holds anything but titles, such lines and their sum. */
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
        for (SheetRow row : rows) {
            List<Cell> cells = Cell.filled(row);
            if (TurnedSheet.isAside(cells)) {
                turned.addLine(row);
                continue;
            }
            boolean tells = !cells.isEmpty();
            for (Cell cell : cells) {
                tells &= isGifts(gifts(cell.text(), yuan));
            }
            if (!tells) {
                if (cells.size() != 1 || !isLine(cells.get(0).text(), gifts, yuan)) {
                    return null;
                }
                yuan |= gifts == 0 && GiftInText.isInYuan(cells.get(0).text());
                turned.addLine(row);
                continue;
            }
            for (Cell at : cells) {
                if (gifts == 0) {
                    turned.addRow(
                            headings.stream().map(heading -> cell(heading, at)).toList(), at, 0);
                }
                gifts += addGifts(turned, at, gifts(at.text(), yuan), channels);
            }
        }
        return gifts == 0 ? null : turned;
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

    /** Whether a text that tells no gift is a title above them all, or says what they come to. */
    private boolean isLine(String text, int gifts, boolean yuan) {
        return (gifts == 0 && !SumText.holdsSum(text) && NumberedLine.of(text) == null)
                || isSum(text)
                || !gifts(text, yuan).isEmpty();
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
