package org.yinghuo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Origin;
import org.yinghuo.model.SheetId;

class EffectsTest {

    private static final SheetId LIST = new SheetId("捐款/一处.xlsx", "名单");
    private static final ReportWords WORDS = ReportWords.in(Language.ZH);

    private static Origin row(SheetId sheet, int row, int part) {
        return new Origin(sheet, row, 1, 3, part);
    }

    private static List<String> told(List<Origin> rows) {
        return new Effects(Map.of("abc", Map.of("skip", new Effects.Effect(List.of(), rows)))).rows("abc", WORDS);
    }

    @Test
    void rowsThatFollowEachOtherAreOneLine() {
        List<Origin> rows = new ArrayList<>(List.of(row(new SheetId("甲.csv", ""), 2, 0), row(LIST, 30, 0)));
        for (int row = 5; row <= 24; row++) {
            rows.add(row(LIST, row, 0));
        }
        // Two gifts of one row.
        rows.add(row(LIST, 30, 1));

        assertThat(told(rows)).containsExactly("捐款/一处.xlsx › 名单 第5-24行", "捐款/一处.xlsx › 名单 第30行", "甲.csv 第2行");
    }

    @Test
    void ofManyThatDoNotTheFirstAreNamedAndTheOthersCounted() {
        List<Origin> rows = new ArrayList<>();
        for (int row = 2; row <= 40; row += 2) {
            rows.add(row(LIST, row, 0));
        }

        assertThat(told(rows)).hasSize(13).endsWith("捐款/一处.xlsx › 名单 第24行", "另有 8 行");
    }
}
