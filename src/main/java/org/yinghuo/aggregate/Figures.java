package org.yinghuo.aggregate;

import java.util.List;

/** The figures of an issue, each by its one definition (rules not-stated, year-to-date, first-time). */
final class Figures {

    static final String FIRST_TIME = "volunteers.first_time";

    /** Those that the issue's own lines add up to. */
    static final List<Measure> OWN = List.of(
            Measure.PEOPLE.named("volunteers.people"),
            Measure.SERVED.named("volunteers.served"),
            Measure.REGISTERED.named("volunteers.registered"),
            Measure.WAITLISTED.named("volunteers.waitlisted"),
            Measure.ABSENT.named("volunteers.absent"),
            Measure.TURNS.named("volunteers.turns"),
            Measure.HOURS.named("volunteers.hours"),
            Measure.PARTY_MEMBERS_SERVED.named("volunteers.party_members"),
            Measure.FIRST_TIME.named(FIRST_TIME),
            Measure.DONORS.named("donations.donors"),
            Measure.PARTY_MEMBERS_GIVING.named("donations.party_members"),
            Measure.GIFTS.named("donations.gifts"),
            Measure.AMOUNT.named("donations.amount"),
            Measure.RECEIVED.named("donations.received"),
            Measure.UNRECEIVED.named("donations.unreceived"),
            Measure.UNVERIFIED.named("donations.unverified"),
            Measure.UNCLAIMED.named("payments.unclaimed"));

    private Figures() {}
}
