package org.yinghuo.ingest.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.ColumnValues;
import org.yinghuo.ingest.layout.FieldScores;
import org.yinghuo.ingest.layout.HeaderRows;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.Sections;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.ingest.layout.SpreadColumn;
import org.yinghuo.ingest.layout.Stated;
import org.yinghuo.ingest.layout.Surroundings;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.OfficeNames;
import org.yinghuo.words.Places;
import org.yinghuo.words.StatusWords;
import org.yinghuo.words.SumText;
import org.yinghuo.words.TopicWords;
import org.yinghuo.words.WordSet;
import org.yinghuo.words.time.Clock;

/** Finds the columns that stand for a day, a shift, a place, a status, a campaign, a channel or an activity, with marks or sums beneath. */
final class SpreadFinder {

    private static final WordSet GOODS = WordSet.of("heading says", "goods");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,4})?");
    private static final WordSet GIVING = WordSet.of("campaign", "giving");
    private static final WordSet OTHER_SUM = WordSet.of("heading says", "other sum");

    private final Lexicon lexicon;
    private final OfficeNames phrases;
    private final Surroundings surroundings;

    SpreadFinder(Lexicon lexicon, OfficeNames phrases, Surroundings surroundings) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.surroundings = surroundings;
    }

    /** All such columns, whatever kind of sheet it turns out to be. */
    List<SpreadColumn> find(HeaderRows header, Map<Integer, ColumnValues> values) {
        List<SpreadColumn> spreads = new ArrayList<>();
        long marked = header.headings().stream()
                .filter(heading -> StatusWords.ofMarks(heading.text()) != null)
                .count();
        // 姓名 到岗 姓名 到岗: of two tables side by side each has one.
        long tables = header.headings().stream()
                .filter(heading -> heading.first() == Field.NAME)
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
            // Clock times beneath it tell when somebody came.
            boolean times = !own.isEmpty() && own.fit(Field.START) >= FieldScores.HALF;
            if (status != null
                    && (marked > Math.max(1, tables) || status != Status.SERVED)
                    && own.areMarks()
                    && !times) {
                spreads.add(new SpreadColumn(heading, Field.STATUS, Stated.NOTHING));
                continue;
            }
            if (isOfSums(heading, header) && !own.isEmpty() && own.areMarks()) {
                spreads.add(new SpreadColumn(heading, Field.AMOUNT, Stated.NOTHING));
                continue;
            }
            Field by = headedBy(heading, header);
            // √ under 现金 and 微信 tells which way a sum beside them came, and is no sum.
            boolean ticks = by == Field.CHANNEL && own.fit(Field.AMOUNT) == 0;
            if (by != null && !ticks && !own.isEmpty() && own.areMarks()) {
                spreads.add(new SpreadColumn(
                        heading, by, by == Field.PLACE ? surroundings.heading(heading) : Stated.NOTHING));
            }
        }
        return spreads;
    }

    /**
     * The same with the columns of unknown words that the row's 合计 sums with them: 义务植树 beside 秩序维护.
     *
     * @param sample the rows beneath the header
     */
    static List<SpreadColumn> withSummed(List<SpreadColumn> spreads, HeaderRows header, List<SheetLine> sample) {
        List<Heading> totals = header.headings().stream().filter(Heading::total).toList();
        Field by = spreads.isEmpty() ? Field.OTHER : spreads.get(0).by();
        if (totals.size() != 1
                || (by != Field.ACTIVITY && by != Field.CAMPAIGN)
                || spreads.stream().anyMatch(spread -> spread.by() != by)) {
            return spreads;
        }
        List<Heading> unknown = header.headings().stream()
                .filter(heading -> !heading.isKnown()
                        && heading.day() == null
                        && !heading.total()
                        && Sections.mayBeTask(heading.text())
                        && spreads.stream().noneMatch(spread -> spread.column() == heading.column()))
                .toList();
        List<Integer> parts = new ArrayList<>();
        spreads.forEach(spread -> parts.add(spread.column()));
        unknown.forEach(heading -> parts.add(heading.column()));
        if (unknown.isEmpty() || !areSummed(parts, totals.get(0).column(), sample)) {
            return spreads;
        }
        List<SpreadColumn> all = new ArrayList<>(spreads);
        unknown.forEach(heading -> all.add(new SpreadColumn(heading, by, Stated.NOTHING)));
        return all;
    }

    /** Whether a column is the sum of others in every row that fills it, of several of them in one at least. */
    private static boolean areSummed(List<Integer> parts, int total, List<SheetLine> sample) {
        boolean several = false;
        int rows = 0;
        for (SheetLine line : sample) {
            if (!NUMBER.matcher(line.own(total).strip()).matches()) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            int filled = 0;
            for (int part : parts) {
                String text = line.own(part).strip();
                if (NUMBER.matcher(text).matches()) {
                    sum = sum.add(new BigDecimal(text));
                    filled++;
                } else if (!text.isEmpty()) {
                    return false;
                }
            }
            if (sum.compareTo(new BigDecimal(line.own(total).strip())) != 0) {
                return false;
            }
            rows++;
            several |= filled > 1;
        }
        return rows > 1 && several;
    }

    /** 50元 | 100元 | 其他, of which one is ticked; 其他 holds the sum itself. */
    private static boolean isOfSums(Heading heading, HeaderRows header) {
        long sums = header.headings().stream()
                .filter(one -> SumText.ofHeading(one.text()) != null)
                .count();
        return sums > 1 && (SumText.ofHeading(heading.text()) != null || OTHER_SUM.is(heading.text()));
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
        if (isOneOfPlaces(heading, header)) {
            return Field.PLACE;
        }
        if (ChannelWords.isNamed(text) || (isBesideChannels(heading, header) && mayBeChannel(heading))) {
            return Field.CHANNEL;
        }
        if (isOneOfCampaigns(text, header)) {
            return Field.CAMPAIGN;
        }
        return phrases.isActivity(text) || isOneOfTasks(text, header) || isChoiceOfTasks(heading, header)
                ? Field.ACTIVITY
                : null;
    }

    /** 和平社区 | 新桥社区: several columns of places, where no other says a place or a day. */
    private static boolean isOneOfPlaces(Heading heading, HeaderRows header) {
        return isPlaceOfNoField(heading)
                && !header.hasDays()
                && !header.has(Field.PLACE)
                && header.headings().stream()
                                .filter(SpreadFinder::isPlaceOfNoField)
                                .count()
                        > 1;
    }

    private static boolean isPlaceOfNoField(Heading heading) {
        return !heading.isKnown() && Places.isPlace(heading.text());
    }

    /** 可参加的服务岗位 over several columns: each is one of the tasks that somebody may choose, whatever it is called. */
    private boolean isChoiceOfTasks(Heading heading, HeaderRows header) {
        return !heading.isKnown()
                && lexicon.header(heading.group()).likeliest() == Field.ACTIVITY
                && header.headings().stream()
                                .filter(other -> other.group().equals(heading.group()))
                                .count()
                        > 1;
    }

    /** 助学捐款 that nobody knows beside 地震捐款 that seeds know. */
    private boolean isOneOfCampaigns(String text, HeaderRows header) {
        return GIVING.ends(text)
                && header.headings().stream()
                        .anyMatch(one -> phrases.campaign(one.text()).isPresent());
    }

    /** 秩序维护 | 图书整理: several columns of what volunteers do, though the office's seeds list none of it. */
    private boolean isOneOfTasks(String text, HeaderRows header) {
        return TopicWords.BUILT_IN.isTaskItself(text)
                && header.headings().stream()
                                .filter(one ->
                                        TopicWords.BUILT_IN.isTaskItself(one.text()) || phrases.isActivity(one.text()))
                                .count()
                        > 1;
    }

    /** 微信 现金 其他: what is neither is money all the same, and so is all that 捐款金额 stands over. */
    private boolean mayBeChannel(Heading heading) {
        return (ChannelWords.isWord(heading.text()) && !GOODS.isWithin(heading.text()))
                || (!heading.isKnown() && lexicon.header(heading.group()).mayBe(Field.AMOUNT));
    }

    private boolean isBesideChannels(Heading heading, HeaderRows header) {
        return header.headings().stream()
                .anyMatch(other -> other.group().equals(heading.group())
                        && Math.abs(other.column() - heading.column()) <= 4
                        && !other.header().exact()
                        && ChannelWords.isNamed(other.text()));
    }

    /** Whether such a column is read in a kind of sheet. */
    static boolean suits(SpreadColumn spread, SheetKind kind) {
        return switch (kind) {
            case DONATIONS ->
                spread.by() != Field.ACTIVITY
                        && spread.by() != Field.PLACE
                        && spread.by() != Field.PERIOD
                        && spread.by() != Field.STATUS;
            case SERVICES, SIGN_UPS ->
                spread.by() == Field.DATE
                        || spread.by() == Field.PERIOD
                        || spread.by() == Field.STATUS
                        || spread.by() == Field.PLACE
                        || spread.by() == Field.ACTIVITY;
            case DONATION_SUMMARY, PAYMENTS, ROSTER, DECISIONS -> false;
        };
    }
}
