package org.yinghuo.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Channel;
import org.yinghuo.model.DaySource;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.HalfDay;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.Status;
import org.yinghuo.model.Who;

/** What a row of an invented sheet says, word by word; what is not said stays blank. */
public final class Draft {
    private final String name;
    private final String department;
    private List<String> together = List.of();
    private String staffId = "";
    private String phone = "";
    private String idNumber = "";
    private String title = "";
    private Boolean partyMember;
    private int heads = 1;
    private boolean anonymous;
    private LocalDate day = LocalDate.of(2022, 9, 3);
    private DaySource daySource = DaySource.ROW;
    private LocalDate since;
    private List<String> activities = List.of();
    private String place = "";
    private LocalTime start;
    private LocalTime end;
    private HalfDay half = HalfDay.NONE;
    private Hours hours;
    private Quantity quantity;
    private String unit = "";
    private int times;
    private Status status;
    private String campaign = "";
    private String cause = "";
    private Amount amount = Amount.ZERO;
    private Channel channel = Channel.UNSAID;
    private String transactionId = "";
    private boolean increment;
    private IssueId issue;

    private Draft(String name, String department) {
        this.name = name;
        this.department = department;
    }

    public static Draft of(String name, String department) {
        return new Draft(name, department);
    }

    public Draft staffId(String value) {
        staffId = value;
        return this;
    }

    public Draft phone(String value) {
        phone = value;
        return this;
    }

    public Draft idNumber(String value) {
        idNumber = value;
        return this;
    }

    public Draft title(String value) {
        title = value;
        return this;
    }

    public Draft party(boolean value) {
        partyMember = value;
        return this;
    }

    public Draft heads(int value) {
        heads = value;
        return this;
    }

    public Draft anonymous() {
        anonymous = true;
        return this;
    }

    public Draft on(String value) {
        day = LocalDate.parse(value);
        return this;
    }

    /** The first day of the span that a title gives; null where none is given. */
    public Draft since(String value) {
        since = value == null ? null : LocalDate.parse(value);
        return this;
    }

    public Draft dayFrom(DaySource value) {
        daySource = value;
        return this;
    }

    public Draft doing(String... values) {
        activities = Arrays.stream(values).filter(value -> !value.isEmpty()).toList();
        return this;
    }

    public Draft at(String value) {
        place = value;
        return this;
    }

    public Draft from(String value) {
        start = LocalTime.parse(value);
        return this;
    }

    public Draft to(String value) {
        end = LocalTime.parse(value);
        return this;
    }

    public Draft half(HalfDay value) {
        half = value;
        return this;
    }

    public Draft hours(String value) {
        hours = Hours.parse(value);
        return this;
    }

    public Draft quantity(String value, String itsUnit) {
        quantity = new Quantity(new BigDecimal(value));
        unit = itsUnit;
        return this;
    }

    public Draft times(int value) {
        times = value;
        return this;
    }

    public Draft status(Status value) {
        status = value;
        return this;
    }

    public Draft campaign(String value) {
        campaign = value;
        return this;
    }

    /** As the words of causes are called in {@code words.txt}. */
    public Draft cause(String value) {
        cause = value;
        return this;
    }

    public Draft yuan(String value) {
        amount = Amount.parse(value);
        return this;
    }

    public Draft by(Channel value) {
        channel = value;
        return this;
    }

    public Draft transaction(String value) {
        transactionId = value;
        return this;
    }

    /** Several who gave together, each name alone. */
    public Draft together(String... names) {
        together = List.of(names);
        return this;
    }

    public Draft increment() {
        increment = true;
        return this;
    }

    public Draft issue(int year, int number) {
        issue = new IssueId(year, number);
        return this;
    }

    private Who who() {
        return new Who(name, together, department, staffId, phone, idNumber, title, partyMember, heads, anonymous);
    }

    Attendance attendance(Origin origin, boolean signUp) {
        Status said = status != null ? status : signUp ? Status.REGISTERED : Status.SERVED;
        long content = Objects.hash(
                who(), activities, place, day, start, end, half, hours, quantity, unit, times, said.name(), campaign);
        return new Attendance(
                origin,
                content,
                signUp,
                who(),
                activities,
                String.join("、", activities),
                place,
                day,
                daySource,
                start,
                end,
                half,
                hours,
                quantity,
                unit,
                times,
                1,
                said,
                campaign,
                issue);
    }

    public Donation donation(Origin origin) {
        long content = Objects.hash(who(), amount, day, campaign, channel.name(), transactionId);
        return new Donation(
                origin, content, who(), amount, day, daySource, since, campaign, cause, channel, transactionId, issue);
    }

    DonationSummary summary(Origin origin) {
        long content = Objects.hash(department, heads, amount, day, campaign);
        return new DonationSummary(
                origin, content, department, heads, amount, day, daySource, null, campaign, cause, increment, issue);
    }
}
