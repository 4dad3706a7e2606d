package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels and values of a form line: {@code 填报单位：综合处  填报日期：2022年9月9日  单位：元}, in one cell or spread over several.
 *
 * @param label what stands before the colon; {@code value} what stands after it, empty where the line leaves it blank
 */
public record FormLine(String label, String value) {

    /** A label: up to 12 characters without blanks or stops (blanks between single characters allowed: 单 位), then a colon that is no clock's. */
    private static final Pattern LABEL = Pattern.compile(
            "(?<![\\p{L}\\d])(\\p{L}(?:[ 　]{1,6}\\p{L}){1,3}|[\\p{L}/]{1,14}(?:[（(][^（()）：:]{1,8}[）)])?)[ "
                    + "　]*[：:](?!//)");

    private static final Pattern BRACKETED = Pattern.compile("[（(](\\p{L}[\\p{L}/ 　]{0,13}[：:][^（）()：:]{1,30})[）)]");

    /**
     * A row taken apart.
     *
     * @param pairs its labels and values; empty where it is no form line
     * @param rest what stands beside them, cell by cell: a title, a bare date
     */
    public record Parts(List<FormLine> pairs, List<String> rest) {}

    /** Takes a row apart; a value may stand in the cell after its label. */
    public static Parts of(SheetLine line) {
        List<FormLine> all = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int column = 1; column <= line.row().width(); column++) {
            String cell = line.own(column).strip();
            // （单位：万元）within a title says no more than its brackets hold.
            Matcher bracketed = BRACKETED.matcher(cell);
            while (bracketed.find()) {
                all.addAll(within(bracketed.group(1)));
                cell = (cell.substring(0, bracketed.start()) + " " + cell.substring(bracketed.end())).strip();
                bracketed = BRACKETED.matcher(cell);
            }
            if (cell.isEmpty()) {
                continue;
            }
            List<FormLine> here = within(cell);
            if (here.isEmpty()) {
                rest.add(cell);
                continue;
            }
            Matcher first = LABEL.matcher(cell);
            if (first.find() && first.start() > 0) {
                rest.add(cell.substring(0, first.start()).strip());
            }
            int last = here.size() - 1;
            if (here.get(last).value.isEmpty()) {
                int next = column + 1;
                while (next <= line.row().width() && line.own(next).isBlank()) {
                    next++;
                }
                if (next <= column + 4 && within(line.own(next)).isEmpty()) {
                    here.set(last, new FormLine(here.get(last).label, strip(line.own(next))));
                    column = Math.max(column, next);
                }
            }
            all.addAll(here);
        }
        return new Parts(all, rest);
    }

    private static List<FormLine> within(String cell) {
        List<FormLine> pairs = new ArrayList<>();
        Matcher matcher = LABEL.matcher(cell);
        String label = "";
        int from = -1;
        while (matcher.find()) {
            if (from >= 0) {
                pairs.add(new FormLine(label, strip(cell.substring(from, matcher.start()))));
            }
            label = matcher.group(1).replaceAll("[（(].*$|[\\s　]", "");
            from = matcher.end();
        }
        if (from >= 0) {
            pairs.add(new FormLine(label, strip(cell.substring(from))));
        }
        return pairs;
    }

    private static String strip(String value) {
        String bare = value.strip().replaceAll("^[\\[【]+|[,，;；、。\\]】]+$", "").strip();
        boolean unopened =
                (bare.endsWith("）") && bare.indexOf('（') < 0) || (bare.endsWith(")") && bare.indexOf('(') < 0);
        return unopened ? bare.substring(0, bare.length() - 1).strip() : bare;
    }
}
