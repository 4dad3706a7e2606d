package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading.ColumnReading;
import org.yinghuo.model.Status;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Header;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.TitleWords;
import org.yinghuo.words.WordList;
import org.yinghuo.words.names.TeamWords;
import org.yinghuo.words.time.Clock;
import org.yinghuo.words.time.Days;

/** Decides what each column of a table is, by its heading first and by its values where the heading leaves it open. */
public final class LayoutMaker {

    private static final double NEARLY_ALL = 0.8;
    /** Headings that name people in a list of people and things in a list of things. */
    private static final Set<String> THINGS = Set.of("name", "名称", "名字");

    private static final Pattern PART =
            Pattern.compile("(?:^|\\s)[（(]?" + WordList.BUILT_IN.either("heading says", "part"));
    private static final Pattern GOODS = Pattern.compile(WordList.BUILT_IN.either("heading says", "goods"));

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Surroundings surroundings;

    public LayoutMaker(Lexicon lexicon, OfficeNames phrases, Surroundings surroundings) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.surroundings = surroundings;
    }

    /** Either a layout, or why there is none; both where somebody has said what the sheet is. */
    public record Made(@Nullable Layout layout, Layout.@Nullable Refused refused) {}

    /**
     * The layout of the table under a header.
     *
     * @param found the header as it stands; {@code answers} what people said of it
     * @param sample the lines beneath, as many as are held
     * @param given what the titles give
     * @param above the lines above, and the names of sheet and file
     */
    public Made make(
            HeaderRows found, List<SheetLine> sample, Stated given, Preamble above, Days days, SheetAnswers answers) {
        HeaderRows header = answers.applied(
                found,
                sample.stream().mapToInt(line -> line.row().width()).max().orElse(0));
        Map<Integer, ColumnValues> values = new HashMap<>();
        for (Heading heading : header.headings()) {
            values.put(heading.column(), new ColumnValues(heading.column(), sample, lexicon, phrases, days));
        }
        List<SpreadColumn> spreads = spreads(header, values);
        KindFinder.Facts facts = facts(header, spreads, given, above, values, sample);
        KindFinder.Verdict verdict = KindFinder.find(facts);
        SheetKind decided = verdict.kind();
        SheetKind asked = decided == null ? answers.kind() : null;
        if (decided == null && (asked == null || !KindFinder.mayBe(asked, facts))) {
            return new Made(null, Refusals.of(header, verdict));
        }
        SheetKind kind = decided == null ? Objects.requireNonNull(asked) : decided;
        List<Column> ways = spreads.stream()
                .filter(spread -> spread.by() == Field.CHANNEL
                        && !PART.matcher(spread.heading().quoted()).find())
                .map(spread -> new Column(spread.column(), Field.AMOUNT, spread.heading()))
                .toList();
        spreads = spreads.stream().filter(spread -> suits(spread, kind)).toList();
        Set<Integer> spreadColumns = new HashSet<>();
        spreads.forEach(spread -> spreadColumns.add(spread.column()));

        List<Heading> counted = withoutParts(header.headings());
        List<List<Heading>> parts =
                SideBySide.parts(kind == SheetKind.DONATION_SUMMARY ? summed(counted) : counted, spreadColumns, kind);
        List<Block> blocks = new ArrayList<>();
        Map<Integer, Field> taken = new HashMap<>();
        Set<Integer> summed = new HashSet<>();
        for (List<Heading> part : parts) {
            Map<Field, List<Column>> assigned = assign(part, kind, values, spreadColumns);
            if (kind == SheetKind.DONATIONS) {
                leaveOneGiver(assigned);
            }
            if (kind == SheetKind.SERVICES || kind == SheetKind.SIGN_UPS) {
                assigned = Teams.withLeaders(withMoreNames(assigned, header, sample, days), part);
            }
            List<SpreadColumn> own = spreads.stream()
                    .filter(spread -> part.contains(spread.heading()))
                    .toList();
            List<Heading> totals = new ArrayList<>(
                    part.stream().filter(heading -> heading.total()).toList());
            own = own.stream()
                    .filter(spread -> !totals.contains(spread.heading()))
                    .toList();
            var refused = settleAmounts(assigned, own, totals, kind, sample, summed);
            if (refused == null && kind == SheetKind.DONATION_SUMMARY && !ways.isEmpty()) {
                refused = besideWays(assigned, ways, sample);
            }
            if (refused != null) {
                return refuse(refused.variant(), refused.args());
            }
            assigned.forEach((field, columns) -> columns.forEach(column -> taken.put(column.column(), field)));
            own.forEach(spread -> taken.put(spread.column(), spread.by()));
            Set<Integer> shared = new HashSet<>();
            part.stream()
                    .filter(heading -> parts.stream()
                                    .filter(other -> other.contains(heading))
                                    .count()
                            > 1)
                    .forEach(heading -> shared.add(heading.column()));
            blocks.add(
                    new Block(assigned, own, totals, parts.size() > 1 ? said(part, header) : Stated.NOTHING, shared));
        }
        List<ColumnReading> columns = new ArrayList<>();
        for (Heading heading : header.headings()) {
            Field field = taken.get(heading.column());
            String word = field == null || field == Field.OTHER ? "" : field.word();
            boolean answered = !word.isEmpty() && answers.field(heading.quoted()) != null;
            columns.add(new ColumnReading(
                    heading.column(),
                    heading.quoted(),
                    word,
                    word.isEmpty()
                            ? whyUnused(heading, field, counted, kind, summed.contains(heading.column()))
                            : answered ? "answered" : "",
                    header.lastRow()));
        }
        return new Made(new Layout(kind, header, blocks, columns), asked == null ? null : Refusals.of(header, verdict));
    }

    /** 捐赠者 beside 姓名: a gift has one giver, and whoever else is named was given to or dealt with it. */
    private static void leaveOneGiver(Map<Field, List<Column>> assigned) {
        List<Column> names = assigned.getOrDefault(Field.NAME, List.of());
        if (names.size() > 1) {
            List<Column> others = assigned.computeIfAbsent(Field.OTHER, field -> new ArrayList<>());
            names.subList(1, names.size())
                    .forEach(column -> others.add(new Column(column.column(), Field.OTHER, column.heading())));
            assigned.put(Field.NAME, new ArrayList<>(names.subList(0, 1)));
        }
    }

    /** Why a column is not used. */
    private static String whyUnused(
            Heading heading, @Nullable Field field, List<Heading> counted, SheetKind kind, boolean summed) {
        if (kind == SheetKind.DECISIONS) {
            return "not-needed";
        }
        if (heading.total()) {
            return "sum";
        }
        if (!counted.contains(heading)) {
            return "part";
        }
        boolean group = heading.first() == Field.AMOUNT || heading.first() == Field.PEOPLE;
        if (group && field == null && kind == SheetKind.DONATION_SUMMARY) {
            return "part";
        }
        if (field == null && heading.first() == Field.AMOUNT) {
            // Its sums are those of another column, in capitals or once more.
            return "repeats";
        }
        if (!heading.isKnown()) {
            return summed ? "part" : "unknown";
        }
        // A bank's own columns are many, and what a statement must tell is known.
        boolean needless = heading.first() == Field.OTHER
                || (heading.mayBe(Field.OTHER) && heading.first() != Field.AMOUNT)
                // 大写 and 应捐金额 beside the sum of a gift are understood, and compared or left.
                || (heading.first() == Field.AMOUNT
                        && heading.header().match() == Header.Match.WEAK
                        && kind == SheetKind.DONATIONS)
                || heading.mayBe(Field.FILLED_ON)
                || heading.first() == Field.SEQ
                || kind == SheetKind.PAYMENTS
                || kind == SheetKind.ROSTER;
        return needless ? "not-needed" : "not-of-kind";
    }

    private KindFinder.Facts facts(
            HeaderRows header,
            List<SpreadColumn> spreads,
            Stated given,
            Preamble above,
            Map<Integer, ColumnValues> values,
            List<SheetLine> sample) {
        Evidence evidence = evidence(header, given, above, values);
        boolean signUps = above.saysSignUp()
                || header.headings().stream()
                        .map(Heading::quoted)
                        .anyMatch(text -> TitleWords.saysSignUp(text) || TitleWords.saysIntention(text));
        var spread = new KindFinder.Spreads(
                header.hasDays(),
                spreads.stream().anyMatch(one -> one.by() == Field.CAMPAIGN || one.by() == Field.CHANNEL),
                spreads.stream()
                        .anyMatch(one -> one.by() == Field.ACTIVITY
                                || !one.said().activity().isEmpty()
                                || !one.said().place().isEmpty()));
        boolean name = header.headings().stream()
                .anyMatch(heading ->
                        heading.first() == Field.NAME && (header.has(Field.NAME_REST) || arePeople(heading, values)));
        return new KindFinder.Facts(
                header,
                spread,
                given,
                evidence,
                name,
                !name && areOrganisations(header, values),
                areGoods(header, sample),
                above.saysRoster(),
                signUps,
                above.saysStatement());
    }

    private Evidence evidence(HeaderRows header, Stated given, Preamble above, Map<Integer, ColumnValues> values) {
        Evidence evidence = above.evidence();
        boolean outside = Places.isPlace(given.place());
        for (Heading heading : header.headings()) {
            ColumnValues own = values.get(heading.column());
            // 商品 over the names of campaigns sells nothing.
            boolean ofCampaigns = own != null
                    && !own.isEmpty()
                    && heading.mayBe(Field.CAMPAIGN)
                    && heading.mayBe(Field.NOTE)
                    && own.fit(Field.CAMPAIGN) >= 0.5;
            if (!ofCampaigns) {
                evidence.hear(Evidence.Source.HEADING, heading.quoted());
            }
            if (own == null) {
                continue;
            }
            outside |= Places.isPlace(heading.text()) || (heading.mayBe(Field.PLACE) && own.arePlaces());
            if (heading.mayBe(Field.ACTIVITY) || heading.mayBe(Field.CAMPAIGN) || heading.mayBe(Field.TITLE)) {
                own.tell(evidence, heading.mayBe(Field.TITLE));
            }
        }
        if (given.activities().stream().anyMatch(phrases::isActivity)) {
            evidence.known(Evidence.Source.TITLE, given.activity(), false);
        }
        if (phrases.campaign(given.campaign()).isPresent()) {
            evidence.known(Evidence.Source.TITLE, given.campaign(), !given.volunteering());
        }
        evidence.settle(outside);
        return evidence;
    }

    /** Whether a column of names holds people: under 名称 or name alone there may stand things. */
    private static boolean arePeople(Heading heading, Map<Integer, ColumnValues> values) {
        ColumnValues own = values.get(heading.column());
        boolean mayBeThings =
                heading.header().match() == Header.Match.WEAK || THINGS.contains(Folding.letters(heading.text()));
        return !mayBeThings || own == null || own.isEmpty() || own.namesOfPeople() >= 0.5;
    }

    /** Whether those who gave are organisations: 捐赠单位 over names that are no departments of ours. */
    private static boolean areOrganisations(HeaderRows header, Map<Integer, ColumnValues> values) {
        return header.headings().stream()
                .filter(heading -> heading.first() == Field.DEPARTMENT)
                .map(heading -> values.get(heading.column()))
                .anyMatch(own -> own != null && !own.isEmpty() && own.departments() < 0.5);
    }

    /** Whether the sums are prices times numbers: what things are worth, not what somebody gave in money. */
    private boolean areGoods(HeaderRows header, List<SheetLine> sample) {
        Heading price = first(header, heading -> TitleWords.isPrice(heading.text()));
        Heading number = first(header, heading -> heading.mayBe(Field.QUANTITY));
        Heading sum = first(header, heading -> heading.first() == Field.AMOUNT);
        return price != null
                && number != null
                && (sum == null
                        || AmountColumns.areProducts(
                                new Column(price.column(), Field.AMOUNT, price),
                                new Column(number.column(), Field.QUANTITY, number),
                                new Column(sum.column(), Field.AMOUNT, sum),
                                sample));
    }

    private static @Nullable Heading first(HeaderRows header, java.util.function.Predicate<Heading> is) {
        return header.headings().stream().filter(is).findFirst().orElse(null);
    }

    /** The columns without a heading that go on with the names of the one before: 人员 over three names side by side. */
    private Map<Field, List<Column>> withMoreNames(
            Map<Field, List<Column>> assigned, HeaderRows header, List<SheetLine> sample, Days days) {
        List<Column> names = assigned.getOrDefault(Field.NAME, List.of());
        if (names.size() != 1) {
            return assigned;
        }
        Heading heading = names.get(0).heading();
        List<Column> all = new ArrayList<>(names);
        for (int column = heading.column() + 1; isUnheaded(column, header); column++) {
            ColumnValues own = new ColumnValues(column, sample, lexicon, phrases, days);
            if (own.isEmpty() || own.fit(Field.NAME) < NEARLY_ALL || !Teams.arePeople(column, sample)) {
                break;
            }
            all.add(new Column(column, Field.NAME, heading));
        }
        // One column beside 姓名 may hold a word about each of them; two, or one beside 人员, hold more of them.
        if (all.size() < (TeamWords.isOfTeam(heading.text()) ? 2 : 3)) {
            return assigned;
        }
        Map<Field, List<Column>> with = new EnumMap<>(assigned);
        with.put(Field.NAME, all);
        return with;
    }

    private static boolean isUnheaded(int column, HeaderRows header) {
        return header.headings().stream().noneMatch(heading -> heading.column() == column);
    }

    /** 人数 金额 其中党员 人数 金额: what is named as a part of them counts no second time. */
    private static List<Heading> withoutParts(List<Heading> headings) {
        return headings.stream()
                .filter(heading -> !PART.matcher(heading.quoted()).find()
                        || (heading.first() != Field.PEOPLE && heading.first() != Field.AMOUNT)
                        || headings.stream()
                                .noneMatch(other -> other.first() == heading.first()
                                        && !PART.matcher(other.quoted()).find()))
                .toList();
    }

    /** 党员 人数 金额, 群众 人数 金额, 合计 人数 金额: what is summed counts, and its parts say nothing more. */
    private static List<Heading> summed(List<Heading> part) {
        boolean people = part.stream().anyMatch(heading -> heading.total() && heading.first() == Field.PEOPLE);
        boolean money = part.stream().anyMatch(heading -> heading.total() && heading.first() == Field.AMOUNT);
        if (!people || !money) {
            return part;
        }
        return part.stream()
                .filter(heading ->
                        heading.total() || (heading.first() != Field.PEOPLE && heading.first() != Field.AMOUNT))
                .map(heading -> new Heading(
                        heading.column(),
                        heading.text(),
                        heading.group(),
                        heading.header(),
                        heading.day(),
                        heading.clock(),
                        heading.total() && heading.first() != Field.PEOPLE && heading.first() != Field.AMOUNT))
                .toList();
    }

    private static Made refuse(String variant, List<String> args) {
        return new Made(null, new Layout.Refused(variant, args));
    }

    private List<SpreadColumn> spreads(HeaderRows header, Map<Integer, ColumnValues> values) {
        List<SpreadColumn> spreads = new ArrayList<>();
        long marked = header.headings().stream()
                .filter(heading -> StatusWords.ofMarks(heading.text()) != null)
                .count();
        for (Heading heading : header.headings()) {
            ColumnValues own = values.get(heading.column());
            if (heading.total() || own == null) {
                continue;
            }
            if (heading.day() != null) {
                spreads.add(new SpreadColumn(heading, Field.DATE, surroundings.heading(heading)));
                continue;
            }
            if (!heading.isKnown() && !heading.clock().equals(Clock.UNSAID) && !own.isEmpty() && own.areMarks()) {
                spreads.add(new SpreadColumn(heading, Field.PERIOD, surroundings.heading(heading)));
                continue;
            }
            Status status = header.hasDays() ? null : StatusWords.ofMarks(heading.text());
            // Behind days such columns count them; 到岗 alone is a column of statuses.
            if (status != null && (marked > 1 || status != Status.SERVED) && own.areMarks()) {
                spreads.add(new SpreadColumn(heading, Field.STATUS, Stated.NOTHING));
                continue;
            }
            Field by = headedBy(heading, header);
            if (by != null && !own.isEmpty() && own.areMarks()) {
                spreads.add(new SpreadColumn(heading, by, Stated.NOTHING));
            }
        }
        return spreads;
    }

    private @Nullable Field headedBy(Heading heading, HeaderRows header) {
        String text = heading.text();
        boolean exact = heading.isKnown() && heading.header().exact() && heading.first() != Field.OTHER;
        if (heading.first() == Field.NOTE && isBesideChannels(heading, header) && ChannelWords.isWord(text)) {
            // 其他 with sums beneath it holds no remarks.
            return Field.CHANNEL;
        }
        if (exact) {
            boolean amountOfGroup = heading.first() == Field.AMOUNT
                    && !heading.group().isEmpty()
                    && phrases.campaign(heading.group()).isPresent()
                    && header.headings().stream()
                                    .filter(other -> other.group().equals(heading.group()))
                                    .count()
                            == 1;
            return amountOfGroup ? Field.CAMPAIGN : null;
        }
        if (phrases.campaign(text).isPresent()) {
            return Field.CAMPAIGN;
        }
        boolean open = !heading.isKnown()
                || heading.first() == Field.CHANNEL
                || heading.first() == Field.AMOUNT
                || heading.first() == Field.OTHER;
        if (!open) {
            return null;
        }
        if (ChannelWords.isNamed(text) || (isBesideChannels(heading, header) && mayBeChannel(heading))) {
            return Field.CHANNEL;
        }
        return phrases.isActivity(text) ? Field.ACTIVITY : null;
    }

    /** 微信 现金 其他: what is neither is money all the same, and so is all that 捐款金额 stands over. */
    private boolean mayBeChannel(Heading heading) {
        return (ChannelWords.isWord(heading.text())
                        && !GOODS.matcher(heading.text()).find())
                || (!heading.isKnown() && lexicon.header(heading.group()).mayBe(Field.AMOUNT));
    }

    private boolean isBesideChannels(Heading heading, HeaderRows header) {
        return header.headings().stream()
                .anyMatch(other -> other.group().equals(heading.group())
                        && Math.abs(other.column() - heading.column()) <= 4
                        && !other.header().exact()
                        && ChannelWords.isNamed(other.text()));
    }

    private static boolean suits(SpreadColumn spread, SheetKind kind) {
        return switch (kind) {
            case DONATIONS ->
                spread.by() != Field.ACTIVITY && spread.by() != Field.PERIOD && spread.by() != Field.STATUS;
            case SERVICES, SIGN_UPS ->
                spread.by() == Field.DATE
                        || spread.by() == Field.PERIOD
                        || spread.by() == Field.STATUS
                        || spread.by() == Field.ACTIVITY;
            case DONATION_SUMMARY, PAYMENTS, ROSTER, DECISIONS -> false;
        };
    }

    /** What the heading over a block says: its department, campaign, day. */
    private Stated said(List<Heading> part, HeaderRows header) {
        for (Heading heading : part) {
            boolean shared = header.headings().stream()
                    .anyMatch(other -> !part.contains(other) && other.group().equals(heading.group()));
            if (!heading.group().isEmpty() && !shared) {
                return surroundings.title(heading.group());
            }
        }
        return Stated.NOTHING;
    }

    private record Fit(Heading heading, Field field, double score) {}

    /** Gives each column the field that its words and its values fit best; each field goes to its best column first. */
    private Map<Field, List<Column>> assign(
            List<Heading> part, SheetKind kind, Map<Integer, ColumnValues> values, Set<Integer> spreadColumns) {
        List<Fit> fits = new ArrayList<>();
        for (Heading heading : part) {
            ColumnValues own = values.get(heading.column());
            if (spreadColumns.contains(heading.column()) || own == null) {
                continue;
            }
            int rank = 0;
            Set<Field> meanings = FieldsOfKind.meanings(heading, kind, part);
            for (Field field : meanings) {
                double certainty = meanings.size() == 1 ? 1 : 0.4 + 1.2 * own.fit(field) - 0.1 * rank;
                double wording = heading.header().exact() ? 0.2 : 0;
                fits.add(new Fit(
                        heading, field, certainty + wording + FieldsOfKind.preference(field, heading, kind, part)));
                rank++;
            }
            if (meanings.contains(Field.STATUS) && !own.isEmpty() && own.fit(Field.STATUS) < 0.5) {
                // 签到 beside 签退 holds the hour somebody came.
                fits.add(new Fit(heading, Field.START, own.fit(Field.START)));
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::score).reversed().thenComparingInt(fit -> fit.heading.column()));
        Map<Field, List<Column>> assigned = new EnumMap<>(Field.class);
        Set<Integer> done = new HashSet<>();
        for (Fit fit : fits) {
            if (done.contains(fit.heading.column())) {
                continue;
            }
            boolean free = fit.field == Field.OTHER || !assigned.containsKey(fit.field);
            boolean elsewhere = fits.stream()
                    .anyMatch(other -> other.heading.equals(fit.heading)
                            && other.field != fit.field
                            && !assigned.containsKey(other.field)
                            && other.score > 0.6);
            if (free || !elsewhere) {
                assigned.computeIfAbsent(fit.field, field -> new ArrayList<>())
                        .add(new Column(fit.heading.column(), fit.field, fit.heading));
                done.add(fit.heading.column());
            }
        }
        return assigned;
    }

    /** Where several columns hold sums: which is the gift, which repeats it in capitals, which sums the others. */
    private Layout.@Nullable Refused settleAmounts(
            Map<Field, List<Column>> assigned,
            List<SpreadColumn> spreads,
            List<Heading> totals,
            SheetKind kind,
            List<SheetLine> sample,
            Set<Integer> summed) {
        List<Column> amounts = assigned.get(Field.AMOUNT);
        boolean gifts = kind == SheetKind.DONATIONS || kind == SheetKind.DONATION_SUMMARY;
        if (!gifts) {
            return null;
        }
        if (amounts == null) {
            if (spreads.isEmpty() && totals.size() == 1) {
                Heading only = totals.remove(0);
                assigned.put(Field.AMOUNT, new ArrayList<>(List.of(new Column(only.column(), Field.AMOUNT, only))));
            }
            return null;
        }
        if (!spreads.isEmpty()
                && spreads.stream().anyMatch(spread -> spread.by() != Field.DATE || amounts.size() == 1)) {
            amounts.forEach(column -> totals.add(column.heading()));
            assigned.remove(Field.AMOUNT);
            return null;
        }
        List<Column> others = new ArrayList<>(amounts.subList(1, amounts.size()));
        for (Column other : others) {
            if (AmountColumns.agree(amounts.get(0), other, sample)) {
                amounts.remove(other);
            }
        }
        if (amounts.size() > 2) {
            for (Column sum : List.copyOf(amounts)) {
                List<Column> rest =
                        amounts.stream().filter(column -> !column.equals(sum)).toList();
                if (AmountColumns.isSum(sum, rest, sample)) {
                    return new Layout.Refused("two-amounts", quoted(rest));
                }
            }
        }
        if (amounts.size() > 1) {
            return new Layout.Refused("two-amounts", quoted(amounts));
        }
        if (spreads.isEmpty()) {
            preferSum(assigned, totals, sample, summed);
        }
        return null;
    }

    /** 微信金额 and 现金金额 of a department without their sum: neither is what it gave. */
    private static Layout.@Nullable Refused besideWays(
            Map<Field, List<Column>> assigned, List<Column> ways, List<SheetLine> sample) {
        List<Column> amounts = assigned.getOrDefault(Field.AMOUNT, List.of());
        if (amounts.isEmpty() || AmountColumns.mostlySums(amounts.get(0), ways, sample)) {
            return null;
        }
        List<Column> all = new ArrayList<>(ways);
        amounts.stream()
                .filter(amount -> ways.stream().noneMatch(way -> way.column() == amount.column()))
                .forEach(all::add);
        return new Layout.Refused("two-amounts", quoted(all));
    }

    /** 本人捐款 家属捐款 合计: where a sum and columns of unknown words add up to the row's 合计, that is what was given. */
    private static void preferSum(
            Map<Field, List<Column>> assigned, List<Heading> totals, List<SheetLine> sample, Set<Integer> summed) {
        List<Column> amounts = assigned.getOrDefault(Field.AMOUNT, List.of());
        if (amounts.size() != 1 || totals.size() != 1) {
            return;
        }
        List<Column> parts = new ArrayList<>(amounts);
        Heading total = totals.get(0);
        assigned.getOrDefault(Field.OTHER, List.of()).stream()
                .filter(column -> column.column() != total.column())
                .forEach(parts::add);
        Column sum = new Column(total.column(), Field.AMOUNT, total);
        if (parts.size() > 1 && AmountColumns.mostlySums(sum, parts, sample)) {
            totals.clear();
            parts.forEach(part -> summed.add(part.column()));
            assigned.put(Field.AMOUNT, new ArrayList<>(List.of(sum)));
        }
    }

    private static List<String> quoted(List<Column> columns) {
        return List.of(String.join("、", columns.stream().map(Column::quoted).toList()));
    }
}
