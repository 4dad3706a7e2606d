package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.yinghuo.model.Status;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Participation;

/**
 * An office of which everything is known: who really did what, and how its sheets tell of it.
 *
 * <p>It is laid out as sheets for the books, and counted at the same time by the naive twin: nested maps, no blocks, no slots.
 */
final class RandomOffice {
    private static final List<String> DEPARTMENTS = List.of("综合处", "人事处", "资料馆");
    private static final List<String> NAMES = List.of("王涛", "李敏", "单丽", "陈乐", "赵国荣", "孙静保", "何伟", "扎西·顿珠");
    private static final Map<String, String> SOUNDS =
            Map.of("王涛", "王滔", "李敏", "李闽", "孙静保", "孙婧宝", "何伟", "何薇", "单丽", "善莉");
    private static final List<String> ACTIVITIES = List.of("秩序维护", "物资分发");
    private static final List<String> PLACES = List.of("锦绣社区", "东苑小区");
    private static final List<String> CAMPAIGNS = List.of("抗震救灾", "助学");

    /** Somebody the office knows, and how the books are to call them. */
    private record Somebody(String name, String department, boolean staff, String phone) {
        String called() {
            return department + name;
        }
    }

    /** A row with its sheet, so that it can be laid out again elsewhere. */
    private record Row(String file, String kind, Somebody who, Draft draft) {}

    private record Key(String who, LocalDate day, String activity, String place) {}

    private record Given(String who, LocalDate day, String campaign, String yuan) {}

    private final Random random;
    private final List<Somebody> everybody = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Key, Map<String, Set<String>>> served = new HashMap<>();
    private final Map<Key, Status> best = new HashMap<>();
    private final Map<Given, Map<String, Integer>> given = new HashMap<>();

    RandomOffice(long seed) {
        random = new Random(seed);
        boolean withRoster = random.nextInt(4) > 0;
        for (String department : DEPARTMENTS) {
            for (String name : NAMES) {
                if (random.nextInt(3) == 0) {
                    boolean staff = withRoster && random.nextInt(5) > 0;
                    String phone = random.nextBoolean() ? "" : "1300000" + (1000 + everybody.size());
                    everybody.add(new Somebody(name, department, staff, phone));
                }
            }
        }
        everybody.add(new Somebody("钱多", "外单位", false, ""));
        int sheets = 1 + random.nextInt(3);
        for (int i = 0; i < sheets; i++) {
            attend("服务" + (char) ('甲' + i) + ".xlsx", "services");
            attend("报名" + (char) ('甲' + i) + ".xlsx", "sign-ups");
            give("捐款" + (char) ('甲' + i) + ".xlsx");
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Names a person as a clerk would: in full, by a homophone, or with the phone instead of the department. */
    private Draft written(Somebody who) {
        boolean onlyOne = everybody.stream()
                        .filter(other -> other.name().equals(who.name()))
                        .count()
                == 1;
        if (who.staff() && onlyOne && random.nextInt(6) == 0) {
            return Draft.of(who.name(), "");
        }
        if (who.staff() && !who.phone().isEmpty() && random.nextInt(6) == 0) {
            return Draft.of(who.name(), "").phone(who.phone());
        }
        String sound = SOUNDS.get(who.name());
        if (who.staff() && sound != null && random.nextInt(8) == 0) {
            return Draft.of(sound, who.department());
        }
        return Draft.of(who.name(), who.department());
    }

    private void attend(String file, String kind) {
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            Somebody who = any(everybody);
            LocalDate day = LocalDate.of(2022, 9, 1).plusDays(random.nextInt(4) * 5L);
            String activity = any(ACTIVITIES);
            String place = any(PLACES);
            Status status = kind.equals("services")
                    ? random.nextInt(4) > 0 ? Status.SERVED : Status.ABSENT
                    : any(List.of(Status.REGISTERED, Status.REGISTERED, Status.WAITLISTED, Status.CANCELLED));
            String hours = Integer.toString(1 + random.nextInt(3));
            Draft draft = written(who)
                    .on(day.toString())
                    .doing(activity)
                    .at(place)
                    .status(status)
                    .hours(hours);
            rows.add(new Row(file, kind, who, draft));
            Key key = new Key(who.called(), day, activity, place);
            best.merge(key, status, (one, other) -> one.compareTo(other) < 0 ? one : other);
            if (status == Status.SERVED) {
                served.computeIfAbsent(key, any -> new HashMap<>())
                        .computeIfAbsent(file, any -> new HashSet<>())
                        .add(hours);
            }
        }
    }

    private void give(String file) {
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            Somebody who = any(everybody);
            LocalDate day = LocalDate.of(2022, 9, 1).plusDays(random.nextInt(3) * 5L);
            String campaign = any(CAMPAIGNS);
            String yuan = Integer.toString(100 * (1 + random.nextInt(2)));
            rows.add(new Row(
                    file,
                    "donations",
                    who,
                    written(who).on(day.toString()).campaign(campaign).yuan(yuan)));
            given.computeIfAbsent(new Given(who.called(), day, campaign, yuan), any -> new HashMap<>())
                    .merge(file, 1, Integer::sum);
        }
    }

