package org.yinghuo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows (rule masked-everywhere). */
class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13000000001|130****0001",
                "电话13000000001，请回电|电话130****0001，请回电",
                "+86 130-0000-0001|130****0001",
                "8613000000001|130****0001",
                "130 0000 0001|130****0001",
                "１３０００００１２３４|１３０****１２３４",
                "13000000001、13000000002|130****0001、130****0002",
                "1.3000000001E10|130****0001",
                "010-60000001|010****0001",
                "028-6000-0001|028****0001",
                "03000000001|030****0001",
            })
    void phonesKeepTheirFirstThreeAndLastFourDigits(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "110101190001010012|****0012",
                "11010119000101001X|****001X",
                "110101 19000101 0012|****0012",
                "身份证110101190001010012。|身份证****0012。",
                "6200 0000 0000 1234|****1234",
                "6200000000001234567|****4567",
                "流水_6200000000001234_202209.xlsx|流水_****1234_202209.xlsx",
                "1000050001202209031234567890|****7890",
                "1.110101190001010012|1.****0012",
            })
    void otherNumbersKeepTheirLastFour(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-09-03 14:30:00",
                "2022-09-01 2022-09-30",
                "20220901-20220930",
                "20220903143000",
                "202209031430",
                "alipay_record_20220904_120000.csv",
                "2022年9月3日至2022年9月30日",
                "1,234,567,890.00",
                "12600.00",
                "0.57999999999999996",
                "44806.604166666664",
                "2.3333333333333335",
                "1.23E+17",
                "1.38E+10",
                "0.041666666666666664",
                "3.5小时",
                "S0001",
                "0901-20220903",
                "match:3fa9b12c0d4e",
                "donations_by_department[综合处].amount",
                "****1234",
                "130****0001",
                "",
            })
    void daysAmountsHoursAndCoveredNumbersStayAsTheyAre(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @Test
    void aKnownFieldIsCoveredHoweverShortItIs() {
        assertThat(Masking.mask("transaction_id", "A10-7")).isEqualTo("****-7");
        assertThat(Masking.mask("transaction_id", "HQP1234567")).isEqualTo("****4567");
        assertThat(Masking.mask("account", "1234")).isEqualTo("****34");
        assertThat(Masking.mask("phone", "8600000012")).isEqualTo("860****0012");
        assertThat(Masking.mask("phone", "60000012")).isEqualTo("****0012");
        assertThat(Masking.mask("phone", " ")).isEqualTo(" ");
        assertThat(Masking.mask("amount", "1234.50")).isEqualTo("1234.50");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inAnyTextNoWholePhoneOrIdentityNumberIsLeftAndCoveringTwiceChangesNothing(long seed) {
        Random random = new Random(seed);
        String[] between = {"", "张三", "，", " ", "/", "金额100.00", "2022-09-03", "工号S1", "\n", "："};
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("备注");
            String phone = "1" + (3 + random.nextInt(7)) + digits(random, 9);
            String identity = digits(random, 17) + (random.nextBoolean() ? "X" : "5");
            String account = "62" + digits(random, 14 + random.nextInt(4));
            for (String number : new String[] {phone, identity, account}) {
                text.append(between[1 + random.nextInt(5)])
                        .append("a")
                        .append(number)
                        .append("号");
                text.append(between[random.nextInt(between.length)]);
            }
            String masked = Masking.mask(text.toString());
            assertThat(masked).doesNotContain(phone, identity, account);
            assertThat(masked).contains(phone.substring(7), identity.substring(14));
            assertThat(Masking.mask(masked)).isEqualTo(masked);
        }
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
