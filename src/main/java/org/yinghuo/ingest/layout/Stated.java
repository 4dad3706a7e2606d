package org.yinghuo.ingest.layout;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Status;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.Day;

/**
 * What lines above a table, a section line, a sheet's or a file's name say about all rows beneath; null or empty for what they do not say.
 *
 * @param department official where known
 * @param activity as written
 * @param activities the official names of the activity
 * @param place as written
 * @param campaign as written or official; {@code volunteering} says whether people serve in it instead of giving to it
 * @param cause what gifts are for, by its words
 * @param day the day things happened
 * @param reportDay the day the sheet was filled in, which is only taken where nothing better is said
 * @param year the year alone, without a day
 * @param month the month alone, 0 if none
 * @param unit the unit of money or of time
 * @param issue the issue named
 * @param channel how money was given, as written
 * @param hours how long everyone served, as written
 * @param increment whether headed 当日 or 新增
 * @param status what became of everyone listed: 候补名单
 */
public record Stated(
        String department,
        String activity,
        List<String> activities,
        String place,
        String campaign,
        String cause,
        boolean volunteering,
        @Nullable Day day,
        @Nullable Day reportDay,
        @Nullable Integer year,
        int month,
        Unit unit,
        @Nullable IssueId issue,
        String channel,
        String hours,
        boolean increment,
        @Nullable Status status) {

    public static final Stated NOTHING =
            new Stated("", "", List.of(), "", "", "", false, null, null, null, 0, Unit.NONE, null, "", "", false, null);

    public Stated {
        activities = List.copyOf(activities);
    }

    /** The unit of money under a heading: its own, else what is said of the whole table. */
    public Unit moneyUnit(Unit ofHeading) {
        Unit said = unit.ofMoney();
        return ofHeading.isMoney() || said.isTime() ? ofHeading : said;
    }

    /** The unit of hours under a heading, in the same way. */
    public Unit hoursUnit(Unit ofHeading) {
        return ofHeading == Unit.NONE && unit.isTime() ? unit.ofTime() : ofHeading;
    }

    /** The single day that this says, and nothing else, where it lies within a span: a sheet 9.3 of a list of 9月1日至9月9日. */
    Stated dayWithin(@Nullable Day span) {
        if (day == null
                || span == null
                || day.isRange()
                || !span.isRange()
                || day.first().isBefore(span.first())
                || day.first().isAfter(span.last())) {
            return NOTHING;
        }
        Draft draft = new Draft();
        draft.day = day;
        return draft.said();
    }

    /** What this says, and where it says nothing, what another does. */
    public Stated or(Stated other) {
        boolean ownCampaign = !campaign.isEmpty();
        return new Stated(
                department.isEmpty() ? other.department : department,
                activity.isEmpty() ? other.activity : activity,
                activity.isEmpty() ? other.activities : activities,
                place.isEmpty() ? other.place : place,
                ownCampaign ? campaign : other.campaign,
                cause.isEmpty() ? other.cause : cause,
                ownCampaign ? volunteering : other.volunteering,
                day == null ? other.day : day,
                reportDay == null ? other.reportDay : reportDay,
                year == null ? other.year : year,
                month == 0 ? other.month : month,
                unit == Unit.NONE ? other.unit : unit,
                issue == null ? other.issue : issue,
                channel.isEmpty() ? other.channel : channel,
                hours.isEmpty() ? other.hours : hours,
                increment || other.increment,
                status == null ? other.status : status);
    }

    /** The same with the month that a span of days lies in, where none is said by itself: 2022-09-01 至 2022-09-30 over columns 1, 2, 3. */
    Stated withMonthOfSpan() {
        Day span = day == null ? reportDay : day;
        // 1 2 3 beneath a span that begins on the 5th may number its days.
        if (month != 0
                || span == null
                || !span.isRange()
                || span.first().getDayOfMonth() != 1
                || !YearMonth.from(span.first()).equals(YearMonth.from(span.last()))) {
            return this;
        }
        return with(span.first().getMonthValue(), status);
    }

    /** The same of a list of those who came, or did not; or of nothing of the kind. */
    public Stated listing(@Nullable Status listed) {
        return with(month, listed);
    }

    private Stated with(int itsMonth, @Nullable Status itsStatus) {
        return new Stated(
                department,
                activity,
                activities,
                place,
                campaign,
                cause,
                volunteering,
                day,
                reportDay,
                year,
                itsMonth,
                unit,
                issue,
                channel,
                hours,
                increment,
                itsStatus);
    }

    /** Gathers what is said, piece by piece. */
    static final class Draft {
        String department = "";
        String activity = "";
        List<String> activities = List.of();
        String place = "";
        String campaign = "";
        String cause = "";
        boolean volunteering;

        @Nullable
        Day day;

        @Nullable
        Day reportDay;

        @Nullable
        Integer year;

        int month;
        Unit unit = Unit.NONE;

        @Nullable
        IssueId issue;

        String channel = "";
        String hours = "";
        boolean increment;

        @Nullable
        Status status;

        Stated said() {
            return new Stated(
                    department,
                    activity,
                    activities,
                    place,
                    campaign,
                    cause,
                    volunteering,
                    day,
                    reportDay,
                    year,
                    month,
                    unit,
                    issue,
                    channel,
                    hours,
                    increment,
                    status);
        }
    }
}
