package org.yinghuo.bench;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The same figures by a plain program of one thread: commons-csv, records and hash maps, everything in memory, nothing kept for a restart, no
 * findings, no lineage. It knows the layout of the big office by heart and reads its CSV files only.
 */
public final class PlainProgram {

    private record Service(String person, LocalDate day, String activity, String place) {}

    private record Given(String person, LocalDate day, BigDecimal amount) {}

    private record Paid(LocalDate day, BigDecimal amount) {}

    private static final class Totals {
        private final Set<String> served = new HashSet<>();
        private final Set<String> donors = new HashSet<>();
        private long turns;
        private BigDecimal hours = BigDecimal.ZERO;
        private long gifts;
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal received = BigDecimal.ZERO;
    }

    private PlainProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path input = Path.of(arguments[0]);
        Totals[] issues = new Totals[BigOffice.ISSUES];
        for (int i = 0; i < issues.length; i++) {
            issues[i] = new Totals();
        }
        countServices(input, issues);
        countGifts(input, issues);
        for (Totals issue : issues) {
            System.out.println(
                    issue.served.size() + "," + issue.turns + "," + plain(issue.hours) + "," + issue.donors.size() + ","
                            + issue.gifts + "," + issue.amount.setScale(2) + "," + issue.received.setScale(2));
        }
    }

    private static String plain(BigDecimal hours) {
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    private static void countServices(Path input, Totals[] issues) throws IOException {
        Map<Service, BigDecimal> services = new HashMap<>();
        for (Path file : files(input, "志愿服务记录")) {
            for (CSVRecord row : rows(file, "姓名")) {
                LocalDate day = day(row.get("服务日期"));
                if (day != null) {
                    services.merge(
                            new Service(row.get("姓名") + "|" + row.get("部门"), day, row.get("服务内容"), row.get("服务地点")),
                            new BigDecimal(row.get("时长")),
                            BigDecimal::max);
                }
            }
        }
        for (CSVRecord row : rows(input.resolve("志愿服务补报.csv"), "姓名")) {
            LocalDate day = day(row.get("服务日期"));
            if (day != null) {
                services.merge(
                        new Service(row.get("姓名") + "|" + row.get("部门"), day, row.get("服务内容"), row.get("服务地点")),
                        new BigDecimal(row.get("时长")),
                        BigDecimal::max);
            }
        }
        services.forEach((service, hours) -> {
            Totals issue = issues[issueOf(service.day())];
            issue.served.add(service.person());
            issue.turns++;
            issue.hours = issue.hours.add(hours);
        });
    }

    private static void countGifts(Path input, Totals[] issues) throws IOException {
        Map<Given, Integer> gifts = new HashMap<>();
        for (Path file : files(input, "捐款明细")) {
            Map<Given, Integer> here = new HashMap<>();
            for (CSVRecord row : rows(file, "姓名")) {
                BigDecimal amount = amount(row.get("捐款金额(元)"));
                LocalDate day = day(row.get("捐款日期"));
                if (amount != null && day != null) {
                    here.merge(new Given(row.get("姓名") + "|" + row.get("部门"), day, amount), 1, Integer::sum);
                }
            }
            here.forEach((gift, times) -> gifts.merge(gift, times, Math::max));
        }
        for (CSVRecord row : rows(input.resolve("捐款补报.csv"), "姓名")) {
            BigDecimal amount = amount(row.get("金额"));
            LocalDate day = day(row.get("日期"));
            if (amount != null && day != null) {
                gifts.merge(new Given(row.get("姓名") + "|" + row.get("部门"), day, amount), 1, Math::max);
            }
        }
        Map<String, List<Paid>> payments = new HashMap<>();
        for (CSVRecord row : rows(input.resolve("银行流水.csv"), "交易时间")) {
            if (!row.get("贷方发生额").isEmpty()) {
                payments.computeIfAbsent(row.get("对方户名"), payer -> new ArrayList<>())
                        .add(new Paid(LocalDate.parse(row.get("交易时间").substring(0, 10)), amount(row.get("贷方发生额"))));
            }
        }
        payments.values().forEach(paid -> paid.sort(Comparator.comparing(Paid::day)));
        gifts.forEach((gift, times) -> {
            Totals issue = issues[issueOf(gift.day())];
            issue.donors.add(gift.person());
            issue.gifts += times;
            BigDecimal sum = gift.amount().multiply(BigDecimal.valueOf(times));
            issue.amount = issue.amount.add(sum);
            List<Paid> paid =
                    payments.get(gift.person().substring(0, gift.person().indexOf('|')));
            if (paid != null && take(paid, gift)) {
                issue.received = issue.received.add(sum);
            }
        });
    }

    private static boolean take(List<Paid> paid, Given gift) {
        for (Paid payment : paid) {
            if (payment.amount().compareTo(gift.amount()) == 0
                    && Math.abs(payment.day().toEpochDay() - gift.day().toEpochDay()) <= 3) {
                return paid.remove(payment);
            }
        }
        return false;
    }

    private static int issueOf(LocalDate day) {
        return BigOffice.issueOf((int) (day.toEpochDay() - BigOffice.FIRST_DAY.toEpochDay()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static BigDecimal amount(String text) {
        try {
            return new BigDecimal(text.replace("￥", "")).setScale(2);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<Path> files(Path input, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** The records after the line that starts with a word, by its headers. */
    private static Iterable<CSVRecord> rows(Path file, String firstHeaderWord) throws IOException {
        Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        java.io.BufferedReader lines = (java.io.BufferedReader) in;
        String header = lines.readLine();
        while (!List.of(header.split(",", -1)).contains(firstHeaderWord)) {
            header = lines.readLine();
        }
        return CSVFormat.DEFAULT
                .builder()
                .setHeader(header.split(",", -1))
                .get()
                .parse(in);
    }
}
