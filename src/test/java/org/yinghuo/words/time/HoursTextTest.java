package org.yinghuo.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Hours;
import org.yinghuo.words.Reading;
import org.yinghuo.words.Unit;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|3",
                "3小时|3",
                "3 小时|3",
                "3个小时|3",
                "3.5h|3.5",
                "2.5 hrs|2.5",
                "３小时|3",
                "90分钟|1.5",
                "30min|0.5",
                "1小时30分|1.5",
                "1h30m|1.5",
                "2小时30分钟|2.5",
                "半天|4",
                "一天|8",
                "全天|8",
                "1天|8",
                "1.5天|12",
                "1天半|12",
                "两小时|2",
                "三点五小时|3.5",
                "十二小时|12",
                "半小时|0.5",
                "1小时半|1.5",
                "两个半小时|2.5",
                "一个半小时|1.5",
                "3个半小时|3.5",
                "2:30|2.5",
                "约3小时|3",
                "共4小时|4",
                "9:00-11:30|2.5",
                "9:00-12:00，14:00-17:00|6",
                "22:00-2:00|4",
                "3小时（含路程）|3",
                "0|0",
                "24|24",
                "20分钟|0.3333"
            })
    void readsLengthsOfService(String text, String hours) {
        assertThat(HoursText.read(text, CellType.TEXT, Unit.NONE).value()).hasToString(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,negative",
        "-2小时,negative",
        "1001,too-long",
        "126天,too-long",
        "60001分钟,too-long",
        "1001:00,unreadable",
        "好,unreadable",
        "3人,unreadable",
        "4小时/天,unreadable",
        "3-5,unreadable",
        "1小时90分,unreadable",
        "#,unreadable"
    })
    void refusesWhatIsNoLength(String text, String problem) {
        assertThat(HoursText.read(text, CellType.TEXT, Unit.NONE)).isEqualTo(Reading.bad(problem));
    }

    @Test
    void theHeadersUnitHoldsForCellsWithoutOne() {
        assertThat(HoursText.read("90", CellType.NUMBER, Unit.MINUTES)).isEqualTo(Reading.of(Hours.parse("1.5")));
        assertThat(HoursText.read("90", CellType.TEXT, Unit.MINUTES)).isEqualTo(Reading.of(Hours.parse("1.5")));
        assertThat(HoursText.read("2小时", CellType.TEXT, Unit.MINUTES)).isEqualTo(Reading.of(Hours.parse("2")));
        assertThat(HoursText.read("0.5", CellType.NUMBER, Unit.DAYS)).isEqualTo(Reading.of(Hours.parse("4")));
        assertThat(HoursText.read("20", CellType.TEXT, Unit.MINUTES))
                .as("exact to the second")
                .isEqualTo(Reading.of(Hours.ofMinutes(20)));
    }

    @Test
    void aCellsTypeIsBelieved() {
        assertThat(HoursText.read("2.5", CellType.NUMBER, Unit.NONE)).isEqualTo(Reading.of(Hours.parse("2.5")));
        assertThat(HoursText.read("02:30:00", CellType.TIME, Unit.NONE)).isEqualTo(Reading.of(Hours.parse("2.5")));
        assertThat(HoursText.read("2022-09-03", CellType.DATE, Unit.NONE).isBad())
                .isTrue();
        assertThat(HoursText.read("#DIV/0!", CellType.ERROR, Unit.NONE)).isEqualTo(Reading.bad("error"));
        assertThat(HoursText.read("/", CellType.TEXT, Unit.NONE).isBlank()).isTrue();
    }

    @Test
    void fromStartToEndMayPassMidnight() {
        assertThat(HoursText.between(LocalTime.of(9, 0), LocalTime.of(11, 30))).isEqualTo(Hours.parse("2.5"));
        assertThat(HoursText.between(LocalTime.of(22, 0), LocalTime.of(2, 0))).isEqualTo(Hours.parse("4"));
        assertThat(HoursText.between(LocalTime.of(20, 0), LocalTime.MIDNIGHT)).isEqualTo(Hours.parse("4"));
        assertThat(HoursText.between(LocalTime.of(9, 0), LocalTime.of(9, 0))).isNull();
        assertThat(HoursText.between(null, LocalTime.of(9, 0))).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void readsBackWhateverALengthIsWrittenAs(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            int minutes = random.nextInt(24 * 60 + 1);
            Reading<Hours> length = Reading.of(Hours.ofMinutes(minutes));
            assertThat(HoursText.read(minutes + "分钟", CellType.TEXT, Unit.NONE)).isEqualTo(length);
            assertThat(HoursText.read(minutes / 60 + "小时" + minutes % 60 + "分", CellType.TEXT, Unit.NONE))
                    .isEqualTo(length);
            int tenths = random.nextInt(241);
            BigDecimal hours = BigDecimal.valueOf(tenths, 1);
            assertThat(HoursText.read(hours + "h", CellType.TEXT, Unit.NONE)).isEqualTo(Reading.of(Hours.of(hours)));
        }
    }
}
