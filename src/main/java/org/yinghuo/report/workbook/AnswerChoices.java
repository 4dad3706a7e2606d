package org.yinghuo.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.report.edition.ReportWords;

/** The drop-downs of a column of answers: each cell offers the answers its finding takes, in words. */
final class AnswerChoices {
    /** Of one drop-down; spreadsheet programs read the list of them as one attribute. */
    private static final int MOST_RANGES = 500;

    /** A drop-down's list is one text that holds no more. */
    private static final int LONGEST_LIST = 250;

    private final ReportWords phrases;
    private final int column;
    private final Map<List<String>, List<List<CellRangeAddress>>> cells = new LinkedHashMap<>();
    private final Map<List<String>, Finding> example = new LinkedHashMap<>();

    AnswerChoices(ReportWords phrases, int column) {
        this.phrases = phrases;
        this.column = column;
    }

    /** Adds the cell of a finding that takes answers, in a row numbered from 0; rows come in their order. */
    void add(Finding finding, int row) {
        List<String> choices = words(finding, phrases);
        example.putIfAbsent(choices, finding);
        List<List<CellRangeAddress>> lists = cells.computeIfAbsent(choices, any -> new ArrayList<>());
        List<CellRangeAddress> last = lists.isEmpty() ? null : lists.get(lists.size() - 1);
        if (last != null && last.get(last.size() - 1).getLastRow() == row - 1) {
            last.get(last.size() - 1).setLastRow(row);
            return;
        }
        if (last == null || last.size() == MOST_RANGES) {
            last = new ArrayList<>();
            lists.add(last);
        }
        last.add(new CellRangeAddress(row, row, column, column));
    }

    /** Puts the drop-downs on the sheet; what is written in other words is understood too, and what is not is said the next night. */
    void offer(PlainSheet sheet) {
        cells.forEach((choices, lists) -> {
            Finding finding = example.get(choices);
            if (finding == null || String.join(",", choices).length() > LONGEST_LIST) {
                return;
            }
            for (List<CellRangeAddress> list : lists) {
                sheet.offer(
                        list, choices, cut(phrases.code(finding.code()), 32), cut(hint(finding.code(), phrases), 250));
            }
        });
    }

    /** The answers that need no more than to be chosen, the withdrawal of one last. */
    static List<String> words(Finding finding, ReportWords phrases) {
        List<String> words = new ArrayList<>();
        for (Decision decision : finding.decisions()) {
            if (!decision.isNaming()) {
                words.add(phrases.answer(decision.word()));
            }
        }
        words.add(phrases.say("answer.withdraw"));
        return words;
    }

    /** What may be written as an answer, for a person to read. */
    static String hint(Code code, ReportWords phrases) {
        return phrases.say("findings.decision.hint", String.join(phrases.say("html.comma"), phrases.answers(code)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, text.offsetByCodePoints(length - 1, 0)) + "…";
    }
}
