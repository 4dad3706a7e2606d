package org.yinghuo.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.Figure;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.ValueText;

/**
 * How much of what was declared has arrived, as one bar in parts, 720 units wide.
 *
 * @param description the parts in words
 */
public record MoneySplit(String description, List<Part> parts) {
    public MoneySplit {
        parts = List.copyOf(parts);
    }

    /** One part of the bar; its share in percent as text. */
    public record Part(int series, int x, int width, String label, String value, String share) {}

    /** Null where nothing was given. */
    static @Nullable MoneySplit of(IssueReport report, ReportWords phrases) {
        Figure declared = report.figures().get("donations.amount");
        if (declared == null || new BigDecimal(declared.value()).signum() <= 0) {
            return null;
        }
        BigDecimal whole = new BigDecimal(declared.value());
        List<Part> parts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        int series = 0;
        for (String name : List.of("donations.received", "donations.unreceived", "donations.unverified")) {
            Figure figure = report.figures().get(name);
            BigDecimal value = figure == null ? BigDecimal.ZERO : new BigDecimal(figure.value());
            if (value.signum() > 0) {
                int from = position(before, whole);
                before = before.add(value);
                String amount = ValueText.grouped(value.toPlainString());
                String share = value.multiply(BigDecimal.valueOf(100))
                                .divide(whole, 1, RoundingMode.HALF_EVEN)
                                .toPlainString()
                        + "%";
                parts.add(new Part(
                        series,
                        from,
                        Math.max(2, position(before, whole) - from),
                        phrases.figure(name),
                        amount,
                        share));
                sentences.add(phrases.say("html.chart.point", phrases.figure(name), amount + " (" + share + ")"));
            }
            series++;
        }
        return new MoneySplit(String.join(phrases.say("html.semicolon"), sentences), parts);
    }

    private static int position(BigDecimal sum, BigDecimal whole) {
        return sum.multiply(BigDecimal.valueOf(BarChart.WIDTH))
                .divide(whole, 0, RoundingMode.HALF_EVEN)
                .intValue();
    }
}
