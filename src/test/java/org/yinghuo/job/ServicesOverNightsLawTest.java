package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each service and each hour of it is told once over all issues and nights, in the issues or among their supplements and corrections, however the lists
 * are put together anew from night to night, and the year has everybody once (rule late-entry).
 */
class ServicesOverNightsLawTest {

    private static final List<String> PEOPLE = List.of("萤安", "萤平", "萤和", "萤乐");
    private static final List<String> ACTIVITIES = List.of("秩序维护", "信息录入", "物资分发");
    private static final int[] CUTOFFS = {7, 14, 21, 28};
    private static final int[] NIGHTS = {9, 11, 16, 18, 23, 25, 30};

    /** How an office may sort what it has into files. */
    private static final List<Function<Service, String>> FILES =
            List.of(one -> "全部", one -> "至" + cutoff(one.day) + "日", Service::activity, Service::person);

    private static final List<String> HEADERS = List.of("姓名,服务内容,日期,时长（小时）", "日期,志愿者,时长,服务内容");

    @TempDir
    Path folder;

    private record Service(int day, String person, String activity) {}

    /** Each with its hours. */
    private final Map<Service, Integer> services = new LinkedHashMap<>();

    private final Set<Service> late = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 11})
    void whatTheIssuesTellComesToWhatWasDone(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 8 + random.nextInt(12); i > 0; i--) {
            Service one = new Service(1 + random.nextInt(28), pick(PEOPLE, random), pick(ACTIVITIES, random));
            services.put(one, 1 + random.nextInt(4));
            if (one.day > 1 && random.nextInt(6) == 0) {
                late.add(one);
            }
        }
        services.put(new Service(1, "萤安", "秩序维护"), 2);
        Nights office = Nights.ofFourWeeks(folder);
        for (int night : NIGHTS) {
            List<Service> known = services.keySet().stream()
                    .filter(one -> one.day < night && (!late.contains(one) || night >= one.day + 9))
                    .sorted(Comparator.comparing(Service::day)
                            .thenComparing(Service::person)
                            .thenComparing(Service::activity))
                    .toList();
            if (random.nextBoolean()) {
                services.computeIfPresent(pick(known, random), (one, hours) -> hours % 4 + 1);
            }
            lay(office, known, random);
            office.run("--as-of=2022-09-%02dT02:00".formatted(night), "--accept-withdrawals");
            assertThat(told(office))
                    .as("by 9-" + night)
                    .containsExactly(
                            known.size(),
                            known.stream().mapToInt(services::get).sum(),
                            (int) known.stream().map(Service::person).distinct().count());
        }
    }

    private static int cutoff(int day) {
        for (int cutoff : CUTOFFS) {
            if (day <= cutoff) {
                return cutoff;
            }
        }
        throw new IllegalArgumentException("day " + day);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The lists as they are by a night, sorted into files and laid out as it pleases those who keep them. */
    private void lay(Nights office, List<Service> known, Random random) throws IOException {
        Nights.deleteTree(office.input());
        Function<Service, String> file = pick(FILES, random);
        int layout = random.nextInt(HEADERS.size());
        Map<String, StringBuilder> files = new TreeMap<>();
        for (Service one : known) {
            files.computeIfAbsent(file.apply(one), any -> new StringBuilder(HEADERS.get(layout)).append('\n'))
                    .append((layout == 0 ? "%2$s,%3$s,2022-09-%1$02d,%4$d%n" : "9月%d日,%s,%4$d小时,%3$s%n")
                            .formatted(one.day, one.person, one.activity, services.get(one)));
        }
        for (Map.Entry<String, StringBuilder> one : files.entrySet()) {
            office.drop("志愿服务" + one.getKey() + ".csv", one.getValue().toString());
        }
    }

    /** Services and hours of all issues, and how many people served in the year. */
    private static List<Integer> told(Nights office) throws IOException {
        int turns = 0;
        int hours = 0;
        int people = 0;
        List<Path> reports;
        try (Stream<Path> all = Files.walk(office.output().resolve("2022"), 2)) {
            reports = all.filter(path -> path.endsWith("report.json")).sorted().toList();
        }
        for (Path path : reports) {
            JsonNode report = JsonMapper.shared().readTree(path.toFile());
            turns += report.at("/figures/volunteers.turns").asInt();
            hours += report.at("/figures/volunteers.hours").asInt();
            people = report.at("/figures/year_to_date.volunteers.served").asInt();
            for (String table : List.of("supplements", "corrections")) {
                for (JsonNode row : report.at("/tables/" + table)) {
                    turns += row.get("turns").asInt();
                    hours += row.get("hours").asInt();
                }
            }
        }
        return List.of(turns, hours, people);
    }
}
