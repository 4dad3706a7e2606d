package org.yinghuo.reconcile.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Person;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Who;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Decisions;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.reconcile.books.Identity;
import org.yinghuo.reconcile.books.SealedBooks;
import org.yinghuo.reconcile.people.StatedPeople.Asked;
import org.yinghuo.words.han.Readings;

/** Says who each entry is about, by the steps in their order (rule who-is-who). */
public final class People {
    /** Something to say about an answer, once, where it first occurs. */
    private record Remark(Code code, String subject, String variant, List<String> args) {}

    /** What there is to say of a row. */
    private record ToSay(BookLine line, Who who, List<Remark> remarks) {}

    private record Topic(Code code, String subject) {}

    private record Answer(Identity identity, String matchedBy, List<Remark> remarks) {}

    private static final int MOST_NEAR_ONES = 3;

    /** The ways of finding somebody that no number led to. */
    private static final Set<String> BY_NAME = Set.of("sound", "alias", FormerPosts.RENAMED);

    private final Roster roster;
    private final Readings readings;
    private final Decisions decisions;
    private final Findings findings;
    private final Map<String, Seeds.Alias> aliases = new HashMap<>();
    private final Map<String, Identity> others = new HashMap<>();
    private final Map<Asked, Answer> answers = new HashMap<>();
    private final Set<Topic> said = new HashSet<>();
    private final Map<Long, Integer> anonymous = new HashMap<>();
    private final StatedPeople stated;
    private final FormerPosts former;
    private final Set<String> departments;
    private final Set<IssueId> sealed;
    private final List<ToSay> toSay = new ArrayList<>();

    public People(
            Seeds seeds, Roster roster, Readings readings, SealedBooks sealed, Decisions decisions, Findings findings) {
        this.roster = roster;
        this.departments = Set.copyOf(seeds.departments().inOrder());
        this.former = new FormerPosts(roster, seeds.departments(), readings, sealed::people);
        this.sealed = sealed.issues().stream().map(Issue::id).collect(Collectors.toSet());
        this.stated = new StatedPeople(roster, readings);
        this.readings = readings;
        this.decisions = decisions;
        this.findings = findings;
        for (Seeds.Alias alias : seeds.aliases()) {
            if (!alias.payer()) {
                aliases.putIfAbsent(readings.key(alias.alias()), alias);
            }
        }
    }

    /** Finds the person of every entry; only those still open are heard about phones and spoken of in findings. */
    public void find(List<BookLine> lines) {
        stated.note(
                lines, (one, other) -> Decision.DIFFERENT.is(decision(inBothOrders(new LatinNames.Pair(one, other)))));
        settle(lines, true);
        settle(lines, false);
        toSay.stream().filter(each -> !isOfSealed(each.line())).forEach(this::say);
        toSay.stream().filter(each -> isOfSealed(each.line())).forEach(this::say);
        toSay.clear();
    }

    private boolean isOfSealed(BookLine line) {
        return line.issue != null && sealed.contains(line.issue);
    }

    private void settle(List<BookLine> lines, boolean open) {
        for (BookLine line : lines) {
            Who who = StatedPeople.of(line.entry);
            if (who != null && line.isOpen() == open) {
                settle(line, who);
            }
        }
    }

    private static Remark inBothOrders(LatinNames.Pair pair) {
        return new Remark(
                Code.LIKELY_SAME_PERSON,
                "orders|" + pair.one() + "|" + pair.other(),
                "orders",
                List.of(pair.other(), pair.one()));
    }

    private void settle(BookLine line, Who who) {
        Answer answer = who.anonymous()
                ? nobody(line, who)
                : answers.computeIfAbsent(stated.asked(line, who), asked -> answer(asked, who.name()));
        Identity identity = answer.identity();
        line.identity = identity;
        line.matchedBy = answer.matchedBy();
        if (!line.isOpen()) {
            return;
        }
        identity.learn(who);
        LatinNames.Pair orders = stated.latin().asked(readings.key(who.name()));
        List<Remark> remarks = orders == null ? answer.remarks() : with(answer.remarks(), inBothOrders(orders));
        if (!remarks.isEmpty()) {
            toSay.add(new ToSay(line, who, remarks));
        }
    }

