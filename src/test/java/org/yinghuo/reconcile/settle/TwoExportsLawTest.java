package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;

/**
 * The same account exported twice in different shapes holds the money it holds once, on random statements.
 *
 * <p>The second export masks names, has no numbers or damaged ones, has lost seconds or times, balances, payers, part of its days, or stands in another order.
 */
class TwoExportsLawTest {
    private static final List<String> NAMES = List.of("张三", "李四", "王小五", "赵小五", "欧阳三", "孙七", "红星公司");
    private static final int OFFICES = 5_000;
    private static final int SETTLED = Math.min(300, Integer.getInteger("laws.offices", 300));

    /** A second export's shape. */
    private record Shape(
            boolean masked,
            boolean nameless,
            int numbers,
            ChronoUnit clock,
            boolean balances,
            boolean ownAccount,
            int lastDay) {

        static Shape any(Random random) {
            ChronoUnit[] clocks = {ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.DAYS};
            return new Shape(
                    random.nextInt(3) == 0,
                    random.nextInt(6) == 0,
                    random.nextInt(4),
                    clocks[random.nextInt(3)],
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextInt(3) == 0 ? 5 : 30);
        }

        Payment of(Payment line, Origin origin) {
            String payer = nameless ? "" : masked ? "*" + line.payer().substring(1) : line.payer();
            String number = line.transactionId();
            String shown = numbers == 0 || number.isEmpty()
                    ? ""
                    : numbers == 1 ? number.substring(0, 4) + "****" + number.substring(number.length() - 3) : number;
            return new Payment(
                    origin,
                    origin.row(),
                    line.time().truncatedTo(clock),
                    line.direction(),
                    line.amount(),
                    line.refunded(),
                    line.standing(),
                    payer,
                    "",
                    shown,
                    nameless ? "" : line.text(),
                    line.channel(),
                    line.method(),
                    new Payment.Booking(
                            ownAccount ? "尾号0001" : "",
                            balances ? line.booking().balance() : null,
                            Amount.ZERO,
                            line.booking().takesBack()));
        }
    }

    private static List<Payment> statement(Random random, String file, String account) {
        List<Payment> lines = new ArrayList<>();
        long balance = 1_000_000;
        LocalDateTime time = LocalDateTime.parse("2022-09-01T08:00:01");
        boolean numbered = random.nextInt(3) > 0;
        boolean balances = random.nextInt(3) > 0;
        int rows = random.nextInt(25);
        for (int i = 0; i < rows; i++) {
            time = time.plusSeconds(1 + random.nextInt(random.nextInt(3) == 0 ? 90 : 60_000));
            boolean out = random.nextInt(8) == 0;
            Amount amount = new Amount((1 + random.nextInt(3)) * 10_000L);
            balance += out ? -amount.fen() : amount.fen();
            lines.add(new Payment(
                    new Origin(new SheetId(file, ""), i + 2, 1, 9, 0),
                    i,
                    time,
                    out ? Payment.Direction.OUT : Payment.Direction.IN,
                    amount,
                    Amount.ZERO,
                    Payment.Standing.SETTLED,
                    NAMES.get(random.nextInt(NAMES.size())),
                    "",
                    numbered ? account + "77" + (100_000_000L + i) : "",
                    "捐款",
                    Channel.BANK,
                    "",
                    new Payment.Booking(
                            "6222020000" + account, balances ? new Amount(balance) : null, Amount.ZERO, false)));
        }
        return lines;
    }

    private static List<Payment> again(List<Payment> lines, Shape shape, String file, Random random) {
        List<Payment> order = new ArrayList<>(lines);
        if (random.nextBoolean()) {
            Collections.reverse(order);
        }
        List<Payment> again = new ArrayList<>();
        for (Payment line : order) {
            if (line.time().getDayOfMonth() <= shape.lastDay()) {
                again.add(shape.of(line, new Origin(new SheetId(file, ""), again.size() + 2, 1, 9, 0)));
            }
        }
        return again;
    }

    private static TreeMap<String, Integer> money(List<Payment> payments) {
        TreeMap<String, Integer> money = new TreeMap<>();
        for (Payment payment : payments) {
            money.merge(
                    payment.time().toLocalDate() + " " + payment.direction() + " " + payment.amount(), 1, Integer::sum);
        }
        return money;
    }

    private static List<Payment> distinct(List<Payment> payments) {
        return StatementCopies.of(payments, UnaryOperator.identity(), payment -> Set.of(payment.payer()), any -> false)
                .distinct();
    }

    @Test
    void asMuchMoneyAsOnce() {
        for (long seed = 1; seed <= OFFICES; seed++) {
            Random random = new Random(seed);
            List<Payment> once = statement(random, "m.csv", "0001");
            List<Payment> both = new ArrayList<>(once);
            both.addAll(again(once, Shape.any(random), random.nextBoolean() ? "a.csv" : "z.csv", random));
            if (random.nextInt(4) == 0) {
                both.addAll(again(once, Shape.any(random), "k.csv", random));
            }
            Collections.shuffle(both, random);
            assertThat(money(distinct(both))).as("seed %s", seed).isEqualTo(money(distinct(once)));
            assertThat(distinct(once)).as("seed %s", seed).hasSize(once.size());
        }
    }

    @Test
    void anotherAccountsMoneyIsItsOwn() {
        for (long seed = 1; seed <= OFFICES; seed++) {
            Random random = new Random(seed);
            List<Payment> one = statement(random, "m.csv", "0001");
            List<Payment> other = statement(random, "n.csv", "0002");
            List<Payment> all = new ArrayList<>(one);
            all.addAll(other);
            assertThat(distinct(all)).as("seed %s", seed).hasSize(all.size());
        }
    }

    static long[] seeds() {
        return LongStream.rangeClosed(1, SETTLED).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asMuchReceived(long seed) {
        Random random = new Random(seed);
        List<Payment> once = statement(random, "m.csv", "0001");
        Shape shape = Shape.any(random);
        List<Payment> twice = new ArrayList<>(once);
        twice.addAll(again(once, shape, random.nextBoolean() ? "a.csv" : "z.csv", random));
        assertThat(received(twice, seed)).isEqualTo(received(once, seed));
    }

    private static Amount received(List<Payment> payments, long seed) {
        Random random = new Random(seed);
        Office office = Office.asOf("2022-10-20T02:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-10-09T12:00")
                .department("综合处")
                .campaign("抗震救灾捐款", true, null);
        Office.Sheet list = office.donations("list.xlsx");
        for (int i = random.nextInt(14); i > 0; i--) {
            list.add(Draft.of(NAMES.get(random.nextInt(NAMES.size())), "综合处")
                    .yuan(Integer.toString(100 * (1 + random.nextInt(3))))
                    .on("2022-09-%02d".formatted(1 + random.nextInt(9)))
                    .campaign("抗震救灾捐款"));
        }
        for (String file : List.of("a.csv", "m.csv", "z.csv")) {
            Office.Sheet sheet = office.sheet(file, "", org.yinghuo.model.SheetKind.PAYMENTS)
                    .covers("2022-09-01T00:00", "2022-09-30T23:59", Channel.BANK);
            payments.stream()
                    .filter(payment -> payment.origin().sheet().file().equals(file))
                    .forEach(payment -> sheet.add(origin -> payment));
        }
        return office.books().settlement().accounts().stream()
                .map(account -> account.received())
                .reduce(Amount.ZERO, Amount::plus);
    }
}
