package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yinghuo.model.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What two lists of one week come to is what the answers in force say, in every night, whether they were given before the seal or after it, changed, taken
 * back or given again, and whatever the lists are saved as meanwhile (rules answer-remembered, late-entry).
 */
class AnswersOverNightsLawTest {

    private static final List<String> PEOPLE = List.of("萤安", "萤平", "萤和", "萤乐", "朱丹", "黄绚", "牛森");
    private static final int[] NIGHTS = {9, 11, 13, 16, 18, 23, 25, 30};
    private static final List<String> FORMS = List.of("姓名,部门,捐款日期,金额,捐款方式", "捐款人,金额,部门,捐款方式,日期");

    @TempDir
    Path folder;

    /** How the two lists of a week stand to each other. */
    private enum Pair {
        VERSION(Code.SUPERSEDED_FILE, "名单%d.csv", "名单%d(2).csv", Holds.LATER, "撤销", null, "保留两份"),
        OVERLAP(
                Code.OVERLAPPING_FILES,
                "捐款登记%d.csv",
                "工会名单%d.csv",
                Holds.EACH_ONCE,
                "取代:捐款登记%d.csv",
                "取代:工会名单%d.csv",
                "保留两份"),
        CHANNEL(Code.IMPLAUSIBLE, "甲表%d.csv", "乙表%d.csv", Holds.BOTH, null, "不计", "计入"),
        CAUSE(Code.IMPLAUSIBLE, "子表%d.csv", "丑表%d.csv", Holds.BOTH, null, "不计", "计入");

        final Code code;
        final String earlier;
        final String later;
        final Holds unanswered;

        /** The answers by which the later, the earlier, and both hold. */
        final List<String> answers;

        Pair(Code code, String earlier, String later, Holds unanswered, String... answers) {
            this.code = code;
            this.earlier = earlier;
            this.later = later;
            this.unanswered = unanswered;
            this.answers = Arrays.asList(answers);
        }

        Holds both() {
            return this == VERSION || this == OVERLAP ? Holds.EACH_ONCE : Holds.BOTH;
        }
    }

    private enum Holds {
        LATER,
        EARLIER,
        EACH_ONCE,
        BOTH
    }

    private record Gift(String donor, int day, int amount) implements Comparable<Gift> {
        private static final Comparator<Gift> ORDER =
                Comparator.comparing(Gift::donor).thenComparing(Gift::day).thenComparing(Gift::amount);

        @Override
        public int compareTo(Gift other) {
            return ORDER.compare(this, other);
        }
    }

    /** The lists of a week. */
    private static final class Week {
        final int number;
        final Pair pair;
        final List<Gift> earlier = new ArrayList<>();
        final List<Gift> later = new ArrayList<>();
        int form;
        Holds holds;
        String question = "";

        Week(int number, Random random) {
            this.number = number;
            this.pair = pick(List.of(Pair.values()), random);
            this.holds = pair.unanswered;
            List<String> people = new ArrayList<>(PEOPLE);
            Collections.shuffle(people, random);
            for (String donor : people.subList(0, 4)) {
                earlier.add(new Gift(donor, 7 * number - 6 + random.nextInt(6), pick(List.of(50, 100, 200), random)));
            }
            later.addAll(earlier);
            if (pair == Pair.VERSION || pair == Pair.OVERLAP) {
                later.set(0, new Gift(later.get(0).donor, later.get(0).day, later.get(0).amount + 10));
                later.add(new Gift(people.get(5), 7 * number - 4, 80));
            }
        }

        String file(boolean first) {
            return (first ? pair.earlier : pair.later).formatted(number);
        }

        String text(boolean first) {
            String title = pair == Pair.CAUSE ? first ? "助学捐款名单" : "地震捐款名单" : "爱心捐款名单";
            String channel = pair == Pair.CHANNEL ? first ? "现金" : "微信" : "";
            return title + "\n" + FORMS.get(form) + "\n"
                    + (first ? earlier : later)
                            .stream()
                                    .map(gift -> (form == 0
                                                    ? "%s,综合处,2022-09-%02d,%d,%s%n"
                                                    : "%1$s,%3$d,综合处,%4$s,2022-09-%2$02d%n")
                                            .formatted(gift.donor, gift.day, gift.amount, channel))
                                    .collect(Collectors.joining());
        }