    private Office office() {
        Office office = Office.asOf("2022-09-30T02:00")
                .issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00")
                .issue(2022, 35, "2022-09-09T12:00", "2022-09-23T12:00");
        DEPARTMENTS.forEach(office::department);
        for (Somebody who : everybody) {
            if (who.staff()) {
                office.member("S" + everybody.indexOf(who), who.name(), who.department(), "", null, who.phone());
            }
        }
        return office;
    }

    /** The sheets as they are. */
    Office asDropped() {
        return laidOut(rows);
    }

    /** The same rows in another order within their sheets. */
    Office inAnotherOrder() {
        List<Row> shuffled = new ArrayList<>(rows);
        java.util.Collections.shuffle(shuffled, random);
        return laidOut(shuffled);
    }

    /** Each sheet parted into two files by the people it names: what one sheet repeats stays in one sheet. */
    Office splitOverFiles() {
        List<Row> parted = new ArrayList<>();
        for (Row row : rows) {
            String part = Math.floorMod(row.who().called().hashCode(), 2) == 0 ? "上" : "下";
            parted.add(new Row(part + row.file(), row.kind(), row.who(), row.draft()));
        }
        return laidOut(parted);
    }

    /** Every file twice, byte for byte. */
    Office droppedTwice() {
        List<Row> twice = new ArrayList<>(rows);
        rows.forEach(row -> twice.add(new Row("备份/" + row.file(), row.kind(), row.who(), row.draft())));
        Office office = laidOut(twice);
        for (Row row : rows) {
            office.file(row.file(), row.file(), "2022-09-01T00:00:00Z");
            office.file("备份/" + row.file(), row.file(), "2022-09-02T00:00:00Z");
        }
        return office;
    }

    private Office laidOut(List<Row> laid) {
        Office office = office();
        Map<String, Office.Sheet> sheets = new HashMap<>();
        for (Row row : laid) {
            Office.Sheet sheet = sheets.computeIfAbsent(row.file(), file -> switch (row.kind()) {
                case "services" -> office.services(file);
                case "sign-ups" -> office.signUps(file);
                default -> office.donations(file);
            });
            sheet.add(row.draft());
        }
        return office;
    }

    /** What the books are to say: a line a participation, a line for each different gift, by plain counting. */
    Map<String, Integer> truth() {
        Map<String, Integer> truth = new TreeMap<>();
        best.forEach((key, status) -> {
            int turns = served.getOrDefault(key, Map.of()).values().stream()
                    .mapToInt(Set::size)
                    .max()
                    .orElse(0);
            truth.put(
                    issue(key.day()) + " " + key.who() + " " + key.day() + " " + key.activity() + key.place() + " "
                            + status,
                    turns);
        });
        given.forEach((key, sheets) -> truth.put(
                issue(key.day()) + " " + key.who() + " " + key.day() + " " + key.campaign() + key.yuan(),
                sheets.values().stream().mapToInt(Integer::intValue).max().orElseThrow()));
        return truth;
    }

    private static String issue(LocalDate day) {
        return day.isAfter(LocalDate.of(2022, 9, 9)) ? "2022-35" : "2022-34";
    }

    /** The same lines, as the books say. */
    static Map<String, Integer> said(Books books) {
        Map<String, Integer> said = new TreeMap<>();
        for (Participation each : books.participations()) {
            said.merge(
                    each.issue() + " " + each.person().department()
                            + each.person().name() + " " + each.day() + " " + String.join("、", each.activities())
                            + each.place() + " " + each.status(),
                    each.turns().size(),
                    Integer::sum);
        }
        for (Gift gift : books.gifts()) {
            said.merge(
                    gift.issue() + " " + gift.person().department()
                            + gift.person().name() + " " + gift.day() + " " + gift.campaign()
                            + gift.amount().fen() / 100,
                    1,
                    Integer::sum);
        }
        return said;
    }

    int size() {
        return rows.size();
    }
}
