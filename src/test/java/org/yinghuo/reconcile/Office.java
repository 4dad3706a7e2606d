package org.yinghuo.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Calendar;
import org.yinghuo.model.Code;
import org.yinghuo.model.Departments;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.model.Statement;
import org.yinghuo.model.Unread;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Intake;

/**
 * An invented office for tests: its seeds, and the sheets dropped into its input folder.
 *
 * <p>{@code Office.asOf("2022-09-30T02:00").issue(2022, 34, "2022-08-26T12:00", "2022-09-09T12:00").department("综合处")}, then
 * {@code office.services("a.xlsx").add(Draft.of("张三", "综合处").on("2022-09-03").doing("秩序维护").hours("3"))}, then {@code office.books()}.
 */
public final class Office {
    private static final Instant EPOCH = Instant.parse("2022-09-01T00:00:00Z");

    private final LocalDateTime asOf;
    private final List<Issue> issues = new ArrayList<>();
    private final List<String> departments = new ArrayList<>();
    private final Map<String, String> departmentAliases = new TreeMap<>();
    private final List<Seeds.Member> roster = new ArrayList<>();
    private final List<Seeds.Campaign> campaigns = new ArrayList<>();
    private final List<Seeds.Activity> activities = new ArrayList<>();
    private final List<Seeds.Alias> aliases = new ArrayList<>();
    private final Map<Integer, Map<String, String>> opening = new TreeMap<>();
    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Office(LocalDateTime asOf) {
        this.asOf = asOf;
    }

    public static Office asOf(String asOf) {
        return new Office(LocalDateTime.parse(asOf));
    }

    /** An open issue whose names may be published. */
    public Office issue(int year, int number, String opens, String cutoff) {
        return issue(year, number, opens, cutoff, null);
    }

    public Office issue(int year, int number, String opens, String cutoff, String closed) {
        issues.add(new Issue(
                new IssueId(year, number),
                cumulative(year, number),
                LocalDateTime.parse(cutoff).toLocalDate(),
                LocalDateTime.parse(opens),
                LocalDateTime.parse(cutoff),
                closed == null ? null : LocalDateTime.parse(closed),
                "简讯",
                "办公室",
                "主动公开",
                "",
                "",
                0));
        return this;
    }

    /** Goes on from the issue before, so that only a number left out looks like one. */
    private int cumulative(int year, int number) {
        if (issues.isEmpty()) {
            return 61 + number;
        }
        Issue before = issues.get(issues.size() - 1);
        int since = before.id().year() == year ? number - before.id().number() : number;
        return before.cumulative() + since;
    }

    public Office department(String name, String... otherNames) {
        departments.add(name);
        for (String other : otherNames) {
            departmentAliases.put(other, name);
        }
        return this;
    }

    public Office member(String staffId, String name, String department) {
        return member(staffId, name, department, "", null, "");
    }

    public Office member(
            String staffId, String name, String department, String title, Boolean partyMember, String phone) {
        roster.add(new Seeds.Member(staffId, name, department, title, partyMember, phone, ""));
        return this;
    }

    public Office campaign(String name, boolean donation, String deadline, String... otherNames) {
        campaigns.add(new Seeds.Campaign(
                name, List.of(otherNames), donation, null, deadline == null ? null : LocalDate.parse(deadline)));
        return this;
    }

    public Office activity(String name, String... otherNames) {
        activities.add(new Seeds.Activity(name, List.of(otherNames)));
        return this;
    }

    public Office alias(String alias, String person, String department, boolean payer) {
        aliases.add(new Seeds.Alias(alias, person, department, payer));
        return this;
    }

    public Office opening(int year, String figure, String value) {
        opening.computeIfAbsent(year, any -> new TreeMap<>()).put(figure, value);
        return this;
    }

    /** A finding of reading. */
    public Office found(Finding finding) {
        findings.add(finding);
        return this;
    }

    /** Says more of a file than its sheets do: files of one {@code sha256} hold the same bytes. */
    public Office file(String path, String sha256, String modified) {
        files.put(path, new SourceFile(path, sha256, 1, Instant.parse(modified)));
        return this;
    }

    public Sheet services(String file) {
        return sheet(file, "", SheetKind.SERVICES);
    }

    public Sheet signUps(String file) {
        return sheet(file, "", SheetKind.SIGN_UPS);
    }

    public Sheet donations(String file) {
        return sheet(file, "", SheetKind.DONATIONS);
    }

    public Sheet summaries(String file) {
        return sheet(file, "", SheetKind.DONATION_SUMMARY);
    }

    public Sheet sheet(String file, String name, SheetKind kind) {
        files.putIfAbsent(file, new SourceFile(file, "sha of " + file, 1, EPOCH));
        Sheet sheet = new Sheet(new SheetId(file, name), kind);
        sheets.add(sheet);
        return sheet;
    }