    /** Says each thing once, of a row of an open issue before one that stands as sealed. */
    private void say(ToSay of) {
        for (Remark remark : of.remarks()) {
            if (said.add(new Topic(remark.code(), remark.subject()))) {
                findings.add(
                        Finding.at(
                                remark.code(),
                                of.line().entry.origin(),
                                "",
                                of.who().name(),
                                remark.variant(),
                                remark.args(),
                                remark.subject()),
                        of.line());
            }
        }
    }

    /** One person each row, of a key that equal rows share by turns. */
    private Answer nobody(BookLine line, Who who) {
        int occurrence = anonymous.merge(line.entry.content(), 1, Integer::sum);
        String seed = "anonymous|" + line.entry.content() + "|" + occurrence;
        return new Answer(
                new Identity(seed, who.name(), who.department(), "", null, false, who.heads()), "outside", List.of());
    }

    private Answer answer(Asked asked, String written) {
        if (asked.heads() > 1) {
            return group(asked, written);
        }
        Seeds.Alias alias = aliases.get(asked.nameKey());
        List<Roster.Staff> bearing = alias == null ? List.of() : bearing(asked, alias);
        if (alias == null || (!bearing.isEmpty() && !asked.department().isEmpty())) {
            return person(asked, written);
        }
        if (!bearing.isEmpty()) {
            // Who has left a name behind and who bears it: of a row that says no department it may be either.
            List<Roster.Staff> either = new ArrayList<>(bearing);
            either.addAll(behind(alias));
            return ambiguous(asked, either, List.of(), written);
        }
        Asked behind = new Asked(
                readings.key(alias.person()),
                alias.department().isEmpty() ? asked.department() : alias.department(),
                asked.staffId(),
                asked.phone(),
                asked.idNumber(),
                1);
        Answer answer = person(behind, alias.person());
        return new Answer(answer.identity(), "alias", answer.remarks());
    }

    private Answer group(Asked asked, String written) {
        String department = asked.department();
        List<Roster.Staff> named = roster.named(asked.nameKey());
        if (department.isEmpty() && named.size() == 1) {
            department = named.get(0).member().department();
        }
        String seed = "group|" + asked.nameKey() + "|" + department + "|" + asked.heads();
        String place = department;
        Identity identity =
                others.computeIfAbsent(seed, any -> new Identity(seed, written, place, "", null, false, asked.heads()));
        return new Answer(identity, roster.isEmpty() ? "name-department" : "outside", List.of());
    }

    private Answer person(Asked asked, String written) {
        if (roster.isEmpty()) {
            return new Answer(outsider(asked, written), "name-department", List.of());
        }
        List<Remark> remarks = new ArrayList<>();
        Answer byNumber = byNumber(asked, remarks, written);
        if (byNumber != null) {
            return byNumber;
        }
        String decision = remarks.isEmpty() ? "" : decision(remarks.get(0));
        Answer decided = decided(asked, decision, remarks, written);
        if (decided != null) {
            return decided;
        }
        List<Roster.Staff> named = named(asked);
        if (named.size() == 1 && isAnsweredOtherwise(asked, named.get(0))) {
            return ambiguous(asked, named, remarks, written);
        }
        if (named.size() == 1) {
            String how = asked.department().isEmpty() ? "name" : "name-department";
            return new Answer(named.get(0).identity(), how, changed(named.get(0), remarks));
        }
        if (named.size() > 1) {
            return ambiguous(asked, named, remarks, written);
        }
        Roster.Staff moved = former.who(asked.nameKey(), asked.department());
        if (moved != null) {
            return new Answer(moved.identity(), "former-department", remarks);
        }
        Roster.Staff renamed = former.renamed(asked.nameKey(), asked.department());
        if (renamed != null) {
            boolean sameNumber = asked.staffId().equals(renamed.member().staffId());
            return likely(
                    asked, renamed, renamed.nameKey(), FormerPosts.RENAMED, sameNumber ? List.of() : remarks, written);
        }
        List<Roster.Staff> sounding =
                asked.department().isEmpty() ? List.of() : roster.sounding(asked.department(), asked.nameKey());
        if (sounding.size() == 1) {
            return likely(asked, sounding.get(0), sounding.get(0).nameKey(), "sound", remarks, written);
        }
        if (sounding.size() > 1) {
            return ambiguous(asked, sounding, remarks, written);
        }
        Seeds.Alias former = aliasSounding(asked);
        if (former != null) {
            return likely(asked, behind(former).get(0), readings.key(former.alias()), "alias", remarks, written);
        }
        return stranger(asked, remarks, written);
    }

