package org.yinghuo.report.edition;

import java.util.List;
import java.util.Locale;

/** Figures that are shown together, the most telling first. */
public enum FigureGroup {
    VOLUNTEERS(
            "volunteers.served",
            "volunteers.turns",
            "volunteers.hours",
            "volunteers.people",
            "volunteers.registered",
            "volunteers.waitlisted",
            "volunteers.absent",
            "volunteers.party_members",
            "volunteers.first_time"),
    DONATIONS(
            "donations.amount",
            "donations.donors",
            "donations.gifts",
            "donations.party_members",
            "donations.received",
            "donations.unreceived",
            "donations.unverified",
            "payments.unclaimed"),
    YEAR(
            "year_to_date.volunteers.served",
            "year_to_date.volunteers.turns",
            "year_to_date.volunteers.hours",
            "year_to_date.donations.donors",
            "year_to_date.donations.amount",
            "year_to_date.since");

    @SuppressWarnings("ImmutableEnumChecker") // always made by List.of
    private final List<String> figures;

    FigureGroup(String... figures) {
        this.figures = List.of(figures);
    }

    public List<String> figures() {
        return figures;
    }

    /** The name by which phrases know it: {@code volunteers}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
