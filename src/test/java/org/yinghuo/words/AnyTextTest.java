package org.yinghuo.words;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.ingest.reading.Some;
import org.yinghuo.model.CellType;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.Days;
import org.yinghuo.words.time.HoursText;
import org.yinghuo.words.time.Times;

/** Whatever stands in a cell, reading it gives a value or a problem, never an exception. */
class AnyTextTest {

    private final Days days = new Days(Some.calendar(), null);
    private final Days titled = new Days(Some.calendar(), 2022, 9, null);
    private final OfficeNames phrases = new OfficeNames(Some.seeds());
    private final Lexicon lexicon = new Lexicon(Some.seeds().vocabulary());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingThrows(long seed) {
        Random random = new Random(seed);
        CellType[] types = CellType.values();
        for (int i = 0; i < 20_000; i++) {
            String text = RandomText.of(random, 9);
            CellType type = random.nextInt(3) > 0 ? CellType.TEXT : types[random.nextInt(types.length)];
            Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
            assertThatCode(() -> readAll(text, type, unit))
                    .as("%s %s", type, text)
                    .doesNotThrowAnyException();
        }
    }

    private void readAll(String text, CellType type, Unit unit) {
        days.read(text, type);
        days.moment(text, type);
        days.within(text);
        titled.columnDay(text, type);
        Days.yearWithin(text);
        Days.monthWithin(text);
        Times.read(text, type);
        HoursText.read(text, type, unit);
        Amounts.read(text, type, unit);
        Amounts.signed(text, type, unit);
        Amounts.refundWithin(text);
        Counts.read(text, type);
        Counts.measured(text, type);
        Identifiers.phone(text, type);
        Identifiers.idNumber(text, type);
        Identifiers.code(text, type);
        Names.split(text);
        Names.fold(text);
        Names.isPlausible(text);
        Names.isAnonymous(text);
        Numerals.parse(text);
        Numerals.isColloquial(text);
        phrases.department(text);
        phrases.departmentWithin(text);
        phrases.campaign(text);
        phrases.activities(text);
        phrases.isActivity(text);
        phrases.issueWithin(text, null);
        Header header = lexicon.header(text);
        lexicon.statuses().read(text, header);
        PartyWords.member(text);
        ChannelWords.read(text);
        lexicon.payments().direction(text);
        lexicon.payments().state(text);
        lexicon.payments().sort(text);
        TotalWords.isTotal(text);
        TotalWords.isSubtotal(text);
        lexicon.statuses().isMark(text);
    }
}
