package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever moves to another department, takes another name or joins the party in the middle of the year is one person in it, and counts in open issues as the roster has them by
 * then, though lists go on saying what held when they were written (rule known-person).
 */
class SeedsOverNightsLawTest {

    private static final int[] NIGHTS = {9, 11, 16, 18, 23, 25, 30};
    private static final List<String> DEPARTMENTS = List.of("综合处", "人事处", "规划处");
    private static final List<String> NAMES = List.of("萤安", "朱丹", "熊倩", "牛森", "邓海", "江雁");

    @TempDir
    Path folder;

    /** A member of staff, as the roster has them now. */
    private static final class Member {
        final String number;
        final String born;
        String name;
        String department;
        boolean party;

        Member(int at) {
            number = "A%03d".formatted(at);
            born = NAMES.get(at);
            name = born;
            department = DEPARTMENTS.get(at % DEPARTMENTS.size());
        }
    }

    /** A row, which goes on saying what held on its day. */
    private record Served(Member who, int day, String name, String department) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everybodyIsOneAndStandsWhereTheRosterHasThem(long seed) throws IOException {
        Random random = new Random(seed);
        Nights office = Nights.ofFourWeeks(folder);
        Path seeds = folder.resolve("seeds");
        Files.writeString(seeds.resolve("departments.csv"), "department\n" + String.join("\n", DEPARTMENTS) + "\n");
        List<Member> staff = new ArrayList<>();
        for (int at = 0; at < NAMES.size(); at++) {
            staff.add(new Member(at));
        }
        List<Served> served = new ArrayList<>();
        int day = 1;
        for (int night : NIGHTS) {
            for (; day < night; day++) {
                // Everybody serves in the first week: whom no sealed issue knows nobody can know by a former
                // department.
                int first = day <= 3 ? 2 * (day - 1) : random.nextInt(staff.size());
                for (int next = 0; next < 2; next++) {
                    Member who = staff.get((first + next) % staff.size());
                    served.add(new Served(who, day, who.name, who.department));
                }
            }
            if (night > 11) {
                change(staff.get(random.nextInt(staff.size())), random);
                change(staff.get(random.nextInt(staff.size())), random);
            }
            write(seeds, staff, seed % 2 == 0, night);
            list(office, served);
            assertThat(office.night(night).code()).isZero();
            List<Served> counted = served.stream().filter(row -> row.day <= 28).toList();
            assertThat(year(office)).as("by 9-%d", night).isEqualTo(people(counted) + " people, " + counted.size());
            assertThat(open(office, night)).as("by 9-%d", night).isEqualTo(truth(counted, night));
        }
    }

    private static void change(Member who, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> who.department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
            case 1 -> who.name = "温" + who.born.substring(1);
            default -> who.party = !who.party;
        }
    }

    /** Sent anew each night, by turns in another layout; of an office without numbers names stay, since only an alias tells them. */
    private static void write(Path seeds, List<Member> staff, boolean numbered, int night) throws IOException {
        StringBuilder aliases = new StringBuilder("alias,person,department\n");
        StringBuilder roster =
                new StringBuilder(night % 2 == 0 ? "工号,姓名,处室,政治面貌\n" : "某某局花名册\n序号,处室,姓名,政治面貌,工号,入党时间\n");
        int row = 1;
        for (Member who : staff) {
            String number = numbered ? who.number : "";
            String party = who.party ? "中共党员" : "群众";
            roster.append(
                    night % 2 == 0
                            ? "%s,%s,%s,%s%n".formatted(number, who.name, who.department, party)
                            : "%d,%s,%s,%s,%s,%n".formatted(row++, who.department, who.name, party, number));
            if (!who.name.equals(who.born)) {
                aliases.append("%s,%s,%s%n".formatted(who.born, who.name, who.department));
            }
        }
        Files.writeString(seeds.resolve("roster.csv"), roster);
        Files.writeString(seeds.resolve("aliases.csv"), aliases);
    }

    private static void list(Nights office, List<Served> served) throws IOException {
        Map<Integer, StringBuilder> weeks = new TreeMap<>();
        for (Served row : served) {
            weeks.computeIfAbsent((row.day - 1) / 7, any -> new StringBuilder("志愿服务签到表\n姓名,部门,活动,日期,时长\n"))
                    .append("%s,%s,秩序维护,2022-09-%02d,1%n".formatted(row.name, row.department, row.day));
        }
        for (Map.Entry<Integer, StringBuilder> week : weeks.entrySet()) {
            office.drop("服务" + week.getKey() + ".csv", week.getValue().toString());
        }
    }

    private static long people(Collection<Served> rows) {
        return rows.stream().map(Served::who).distinct().count();
    }

    /** What the week that ends last and has begun is to say. */
    private static String truth(List<Served> served, int night) {
        int first = Math.min((night - 2) / 7, 3) * 7;
        List<Served> rows = served.stream()
                .filter(row -> row.day > first && row.day <= first + 7)
                .toList();
        Map<String, List<Served>> departments = rows.stream()
                .collect(Collectors.groupingBy(row -> row.who.department, TreeMap::new, Collectors.toList()));
        return people(rows.stream().filter(row -> row.who.party).toList()) + " in the party, "
                + departments.entrySet().stream()
                        .map(one -> one.getKey() + people(one.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static List<JsonNode> reports(Nights office) throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        try (Stream<Path> all = Files.walk(office.output().resolve("2022"), 2)) {
            for (Path path :
                    all.filter(path -> path.endsWith("report.json")).sorted().toList()) {
                reports.add(JsonMapper.shared().readTree(path.toFile()));
            }
        }
        return reports;
    }

    private static String year(Nights office) throws IOException {
        List<JsonNode> reports = reports(office);
        JsonNode last = reports.get(reports.size() - 1).get("figures");
        return last.get("year_to_date.volunteers.served").asInt() + " people, "
                + last.get("year_to_date.volunteers.turns").asInt();
    }

    private static String open(Nights office, int night) throws IOException {
        JsonNode report = reports(office).get(Math.min((night - 2) / 7, 3));
        Map<String, Integer> departments = new TreeMap<>();
        for (JsonNode row : report.at("/tables/volunteers_by_department")) {
            departments.put(row.get("department").asString(), row.get("served").asInt());
        }
        departments.values().removeIf(people -> people == 0);
        return report.get("figures").get("volunteers.party_members").asInt() + " in the party, "
                + departments.entrySet().stream()
                        .map(one -> one.getKey() + one.getValue())
                        .collect(Collectors.joining(" "));
    }
}
