package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Channel;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.SheetKind;
import org.yinghuo.reconcile.Draft;
import org.yinghuo.reconcile.Office;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Match;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/**
 * Offices of a few gifts and payments, each for one rule of the money, written down with what a careful clerk would say of them.
 *
 * <p>An office is a line {@code = the rule it shows}, then its gifts ({@code gift 张三 综合处 100 09-03}), its statements' lines ({@code bank 09-03T10:00
 * 张三 100 转账}), what its seeds know and what was decided, and behind {@code >} what comes of it: each gift with what was received, unreceived and
 * unverified, how and by which line; the lines left over; the other lines' fates; the findings with what they name. {@code mvn
 * -Dtest=SmallOfficesTest -Dsettlement.update=true test} writes what comes of them now, for reading the difference.
 */
class SmallOfficesTest {
    private static final Path OFFICES = Path.of("src/test/resources/settlement");
    private static final boolean UPDATE = Boolean.getBoolean("settlement.update");

    private record Case(String title, List<String> said, List<String> expected) {}

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(OFFICES)) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesToWhatIsWrittenDown(Path file) throws IOException {
        List<Case> cases = read(file);
        assertThat(cases).isNotEmpty();
        if (UPDATE) {
            write(file, cases);
        } else {
            SoftAssertions.assertSoftly(softly -> cases.forEach(
                    one -> softly.assertThat(told(one)).as(one.title()).containsExactlyElementsOf(one.expected())));
        }
    }

    private static List<Case> read(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("= ")) {
                cases.add(new Case(line.substring(2), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("> ")) {
                cases.get(cases.size() - 1).expected().add(line.substring(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.get(cases.size() - 1).said().add(line);
            }
        }
        return cases;
    }

    private static void write(Path file, List<Case> cases) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Case one : cases) {
            text.append("= ").append(one.title()).append('\n');
            one.said().forEach(line -> text.append(line).append('\n'));
            told(one).forEach(line -> text.append("> ").append(line).append('\n'));
            text.append('\n');
        }
        Files.writeString(file, text.toString());
    }

    private static List<String> told(Case one) {
        Builder builder = new Builder();
        try {
            one.said().forEach(builder::say);
            return told(builder.books(), builder.labels);
        } catch (RuntimeException e) {
            throw new IllegalStateException(one.title(), e);
        }
    }

    private static List<String> told(Books books, Map<Origin, String> labels) {
        Settlement settlement = books.settlement();
        List<String> told = new ArrayList<>();
        for (Settlement.Account account : settlement.accounts()) {
            Match match = account.match();
            String by = match == null
                    ? ""
                    : " " + match.how().word() + " by "
                            + String.join(
                                    "+",
                                    match.payments().stream()
                                            .map(payment -> labels.get(payment.origin()))
                                            .sorted()
                                            .toList());
            String name = account.gift().person().name();
            told.add((name.isEmpty() ? account.gift().department() : name) + " " + account.received() + "/"
                    + account.unreceived() + "/" + account.unverified() + by);
        }
        for (Settlement.Unclaimed left : settlement.unclaimed()) {
            told.add("left " + labels.get(left.payment().origin()) + " " + left.amount() + " "
                    + (left.issue() == null ? "of no issue" : left.issue()) + " "
                    + (left.payer() == null ? "by nobody known" : left.payer().name()));
        }
        books.postings().stream()
                .filter(posting -> posting.entry() instanceof Payment)
                .sorted(Comparator.comparing(
                        (Posting posting) -> posting.entry().origin()))
                .forEach(posting -> told.add(fate(posting, labels)));
        for (Finding finding : settlement.findings()) {
            told.add(said(finding) + (books.decided().containsKey(finding.id()) ? " (answered)" : ""));
        }
        return told;
    }

    private static String fate(Posting posting, Map<Origin, String> labels) {
        return labels.get(posting.entry().origin()) + " is " + posting.fate().word() + ": " + posting.reason()
                + (posting.twin() == null ? "" : " of " + labels.get(posting.twin()))
                + (posting.issue() == null ? "" : ", " + posting.issue())
                + (posting.person() == null ? "" : ", " + posting.person().name() + " by " + posting.matchedBy());
    }

    private static String said(Finding finding) {
        String variant = finding.variant().isEmpty() ? "" : " (" + finding.variant() + ")";
        String issue = finding.issue() == null ? "" : " " + finding.issue();
        return finding.code().word() + variant + issue + " " + finding.value() + " " + finding.file() + "!"
                + finding.row() + " " + String.join("|", finding.args());
    }

    /** Makes an office of what is said of it line by line. */
    private static final class Builder {
        private final Office office = Office.asOf("2022-09-30T02:00")
                .issue(2022, 33, "2022-08-10T12:00", "2022-08-26T12:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
                .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00")
                .department("综合处", "综合")
                .department("人事处", "人事")
                .department("办公室")
                .campaign("抗震救灾捐款", true, null)
                .campaign("助学捐款", true, null);

        private final Map<String, Office.Sheet> sheets = new HashMap<>();
        private final Map<String, Integer> rows = new HashMap<>();
        private final Map<Origin, String> labels = new HashMap<>();
        private final List<String[]> answers = new ArrayList<>();

        private void say(String line) {
            List<String> words = new ArrayList<>();
            Map<String, String> options = new HashMap<>();
            for (String word : line.strip().split(" +")) {
                int equals = word.indexOf('=');
                if (equals > 0) {
                    options.put(word.substring(0, equals), blanks(word.substring(equals + 1)));
                } else {
                    words.add(word.equals("-") ? "" : blanks(word));
                }
            }
            switch (words.get(0)) {
                case "gift" -> gift(words, options);
                case "summary" ->
                    list(Map.of("list", options.getOrDefault("list", "summary.xlsx")))
                            .add(Draft.of("", words.get(1))
                                    .heads(Integer.parseInt(words.get(2)))
                                    .yuan(words.get(3))
                                    .on("2022-" + words.get(4))
                                    .campaign(options.getOrDefault("campaign", "抗震救灾捐款")));
                case "staff" -> office.member(words.get(1), words.get(2), words.get(3));
                case "alias" -> office.alias(words.get(1), words.get(2), words.get(3), words.size() > 4);
                case "campaign" ->
                    office.campaign(
                            words.get(1),
                            true,
                            null,
                            words.subList(2, words.size()).toArray(new String[0]));
                case "department" ->
                    office.department(
                            words.get(1), words.subList(2, words.size()).toArray(new String[0]));
                case "answer" -> answers.add(words.subList(1, 3).toArray(new String[0]));
                case "covers" -> {
                    Channel channel = channel(words.get(1));
                    statement(channel, options).covers("2022-" + words.get(2), "2022-" + words.get(3), channel);
                }
                default -> line(channel(words.get(0)), words, options);
            }
        }

        private static String blanks(String word) {
            return word.replace('_', ' ');
        }

        private static Channel channel(String word) {
            return Channel.valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }

        private void gift(List<String> words, Map<String, String> options) {
            String source = options.getOrDefault("from", "row").toUpperCase(java.util.Locale.ROOT);
            Draft draft = Draft.of(words.get(1), words.get(2))
                    .yuan(words.get(3))
                    .on("2022-" + words.get(4))
                    .dayFrom(DaySource.valueOf(source))
                    .since(options.containsKey("since") ? "2022-" + options.get("since") : null)
                    .campaign(options.getOrDefault("campaign", "抗震救灾捐款"))
                    .transaction(options.getOrDefault("no", ""))
                    .heads(Integer.parseInt(options.getOrDefault("heads", "1")))
                    .by(channel(options.getOrDefault("by", "unsaid")));
            if (words.get(1).indexOf('、') > 0) {
                draft.together(words.get(1).split("、", -1));
            }
            list(options).add(words.get(1).equals("匿名") ? draft.anonymous() : draft);
        }

        private Office.Sheet list(Map<String, String> options) {
            String file = options.getOrDefault("list", "list.xlsx");
            SheetKind kind = file.startsWith("summary") ? SheetKind.DONATION_SUMMARY : SheetKind.DONATIONS;
            return sheets.computeIfAbsent(file, any -> office.sheet(file, "", kind));
        }

        private Office.Sheet statement(Channel channel, Map<String, String> options) {
            String file = options.getOrDefault("file", channel.word());
            return sheets.computeIfAbsent(
                    file,
                    any -> office.sheet(file, "", SheetKind.PAYMENTS)
                            .covers("2022-08-10T00:00", "2022-09-28T23:59:59", channel));
        }

        /** {@code bank 09-03T10:00 张三 100 words [out|neutral] [closed|pending|refunded] [back]}. */
        private void line(Channel channel, List<String> words, Map<String, String> options) {
            Collection<String> rest = words.subList(Math.min(words.size(), 5), words.size());
            Payment.Direction direction = rest.contains("out")
                    ? Payment.Direction.OUT
                    : rest.contains("neutral") ? Payment.Direction.NEUTRAL : Payment.Direction.IN;
            Payment.Standing standing = Arrays.stream(Payment.Standing.values())
                    .filter(one -> rest.contains(one.name().toLowerCase(java.util.Locale.ROOT)))
                    .findFirst()
                    .orElse(Payment.Standing.SETTLED);
            String time = "2022-" + words.get(1) + (words.get(1).contains("T") ? "" : "T00:00");
            String text = words.size() > 4 ? words.get(4) : "";
            String balance = options.get("balance");
            Payment.Booking booking = new Payment.Booking(
                    options.getOrDefault("own", ""),
                    balance == null ? null : Amount.parse(balance),
                    Amount.parse(options.getOrDefault("fee", "0")),
                    rest.contains("back"));
            String file = options.getOrDefault("file", channel.word());
            statement(channel, options).add(origin -> {
                labels.put(origin, file + rows.merge(file, 1, Integer::sum));
                return new Payment(
                        origin,
                        java.util.Objects.hash(words, options),
                        java.time.LocalDateTime.parse(time),
                        direction,
                        Amount.parse(words.get(3)),
                        Amount.parse(options.getOrDefault("refunded", "0")),
                        standing,
                        words.get(2),
                        options.getOrDefault("account", ""),
                        options.getOrDefault("no", ""),
                        text,
                        channel,
                        options.getOrDefault("method", ""),
                        booking);
            });
        }

        /** Answers name findings by their code, or by its place among them: {@code answer unpaid-donation match:unclaimed-payment}. */
        private Books books() {
            Books books = office.books();
            if (answers.isEmpty()) {
                return books;
            }
            List<Finding> asked = books.settlement().findings();
            for (String[] answer : answers) {
                String decision = answer[1];
                int colon = decision.indexOf(':');
                String given = colon < 0
                        ? decision
                        : decision.substring(0, colon + 1) + id(asked, decision.substring(colon + 1));
                office.sheet("answers.xlsx", "", SheetKind.DECISIONS).decision(id(asked, answer[0]), given);
            }
            return office.books();
        }

        private static String id(List<Finding> asked, String which) {
            int number = which.indexOf('#');
            String code = number < 0 ? which : which.substring(0, number);
            int skip = number < 0 ? 0 : Integer.parseInt(which.substring(number + 1)) - 1;
            return asked.stream()
                    .filter(finding -> finding.code().word().equals(code))
                    .skip(skip)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing asked: " + which))
                    .id();
        }
    }
}
