package org.yinghuo.aggregate;

import java.util.List;

/** The figures of an issue, each by its one definition (rules not-stated, year-to-date, first-time). */
final class Figures {

    static final String FIRST_TIME = "volunteers.first_time";

    static final String SERVED = "volunteers.served";
    static final String REGISTERED = "volunteers.registered";
    static final String WAITLISTED = "volunteers.waitlisted";
    static final String RECEIVED = "donations.received";
    static final String UNRECEIVED = "donations.unreceived";
    static final String UNVERIFIED = "donations.unverified";
    static final String PEOPLE = "volunteers.people";

    /** Those that the issue's own lines add up to. */
    static final List<Measure> OWN = List.of(
            Measure.PEOPLE.named(PEOPLE),
            Measure.SERVED.named(SERVED),
            Measure.REGISTERED.named(REGISTERED),
            Measure.WAITLISTED.named(WAITLISTED),
            Measure.ABSENT.named("volunteers.absent"),
            Measure.TURNS.named("volunteers.turns"),
            Measure.HOURS.named("volunteers.hours"),
            Measure.PARTY_MEMBERS_SERVED.named("volunteers.party_members"),
            Measure.FIRST_TIME.named(FIRST_TIME),
            Measure.DONORS.named("donations.donors"),
            Measure.PARTY_MEMBERS_GIVING.named("donations.party_members"),
            Measure.GIFTS.named("donations.gifts"),
            Measure.AMOUNT.named("donations.amount"),
            Measure.RECEIVED.named(RECEIVED),
            Measure.UNRECEIVED.named(UNRECEIVED),
            Measure.UNVERIFIED.named(UNVERIFIED),
            Measure.UNCLAIMED.named("payments.unclaimed"));

    private Figures() {}
}
