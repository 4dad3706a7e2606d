package org.yinghuo.report.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Hours;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Person;
import org.yinghuo.model.Quantity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.Status;
import org.yinghuo.report.edition.Masking;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * How a line of a seal stands in it, as arrays: the writing and the reading of each side by side, its fields in one order. A field that comes to be is added
 * at an end, since seals of all versions are read.
 *
 * <p>Sheets and people are listed once and named by their place in the list.
 */
final class SealedLineForm {
    private SealedLineForm() {}

    /** Where lines are written. */
    static final class Written {
        private final JsonGenerator json;
        private final Map<SheetId, Integer> sheets = new LinkedHashMap<>();
        private final Map<Person, Integer> people = new LinkedHashMap<>();

        Written(JsonGenerator json) {
            this.json = json;
        }

        /** Takes the sheets and the person of a line into the lists. */
        void list(ContributingLine line) {
            sheets.putIfAbsent(line.origin().sheet(), sheets.size());
            sheets.putIfAbsent(line.about().sheet(), sheets.size());
            people.putIfAbsent(line.person(), people.size());
        }

        void sheetsAndPeople() {
            json.writeArrayPropertyStart("sheets");
            sheets.keySet().forEach(sheet -> {
                json.writeStartArray();
                covered(sheet.file());
                covered(sheet.sheet());
                json.writeEndArray();
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("people");
            people.keySet().forEach(one -> SealedLineForm.person(one, this));
            json.writeEndArray();
        }

        private void covered(String text) {
            json.writeString(Masking.mask(text));
        }
    }

    /** Where lines are read from: each array begins behind its bracket and ends with its closing one. */
    static final class Read {
        private final JsonParser json;
        private final UnaryOperator<String> fileNames;
        private final SealedJson.Shared shared;
        private final List<SheetId> sheets = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();

        Read(JsonParser json, UnaryOperator<String> fileNames, SealedJson.Shared shared) {
            this.json = json;
            this.fileNames = fileNames;
            this.shared = shared;
        }

        void sheet() {
            sheets.add(ended(new SheetId(fileNames.apply(text()), text())));
        }

        void person() {
            people.add(SealedLineForm.person(this));
        }

        String text() {
            return shared.one(string());
        }

        private String string() {
            json.nextToken();
            return json.getString();
        }

        private long number() {
            json.nextToken();
            return json.getLongValue();
        }

        private boolean flag() {
            return json.nextToken() == JsonToken.VALUE_TRUE;
        }

        private Amount amount() {
            return shared.one(new Amount(number()));
        }

        <T> T ended(T value) {
            json.nextToken();
            return value;
        }
    }

    private static void person(Person person, Written out) {
        out.json.writeStartArray();
        out.json.writeString(person.key());
        out.covered(person.name());
        out.covered(person.department());
        out.covered(person.title());
        out.json.writeBoolean(person.partyMember());
        out.json.writeBoolean(person.onRoster());
        out.json.writeNumber(person.heads());
        out.json.writeEndArray();
    }

    private static Person person(Read in) {
        return in.ended(in.shared.one(
                new Person(in.text(), in.text(), in.text(), in.text(), in.flag(), in.flag(), (int) in.number())));
    }

    static void line(ContributingLine line, Written out) {
        JsonGenerator json = out.json;
        json.writeStartArray();
        json.writeString(line.issue().toString());
        json.writeString(line.kind().name());
        origin(line.origin(), out);
        if (line.about().equals(line.origin())) {
            json.writeStartArray();
            json.writeEndArray();
        } else {
            origin(line.about(), out);
        }
        json.writeString(Long.toHexString(line.content()));
        json.writeString(line.sheetKind());
        // Of anybody whom the books know that is the key, which the person's own row has.
        json.writeString(line.unnamed() ? Masking.mask(line.who()) : "");
        json.writeBoolean(line.unnamed());
        json.writeNumber(out.people.getOrDefault(line.person(), -1));
        out.covered(line.department());
        out.covered(line.campaign());
        json.writeString(line.day().toString());
        attended(line.attended(), out);
        money(line.money(), json);
        if (!line.cause().isEmpty()) {
            json.writeString(line.cause());
        }
        json.writeEndArray();
    }

    static ContributingLine line(Read in) {
        IssueId issue = in.shared.one(IssueId.parse(in.text()));
        ContributingLine.Kind kind = ContributingLine.Kind.valueOf(in.text());
        Origin origin = origin(in);
        Origin about = about(origin, in);
        long content = Long.parseUnsignedLong(in.string(), 16);
        String sheetKind = in.text();
        String who = in.text();
        boolean unnamed = in.flag();
        Person person = in.people.get((int) in.number());
        String department = in.text();
        String campaign = in.text();
        LocalDate day = in.shared.one(LocalDate.parse(in.string()));
        ContributingLine.Attended attended = attended(in);
        ContributingLine.Money money = money(in);
        String cause = "";
        if (in.json.nextToken() != JsonToken.END_ARRAY) {
            cause = in.ended(in.shared.one(in.json.getString()));
        }
        return new ContributingLine(
                issue,
                kind,
                origin,
                about,
                content,
                sheetKind,
                // Older seals say the key here too, some covered like numbers; the person beside has the key itself.
                unnamed ? who : person.key(),
                unnamed,
                person,
                department,
                campaign,
                cause,
                day,
                attended,
                money);
    }

    private static void origin(Origin origin, Written out) {
        out.json.writeStartArray();
        out.json.writeNumber(out.sheets.getOrDefault(origin.sheet(), -1));
        out.json.writeNumber(origin.row());
        out.json.writeNumber(origin.firstColumn());
        out.json.writeNumber(origin.lastColumn());
        out.json.writeNumber(origin.part());
        out.json.writeEndArray();
    }

    private static Origin origin(Read in) {
        in.json.nextToken();
        return origin((int) in.number(), in);
    }

    private static Origin origin(int sheet, Read in) {
        return in.ended(new Origin(
                in.sheets.get(sheet), (int) in.number(), (int) in.number(), (int) in.number(), (int) in.number()));
    }

    /** What a line is about: where nothing else is said, its own entry, which older seals say twice. */
    private static Origin about(Origin origin, Read in) {
        in.json.nextToken();
        if (in.json.nextToken() == JsonToken.END_ARRAY) {
            return origin;
        }
        Origin about = origin(in.json.getIntValue(), in);
        return about.equals(origin) ? origin : about;
    }

    private static void attended(ContributingLine.Attended attended, Written out) {
        JsonGenerator json = out.json;
        json.writeStartArray();
        if (!attended.equals(ContributingLine.Attended.NONE)) {
            json.writeStartArray();
            attended.activities().forEach(out::covered);
            json.writeEndArray();
            out.covered(attended.place());
            json.writeString(attended.status().name());
            json.writeString(attended.standing().name());
            json.writeBoolean(attended.firstTime());
            json.writeNumber(attended.turns());
            json.writeNumber(attended.hours().millis());
            json.writeString(attended.quantity().toString());
            json.writeString(attended.unit());
        }
        json.writeEndArray();
    }

    private static ContributingLine.Attended attended(Read in) {
        in.json.nextToken();
        if (in.json.nextToken() == JsonToken.END_ARRAY) {
            return ContributingLine.Attended.NONE;
        }
        List<String> activities = new ArrayList<>();
        while (in.json.nextToken() != JsonToken.END_ARRAY) {
            activities.add(in.shared.one(in.json.getString()));
        }
        return in.ended(in.shared.one(new ContributingLine.Attended(
                in.shared.one(List.copyOf(activities)),
                in.text(),
                Status.valueOf(in.text()),
                Status.valueOf(in.text()),
                in.flag(),
                (int) in.number(),
                in.shared.one(new Hours(in.number())),
                in.shared.one(new Quantity(new BigDecimal(in.string()))),
                in.text())));
    }

    private static void money(ContributingLine.Money money, JsonGenerator json) {
        json.writeStartArray();
        if (!money.equals(ContributingLine.Money.NONE)) {
            json.writeNumber(money.gifts());
            json.writeNumber(money.declared().fen());
            json.writeNumber(money.received().fen());
            json.writeNumber(money.unreceived().fen());
            json.writeNumber(money.unverified().fen());
            json.writeNumber(money.unclaimed().fen());
            json.writeNumber(money.paid().fen());
            json.writeString(money.how());
            if (!money.brought().equals(money.paid())) {
                json.writeNumber(money.brought().fen());
            }
        }
        json.writeEndArray();
    }

    private static ContributingLine.Money money(Read in) {
        in.json.nextToken();
        if (in.json.nextToken() == JsonToken.END_ARRAY) {
            return ContributingLine.Money.NONE;
        }
        int gifts = in.json.getIntValue();
        Amount declared = in.amount();
        Amount received = in.amount();
        Amount unreceived = in.amount();
        Amount unverified = in.amount();
        Amount unclaimed = in.amount();
        Amount paid = in.amount();
        String how = in.text();
        Amount brought = paid;
        if (in.json.nextToken() != JsonToken.END_ARRAY) {
            brought = in.ended(in.shared.one(new Amount(in.json.getLongValue())));
        }
        return in.shared.one(new ContributingLine.Money(
                gifts, declared, received, unreceived, unverified, unclaimed, paid, brought, how));
    }
}