    public Seeds seeds() {
        return new Seeds(
                new Calendar(issues),
                new Departments(departments, departmentAliases),
                roster,
                campaigns,
                activities,
                Map.of(),
                aliases,
                opening,
                List.of());
    }

    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    public List<SheetReading> readings() {
        return sheets.stream().map(Sheet::reading).toList();
    }

    public LocalDateTime asOf() {
        return asOf;
    }

    public Intake intake() {
        List<Entry> entries = new ArrayList<>();
        sheets.forEach(sheet -> entries.addAll(sheet.entries));
        return new Intake(
                asOf,
                seeds(),
                files.values().stream().sorted().toList(),
                readings(),
                List.copyOf(entries),
                List.copyOf(findings),
                Map.of());
    }

    /** The same intake with its entries, sheets and files in another order. */
    public Intake shuffled(long seed) {
        Intake intake = intake();
        return new Intake(
                intake.asOf(),
                intake.seeds(),
                shuffle(intake.sources(), seed),
                shuffle(intake.readings(), seed + 1),
                shuffle(intake.entries(), seed + 2),
                shuffle(intake.findings(), seed + 3),
                Map.of());
    }

    private static <T> List<T> shuffle(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    public Books books() {
        return Reconciliation.of(intake()).atNight();
    }

    /** One sheet of the office, growing row by row. */
    public final class Sheet {
        private final SheetId id;
        private final SheetKind kind;
        private final List<Entry> entries = new ArrayList<>();
        private int row = 1;
        private final List<Statement> statements = new ArrayList<>(1);
        private Instant modified;
        private Map<String, String> given = Map.of();

        private Sheet(SheetId id, SheetKind kind) {
            this.id = id;
            this.kind = kind;
        }

        /** When the workbook says it was last changed. */
        public Sheet modified(String instant) {
            modified = Instant.parse(instant);
            return this;
        }

        /** That its sums run on: {@link SheetReading#WHOLE}, or {@link SheetReading#PERHAPS} where it only says up to which day. */
        public Sheet runsOn(String how) {
            given = Map.of(SheetReading.CUMULATIVE, how);
            return this;
        }

        public Sheet covers(String from, String to, org.yinghuo.model.Channel channel) {
            statements.clear();
            statements.add(new Statement(id, channel, LocalDateTime.parse(from), LocalDateTime.parse(to)));
            return this;
        }

        public Sheet add(Draft... drafts) {
            for (Draft draft : drafts) {
                Origin origin = nextRow();
                entries.add(
                        switch (kind) {
                            case SIGN_UPS -> draft.attendance(origin, true);
                            case SERVICES -> draft.attendance(origin, false);
                            case DONATIONS -> draft.donation(origin);
                            case DONATION_SUMMARY -> draft.summary(origin);
                            case PAYMENTS, ROSTER, DECISIONS ->
                                throw new IllegalArgumentException("no drafts on a sheet of " + kind);
                        });
            }
            return this;
        }

        /** An entry of any kind, made from the origin that comes next. */
        public Sheet add(java.util.function.Function<Origin, Entry> entry) {
            entries.add(entry.apply(nextRow()));
            return this;
        }

        public Sheet payment(String time, String payer, String yuan, String text) {
            return add(origin -> new Payment(
                    origin,
                    java.util.Objects.hash(time, payer, yuan, text),
                    LocalDateTime.parse(time),
                    Payment.Direction.IN,
                    org.yinghuo.model.Amount.parse(yuan),
                    org.yinghuo.model.Amount.ZERO,
                    Payment.Standing.SETTLED,
                    payer,
                    "",
                    "",
                    text,
                    statements.isEmpty()
                            ? org.yinghuo.model.Channel.WECHAT
                            : statements.get(0).channel(),
                    "",
                    Payment.Booking.PLAIN));
        }

        public Sheet decision(String findingId, String decision) {
            return add(origin -> new Aside(
                    origin,
                    java.util.Objects.hash(findingId, decision),
                    Aside.Kind.DECISION,
                    Map.of("finding_id", findingId, "decision", decision)));
        }

        public Sheet rosterRow(Map<String, String> values) {
            return add(origin -> new Aside(origin, values.hashCode(), Aside.Kind.ROSTER, values));
        }

        public Sheet total() {
            return add(origin -> new Aside(origin, 7, Aside.Kind.TOTAL, Map.of()));
        }

        public Sheet unread(Code code) {
            return add(origin -> new Unread(origin, row, kind, code));
        }

        public SheetId id() {
            return id;
        }

        public List<Entry> entries() {
            return List.copyOf(entries);
        }

        public Office office() {
            return Office.this;
        }

        private Origin nextRow() {
            row++;
            return new Origin(id, row, 1, 6, 0);
        }

        private SheetReading reading() {
            return new SheetReading(
                    id, kind, 1, List.of(), given, List.of(), entries.size(), statements, modified, null);
        }
    }
}
