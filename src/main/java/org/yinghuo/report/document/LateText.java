package org.yinghuo.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.aggregate.Table;
import org.yinghuo.report.edition.ReportWords;

/** What a row of {@code supplements} or {@code corrections} says in words: what came late, or by how much what figures were wrong. */
final class LateText {
    private static final List<String> COLUMNS = List.of("people", "turns", "hours", "gifts", "amount");

    private LateText() {}

    /** Of a supplement what it brings; of a correction what it changes, which may be nothing that is counted. */
    static String of(Table table, List<String> cells, ReportWords phrases) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        String kind = "";
        for (int i = 0; i < cells.size(); i++) {
            String column = table.columns().get(i).name();
            if (COLUMNS.contains(column)) {
                numbers.put(column, new BigDecimal(cells.get(i)));
            } else if (column.equals("kind")) {
                kind = cells.get(i);
            }
        }
        return table.name().equals("supplements") ? brought(numbers, kind, phrases) : changed(numbers, kind, phrases);
    }

    private static String brought(Map<String, BigDecimal> numbers, String kind, ReportWords phrases) {
        if (kind.equals("payments")) {
            return phrases.say("newsletter.late.payments", plain(numbers, "amount"));
        }
        if (numbers.getOrDefault("gifts", BigDecimal.ZERO).signum() != 0) {
            return phrases.say("newsletter.late.gifts", plain(numbers, "gifts"), plain(numbers, "amount"));
        }
        if (numbers.getOrDefault("turns", BigDecimal.ZERO).signum() == 0) {
            return phrases.say("newsletter.late.people", phrases.cell("kind", kind), plain(numbers, "people"));
        }
        String turns = phrases.say("newsletter.late.turns", plain(numbers, "people"), plain(numbers, "turns"));
        return numbers.getOrDefault("hours", BigDecimal.ZERO).signum() == 0
                ? turns
                : phrases.say("newsletter.late.hours", turns, plain(numbers, "hours"));
    }

    private static String changed(Map<String, BigDecimal> numbers, String kind, ReportWords phrases) {
        List<String> parts = new ArrayList<>();
        for (String column : COLUMNS) {
            BigDecimal number = numbers.getOrDefault(column, BigDecimal.ZERO);
            if (number.signum() != 0) {
                String what = column.equals("amount") && kind.equals("payments") ? "paid" : column;
                parts.add(phrases.say(
                        number.signum() > 0 ? "newsletter.change.more" : "newsletter.change.less",
                        phrases.say("newsletter.change." + what),
                        number.abs().stripTrailingZeros().toPlainString(),
                        phrases.say("newsletter.change." + what + ".unit")));
            }
        }
        return parts.isEmpty()
                ? phrases.say("newsletter.change.none", phrases.cell("kind", kind))
                : String.join(phrases.say("newsletter.change.comma"), parts);
    }

    private static String plain(Map<String, BigDecimal> numbers, String column) {
        return numbers.getOrDefault(column, BigDecimal.ZERO)
                .stripTrailingZeros()
                .toPlainString();
    }
}