    /** Asks whether somebody moved and took another number, or another name under the same, or is somebody else than whoever left. */
    private List<Remark> changed(Roster.Staff staff, List<Remark> before) {
        Person moved = former.before(staff);
        Person then = moved == null ? former.renamed(staff) : moved;
        if (then == null || aliases.containsKey(readings.key(then.name()))) {
            return before;
        }
        String asked = moved == null ? FormerPosts.RENAMED : FormerPosts.MOVED;
        return with(
                before,
                new Remark(
                        Code.LIKELY_SAME_PERSON,
                        FormerPosts.subject(asked, staff.nameKey()),
                        moved == null ? "renamed-since" : asked,
                        List.of(describe(staff), then.department() + " " + then.name())));
    }

    /** Of two of one name, whom an answer told apart, the one that it did not mean is no longer meant when the other has left. */
    private boolean isAnsweredOtherwise(Asked asked, Roster.Staff only) {
        if (decisions.isEmpty()) {
            return false;
        }
        String id = Finding.id(Code.AMBIGUOUS_PERSON, subject(asked));
        String answer = decisions.on(id, Code.AMBIGUOUS_PERSON);
        return Decisions.isAllowed(Code.AMBIGUOUS_PERSON, answer)
                && !answer.equals(only.member().staffId());
    }

    /** The alias of somebody in the department said that a name sounds like, a former name for one; null where none or where several are meant. */
    private Seeds.@Nullable Alias aliasSounding(Asked asked) {
        Seeds.Alias only = null;
        for (Seeds.Alias alias : asked.department().isEmpty() ? List.<Seeds.Alias>of() : aliases.values()) {
            boolean sounds = alias.department().equals(asked.department())
                    && roster.soundAlike(readings.key(alias.alias()), asked.nameKey())
                    && behind(alias).size() == 1;
            if (sounds && only != null && !behind(only).equals(behind(alias))) {
                return null;
            }
            boolean first = only == null || alias.alias().compareTo(only.alias()) < 0;
            only = sounds && first ? alias : only;
        }
        return only;
    }

    /** Others than the alias's person who bear the name as written: in the department said, else anywhere. */
    private List<Roster.Staff> bearing(Asked asked, Seeds.Alias alias) {
        return behind(alias).isEmpty()
                ? List.of()
                : named(asked).stream()
                        .filter(staff -> !behind(alias).contains(staff))
                        .toList();
    }

    private List<Roster.Staff> behind(Seeds.Alias alias) {
        String nameKey = readings.key(alias.person());
        return alias.department().isEmpty() ? roster.named(nameKey) : roster.named(alias.department(), nameKey);
    }

    /** Who bears the name as written: in the department said, else anywhere; of the office's departments also who bears it alone and of whom the roster says none. */
    private List<Roster.Staff> named(Asked asked) {
        List<Roster.Staff> anywhere = roster.named(asked.nameKey());
        if (asked.department().isEmpty()) {
            return anywhere;
        }
        boolean isUnsaid = anywhere.size() == 1
                && anywhere.get(0).member().department().isEmpty()
                && departments.contains(asked.department());
        return isUnsaid ? anywhere : roster.named(asked.department(), asked.nameKey());
    }

