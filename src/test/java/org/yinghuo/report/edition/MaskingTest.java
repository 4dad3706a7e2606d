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
                "手机*13000000001|手机*130****0001",
                "**13000000001|**130****0001",
                "(130)00000001|(130****0001",
                "（130）0000-0001|（130****0001",
                "130 - 0000 - 0001|130****0001",
                "130\u202D0000\u202C0001|130****0001",
                "(010)60000001|(010****0001",
                "（0571） 60000001|（057****0001",
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
                "*110101190001010012|*****0012",
            })
    void otherNumbersKeepTheirLastFour(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E12345678|****5678",
                "E 12345678|****5678",
                "*E12345678|*****5678",
                "Ｅ１２３４５６７８|****５６７８",
                "EA1234567|****4567",
                "AB1234567|****4567",
                "护照12345|护照****2345",
                "通行证号码：C12345|通行证号码：****2345",
                "passport 12345|passport ****2345",
                "PASSPORT A123456|PASSPORT ****3456",
                "01012345678|010****5678",
                "0101234567|010****4567",
                "123456789012|****9012",
                "1.300000E10|130****0000",
                "3000-0000-0000|****0000",
            })
    void noNumberIsTooShortForTheFirstLook(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "银行流水.csv!A19142:H19142",
                "护照 A1234",
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

    /** What people and programs put between digits; the invisible ones too. */
    private static final String[] SEPARATORS = {
        "", " ", "-", ".", "_", "/", "\t", "\n", "\r\n", "\u00A0", "\u2002", "\u2009", "\u200A", "\u200B", "\u202F",
        "\u3000", "\uFEFF", "\u00AD", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "－", "·", "・", "．",
        "＿", "／", "~", "～", "\\", " -", "- "
    };

    /** Every number in every grouping with every separator, anywhere in a text. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void howeverItsDigitsArePartedNoNumberIsLeftWhole(long seed) {
        Random random = new Random(seed);
        for (String separator : SEPARATORS) {
            for (int round = 0; round < 40; round++) {
                String phone = "1" + (3 + random.nextInt(7)) + digits(random, 9);
                String identity = digits(random, 6) + (1950 + random.nextInt(60)) + "0" + (1 + random.nextInt(9)) + "1"
                        + random.nextInt(9) + digits(random, 3) + (random.nextInt(4) == 0 ? "X" : "7");
                String card = "6" + digits(random, 15 + random.nextInt(4));
                assertCovered(phone, separator, random, true, 3, 4, 4);
                assertCovered(phone, separator, random, true, 4, 4, 3);
                assertCovered(phone, separator, random, true, 3, 8);
                assertCovered(identity, separator, random, false, 6, 8, 4);
                assertCovered(identity, separator, random, false, 6, 4, 4, 4);
                assertCovered(identity, separator, random, false, 3, 3, 4, 2, 2, 4);
                assertCovered(identity, separator, random, false, 4, 4, 4, 4, 2);
                assertCovered(card, separator, random, false, 4, 4, 4, 4, 3);
            }
        }
    }

    private static void assertCovered(String number, String separator, Random random, boolean phone, int... groups) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        for (int group : groups) {
            int end = Math.min(number.length(), at + group);
            written.append(written.isEmpty() || at == end ? "" : separator).append(number, at, end);
            at = end;
        }
        String[] around = {"", "电话", "张三，", "（", "）", "：", "。", "金额100.00元，", "捐款", "mail ", "、"};
        String before = around[random.nextInt(around.length)];
        String after = around[random.nextInt(around.length)];
        String text = before + written + (after.startsWith("金") ? "，" : "") + after;
        String masked = Masking.mask(text);
        String bare = masked.replaceAll("[^0-9X*]", "");
        assertThat(bare).as(text.replace("\n", "⏎")).doesNotContain(number.substring(0, number.length() - 4));
        assertThat(masked).contains("****" + number.substring(number.length() - 4));
        if (phone) {
            assertThat(masked).contains(number.substring(0, 3) + "****");
        }
        assertThat(Masking.mask(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "someone.else@example.com|s***@example.com",
                "13000000001@example.com|1***@example.com",
                "邮箱：li_si-2@mail.example.com.cn，谢谢|邮箱：l***@mail.example.com.cn，谢谢",
                "王五＠example．com|王***@example．com",
                "E12345678|****5678",
                "护照 G00000012|护照 ****0012",
                "护照号：AB1234567|护照号：****4567",
                "港澳通行证C98765432|港澳通行证****5432",
                "EA1234567|****4567",
                "passport X1234567|passport ****4567",
                "1300-0000-001|130****0001",
                "130.0000.0001|130****0001",
                "张三13000000001（综合处）|张三130****0001（综合处）",
            })
    void mailAddressesPassportsAndOtherGroupingsAreCovered(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
        assertThat(Masking.mask(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S20220903.xlsx",
                "捐款.csv!A1000001:D1000001",
                "对应:312800360993",
                "match:312800360993",
                "2022.09.03-2022.09.30",
                "2022/9/3 14:30",
                "138.00",
                "1949-2019 100周年",
                "第3-4组 2022",
                "@张三",
                "a@b",
                "S0001234",
                "e12345678901",
                "GB 18030-2022",
                "1500.00、2000.00、300.00",
                "2022-09-03 2022-09-04 2022-09-05",
                "9:00-11:30 13:00-15:30",
                "1,380,000,000.00",
                "12 2022-09-03 8",
                "0.05 0.10 0.15 0.20"
            })
    void whatOnlyLooksLikeItStays(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @Test
    void marksThatTurnTheDirectionOfWritingAreShown() {
        assertThat(Masking.mask("捐款\u202Exslx.exe")).isEqualTo("捐款\uFFFDxslx.exe");
        assertThat(Masking.mask("\u2067甲\u2069")).isEqualTo("\uFFFD甲\uFFFD");
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