        List<Gift> counted() {
            List<Gift> all = new ArrayList<>(holds == Holds.LATER ? later : earlier);
            if (holds == Holds.BOTH || holds == Holds.EACH_ONCE) {
                all.addAll(later);
            }
            return holds == Holds.EACH_ONCE ? List.copyOf(new TreeSet<>(all)) : all;
        }
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 6})
    void whatTheIssuesTellIsWhatTheAnswersSay(long seed) throws IOException {
        Random random = new Random(seed);
        Nights office = Nights.ofFourWeeks(folder);
        List<Week> weeks =
                Stream.of(1, 2, 3, 4).map(number -> new Week(number, random)).toList();
        for (int night : NIGHTS) {
            List<Week> told =
                    weeks.stream().filter(week -> 7 * week.number < night).toList();
            for (Week week : told) {
                week.form = random.nextInt(6) == 0 ? 1 - week.form : week.form;
                lay(office, week);
            }
            office.run("--as-of=2022-09-%02dT02:00".formatted(night), "--accept-withdrawals");
            List<Gift> counted =
                    told.stream().flatMap(week -> week.counted().stream()).toList();
            assertThat(told(office))
                    .as(
                            "by 9-%d: %s",
                            night,
                            told.stream()
                                    .map(week -> week.pair + " " + week.holds)
                                    .toList())
                    .isEqualTo(counted.size() + " "
                            + counted.stream().mapToInt(Gift::amount).sum());
            answer(office, told, night, random);
        }
    }

    /** The later list is the younger file; neither is touched where it says what it said. */
    private static void lay(Nights office, Week week) throws IOException {
        for (boolean first : new boolean[] {true, false}) {
            Path file = office.input().resolve(week.file(first));
            if (!Files.exists(file) || !Files.readString(file).equals(week.text(first))) {
                office.drop(week.file(first), week.text(first));
                Files.setLastModifiedTime(
                        file, FileTime.from(Instant.ofEpochSecond(first ? 1_663_000_000 : 1_663_000_005)));
            }
        }
    }

    private static void answer(Nights office, List<Week> weeks, int night, Random random) throws IOException {
        List<String> findings = Files.readAllLines(office.output().resolve("findings.csv"));
        StringBuilder answers = new StringBuilder("finding_id,decision\n");
        for (Week week : weeks) {
            for (String line : findings) {
                boolean its = line.contains("," + week.pair.code.word() + ",")
                        && (line.contains("," + week.file(true) + ",") || line.contains("," + week.file(false) + ","));
                week.question = its ? line.substring(0, line.indexOf(',')) : week.question;
            }
            if (week.question.isEmpty() || random.nextInt(2) == 0) {
                continue;
            }
            int which = random.nextInt(4);
            String answer = which < 3 ? week.pair.answers.get(which) : "撤销";
            if (answer != null) {
                week.holds = which == 3
                        ? week.pair.unanswered
                        : List.of(Holds.LATER, Holds.EARLIER, week.pair.both()).get(which);
                answers.append(week.question)
                        .append(',')
                        .append(answer.formatted(week.number))
                        .append('\n');
            }
        }
        office.drop("答复%02d.csv".formatted(night), answers.toString());
    }

    private static String told(Nights office) throws IOException {
        int gifts = 0;
        BigDecimal amount = BigDecimal.ZERO;
        List<Path> reports;
        try (Stream<Path> all = Files.walk(office.output().resolve("2022"), 2)) {
            reports = all.filter(path -> path.endsWith("report.json")).toList();
        }
        for (Path path : reports) {
            JsonNode report = JsonMapper.shared().readTree(path.toFile());
            gifts += report.at("/figures/donations.gifts").asInt();
            amount = amount.add(
                    new BigDecimal(report.at("/figures/donations.amount").asString()));
            for (String table : List.of("supplements", "corrections")) {
                for (JsonNode row : report.at("/tables/" + table)) {
                    gifts += row.get("gifts").asInt();
                    amount = amount.add(new BigDecimal(row.get("amount").asString()));
                }
            }
        }
        return gifts + " " + amount.toBigInteger();
    }
}