    /** Step 1: a number that identifies, with the name it belongs to; leaves a remark where it belongs to another. */
    private @Nullable Answer byNumber(Asked asked, List<Remark> remarks, String written) {
        List<List<Roster.Staff>> candidates = List.of(
                asked.staffId().isEmpty() ? List.of() : roster.withStaffId(asked.staffId(), asked.nameKey()),
                asked.phone().isEmpty() ? List.of() : roster.withPhone(asked.phone()),
                asked.idNumber().isEmpty() ? List.of() : roster.withIdNumber(asked.idNumber()));
        List<String> ways = List.of("staff-id", "phone", "id-number");
        for (int i = 0; i < ways.size(); i++) {
            List<Roster.Staff> agreeing = narrowed(
                    candidates.get(i).stream()
                            .filter(staff -> staff.nameKey().equals(asked.nameKey()))
                            .toList(),
                    asked.department());
            if (agreeing.size() == 1) {
                return new Answer(agreeing.get(0).identity(), ways.get(i), List.of());
            }
        }
        boolean isBorneAsWritten = !named(asked).isEmpty();
        for (int i = 0; i < ways.size() && !isBorneAsWritten; i++) {
            List<Roster.Staff> agreeing = narrowed(
                    candidates.get(i).stream()
                            .filter(staff -> roster.soundAlike(staff.nameKey(), asked.nameKey()))
                            .toList(),
                    asked.department());
            if (agreeing.size() == 1) {
                return likely(asked, agreeing.get(0), agreeing.get(0).nameKey(), ways.get(i), List.of(), written);
            }
        }
        for (int i = 0; i < ways.size(); i++) {
            for (Roster.Staff staff : candidates.get(i)) {
                if (!staff.nameKey().equals(asked.nameKey())) {
                    remarks.add(new Remark(
                            Code.IDENTITY_CONFLICT,
                            subject(asked) + "|" + staff.member().staffId() + staff.nameKey(),
                            ways.get(i),
                            List.of(
                                    describe(asked),
                                    describe(staff),
                                    staff.member().staffId())));
                    return null;
                }
            }
        }
        return null;
    }

    private static List<Roster.Staff> narrowed(List<Roster.Staff> agreeing, String department) {
        if (agreeing.size() < 2) {
            return agreeing;
        }
        return agreeing.stream()
                .filter(staff -> staff.member().department().equals(department))
                .toList();
    }

    /**
     * @param nameKey the name of theirs that the one written sounds like: an answer to it stays one when they have taken another name, and it is their
     *     alias by now
     */
    private Answer likely(
            Asked asked, Roster.Staff staff, String nameKey, String how, List<Remark> before, String written) {
        Remark remark = new Remark(
                Code.LIKELY_SAME_PERSON,
                how.equals(FormerPosts.RENAMED)
                        ? FormerPosts.subject(how, nameKey)
                        : subject(asked) + "|" + staff.member().staffId() + nameKey,
                BY_NAME.contains(how) ? how : "number",
                List.of(describe(asked), describe(staff), stated.latin().shown(nameKey)));
        List<Remark> remarks = with(before, remark);
        if (Decision.DIFFERENT.is(decision(remark))) {
            return new Answer(outsider(asked, written), "decision", remarks);
        }
        return new Answer(staff.identity(), how, remarks);
    }

    private Answer ambiguous(Asked asked, List<Roster.Staff> fitting, List<Remark> before, String written) {
        Remark remark = new Remark(
                Code.AMBIGUOUS_PERSON,
                subject(asked),
                fitting.size() > 1 ? "" : "left",
                List.of(describe(asked), names(fitting), ids(fitting)));
        List<Remark> remarks = with(before, remark);
        Answer decided = decided(asked, decision(remark), remarks, written);
        if (decided != null) {
            return decided;
        }
        String seed = "ambiguous|" + asked.nameKey() + "|" + asked.department();
        return new Answer(other(seed, asked, written), "ambiguous", remarks);
    }

    /** What a person decided where two might be meant: a member's staff number, or that it is another. */
    private @Nullable Answer decided(Asked asked, String decision, List<Remark> remarks, String written) {
        if (decision.isEmpty()) {
            return null;
        }
        if (Decision.DIFFERENT.is(decision)) {
            return new Answer(outsider(asked, written), "decision", remarks);
        }
        return roster.member(decision)
                .map(staff -> new Answer(staff.identity(), "decision", remarks))
                .orElse(null);
    }

    private Answer stranger(Asked asked, List<Remark> before, String written) {
        Identity outsider = outsider(asked, written);
        if (asked.phone().isEmpty() && stated.phones(asked).size() > 1) {
            Remark remark = new Remark(Code.AMBIGUOUS_PERSON, subject(asked), "outside", List.of(describe(asked)));
            List<Remark> remarks = with(before, remark);
            Answer decided = decided(asked, decision(remark), remarks, written);
            return decided == null ? new Answer(outsider, "ambiguous", remarks) : decided;
        }
        List<Roster.Staff> near = roster.near(asked.department(), asked.nameKey());
        Remark remark = new Remark(
                Code.NOT_ON_ROSTER,
                subject(asked),
                near.isEmpty() ? "" : "near",
                List.of(describe(asked), names(near)));
        return new Answer(outsider, "outside", with(before, remark));
    }

    /** Someone outside the roster: of one name and department one person, unless two stated phones tell them apart. */
    private Identity outsider(Asked asked, String written) {
        String seed = "outside|" + asked.nameKey() + "|" + asked.department();
        return other(stated.phones(asked).size() > 1 ? seed + "|" + asked.phone() : seed, asked, written);
    }

    private Identity other(String seed, Asked asked, String written) {
        return others.computeIfAbsent(seed, any -> new Identity(seed, written, asked.department(), "", null, false, 1));
    }

    private String decision(Remark remark) {
        if (decisions.isEmpty()) {
            return "";
        }
        String id = Finding.id(remark.code(), remark.subject());
        String answer = decisions.on(id, remark.code());
        if (!Decisions.isAllowed(remark.code(), answer)) {
            return "";
        }
        if (Decisions.isStaffId(remark.code(), answer) && roster.member(answer).isEmpty()) {
            decisions.refuse(id, Decisions.NO_SUCH_MEMBER);
            return "";
        }
        return answer;
    }

    private static List<Remark> with(List<Remark> before, Remark remark) {
        List<Remark> remarks = new ArrayList<>(before);
        remarks.add(remark);
        return List.copyOf(remarks);
    }

    private static String subject(Asked asked) {
        return asked.nameKey() + "|" + asked.department();
    }

    private String describe(Asked asked) {
        String name = stated.latin().shown(asked.nameKey());
        return asked.department().isEmpty() ? name : asked.department() + " " + name;
    }

    private static String describe(Roster.Staff staff) {
        Seeds.Member member = staff.member();
        String post = member.department().isEmpty() ? member.name() : member.department() + " " + member.name();
        return member.staffId().isEmpty() ? post : post + " (" + member.staffId() + ")";
    }

    /** In the order of their names, for whoever may be chosen among them. */
    private static String ids(List<Roster.Staff> staff) {
        return String.join(
                "、",
                staff.stream()
                        .limit(MOST_NEAR_ONES)
                        .map(one -> one.member().staffId())
                        .toList());
    }

    private static String names(List<Roster.Staff> staff) {
        return String.join(
                "、", staff.stream().limit(MOST_NEAR_ONES).map(People::describe).toList());
    }
}
