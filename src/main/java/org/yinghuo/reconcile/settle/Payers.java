package org.yinghuo.reconcile.settle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;
import org.yinghuo.model.Seeds;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.words.GivingWords;
import org.yinghuo.words.han.Readings;
import org.yinghuo.words.names.NameForms;
import org.yinghuo.words.names.NameMask;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.names.OnBehalf;
import org.yinghuo.words.names.Organisation;

/**
 * Knows whom the names on statements may stand for: donors, staff, those behind nicknames, those who pay for others.
 *
 * <p>A statement may also show only part of a name, wrap it ({@code 支付宝-张三}), or name the donor in a remark beside a payer nobody knows.
 */
public final class Payers {
    private static final int LONGEST_HEARD = 6;

    /** What is left of a company's name without 有限公司 is no shorter: 青禾科技. */
    private static final int SHORTEST_COMPANY = 4;

    private final Readings readings;
    private final Map<String, Set<String>> formsOf = new HashMap<>();
    private final Map<String, Payer> byText = new HashMap<>();

    /** By the payment itself: each is asked again whenever an issue closes. */
    private final IdentityHashMap<Payment, Payer> byPayment = new IdentityHashMap<>();

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, List<Seeds.Alias>> aliases = new HashMap<>();
    private final Map<String, List<Person>> known = new HashMap<>();
    private final Map<String, Set<String>> namesUnder = new HashMap<>();
    private final Set<String> masksKnown = new HashSet<>();
    private final PhraseIndex<String> departments = new PhraseIndex<>();
    private final PhraseIndex<String> departmentsInCells = new PhraseIndex<>();
    private final PhraseIndex<String> campaigns = new PhraseIndex<>();
    private final Map<String, String> shortCampaigns = new TreeMap<>();
    private final Set<String> donors = new HashSet<>();
    private final TextReader texts;
    private @Nullable List<String> organisations;

    private Payers(Readings readings) {
        this.readings = readings;
        this.texts = new TextReader(departments, campaigns, donors::contains, this::worksIn, readings::key);
    }

    /**
     * What payers may be known by.
     *
     * @param staff the members of staff as the books know them
     * @param gifts whose donors are known too, and their departments and campaigns
     */
    public static Payers of(Seeds seeds, Collection<Person> staff, Collection<Gift> gifts, Readings readings) {
        Payers payers = new Payers(readings);
        staff.forEach(person -> payers.know(person, payers.names(person.name())));
        for (String name : seeds.departments().names()) {
            payers.knowDepartment(name, seeds.departments().official(name).orElse(name));
        }
        for (Seeds.Campaign campaign : seeds.campaigns()) {
            payers.knowCampaign(campaign.name(), campaign.name());
            campaign.aliases().forEach(alias -> payers.knowCampaign(alias, campaign.name()));
        }
        Set<String> people = new HashSet<>();
        for (Gift gift : gifts) {
            if (!isAnonymous(gift)) {
                Set<String> names = payers.names(gift);
                if (people.add(gift.person().key())) {
                    payers.know(gift.person(), names);
                }
                payers.donors.addAll(names);
            }
            payers.knowDepartment(gift.department(), gift.department());
            payers.knowCampaign(gift.campaign(), gift.campaign());
        }
        for (Seeds.Alias alias : seeds.aliases()) {
            payers.aliases
                    .computeIfAbsent(payers.key(alias.alias()), any -> new ArrayList<>(1))
                    .add(alias);
        }
        payers.known.keySet().forEach(payers.texts::know);
        payers.shortCampaigns.forEach(payers.texts::knowShort);
        return payers;
    }

    private void knowDepartment(String name, String official) {
        String key = key(name).toLowerCase(Locale.ROOT);
        departments.add(key, official);
        departmentsInCells.add(key, official);
        departmentsInCells.add(PayerCell.shortened(key), official);
    }

    private void knowCampaign(String name, String official) {
        String key = key(name).toLowerCase(Locale.ROOT);
        campaigns.add(key, official);
        String shorter = GivingWords.withoutEnding(key);
        if (!shorter.equals(key)) {
            shortCampaigns.merge(shorter, official, (one, other) -> one.equals(other) ? one : "");
        }
    }

    private void know(Person person, Set<String> names) {
        for (String name : names) {
            List<Person> bearers = known.computeIfAbsent(name, any -> new ArrayList<>(1));
            if (bearers.stream().noneMatch(one -> one.key().equals(person.key()))) {
                bearers.add(person);
            }
        }
    }

    /** Keys of the names a gift's donors go by: as the roster and as the list write them, each of several. */
    public Set<String> names(Gift gift) {
        String person = gift.person().name();
        if (!(gift.entry() instanceof Donation donation)
                || donation.who().names().equals(List.of(person))) {
            return names(person);
        }
        Set<String> names = new TreeSet<>();
        donation.who().names().forEach(name -> names.addAll(names(name)));
        if (!donation.who().name().equals(person)) {
            names.addAll(names(person));
        }
        return names;
    }

    public static boolean isAnonymous(Gift gift) {
        return gift.entry() instanceof Donation donation && donation.who().anonymous();
    }

    /** Keys of all forms of one name. */
    private Set<String> names(String written) {
        Set<String> names = formsOf.get(written);
        if (names == null) {
            String name = Names.principal(written);
            names = new TreeSet<>(NameForms.of(name, readings::key));
            for (String one : OnBehalf.payerAndDonor(name)) {
                names.addAll(NameForms.of(one, readings::key));
            }
            names = names.size() == 1
                    ? Set.of(names.iterator().next())
                    : Collections.unmodifiableSet(new LinkedHashSet<>(names));
            formsOf.put(written, names);
        }
        return names;
    }

    /** Keys of those whom an alias stands for. */
    private Set<String> names(Seeds.Alias alias) {
        Set<String> names = new TreeSet<>();
        Names.split(alias.person()).forEach(named -> names.addAll(names(named.name())));
        return names;
    }

    /** Whom a payment may come from: donors whom its words name outweigh whoever sent it; known people they name stand for a sender nobody knows. */
    Payer of(Payment payment) {
        Payer told = byPayment.get(payment);
        if (told == null) {
            told = tell(payment);
            byPayment.put(payment, told);
        }
        return told;
    }

    private Payer tell(Payment payment) {
        Payer shown = byText.get(payment.payer());
        if (shown == null) {
            shown = read(payment.payer());
            byText.put(payment.payer(), shown);
        }
        TextClues said = clues(payment);
        if (said.donors().isEmpty()) {
            return said.speaksOfGiving() ? organisation(shown) : shown;
        }
        boolean isGuess = !said.known() && said.donors().keySet().stream().allMatch(known::containsKey);
        boolean sender = shown.byAlias() || shown.names().stream().anyMatch(known::containsKey);
        if (isGuess && (sender || said.donors().size() > 1 || isMaskedOtherwise(shown, said))) {
            return shown;
        }
        if (said.donors().size() > 1) {
            return new Payer(Set.of(), "", "", Set.of(), false, said.donors().keySet());
        }
        String name = said.donors().keySet().iterator().next();
        if (said.withSender()
                && sender
                && shown.names().size() == 1
                && !shown.names().contains(name)) {
            Set<String> both = new TreeSet<>(shown.names());
            both.add(name);
            return new Payer(Set.of(), "", "", Set.of(), false, both);
        }
        if (shown.names().contains(name)) {
            return shown;
        }
        return new Payer(Set.of(name), said.donors().getOrDefault(name, ""), "", Set.of(), false, Set.of());
    }

    /** Names of those whose gift a payment may be, or whose gift goes back with one that goes out. */
    Set<String> givenBy(Payment payment) {
        if (payment.direction() != Payment.Direction.IN) {
            return clues(payment).donors().keySet();
        }
        Payer payer = of(payment);
        return payer.isMasked() ? namesUnder.computeIfAbsent(payer.mask(), this::namesUnder) : namedBy(payment);
    }

    private Set<String> namesUnder(String mask) {
        return known.keySet().stream()
                .filter(name -> NameMask.shows(mask, name))
                .collect(Collectors.toSet());
    }

    /** Names of those a payment may come from. */
    Set<String> namedBy(Payment payment) {
        Payer payer = of(payment);
        return payer.names().isEmpty() ? payer.together() : payer.names();
    }

    /** The only donor among organisations that a payer's name may be short or long for, where the words speak of giving. */
    private Payer organisation(Payer shown) {
        if (shown.byAlias() || shown.names().size() != 1) {
            return shown;
        }
        String payer = shown.names().iterator().next();
        boolean whole = Organisation.is(payer);
        if (known.containsKey(payer) || !(whole || payer.length() >= SHORTEST_COMPANY)) {
            return shown;
        }
        List<String> same = organisations().stream()
                .filter(donor -> whole ? Organisation.isSame(donor, payer) : donor.startsWith(payer))
                .toList();
        return same.size() == 1 ? new Payer(Set.copyOf(same), "", "", Set.of(), false, Set.of()) : shown;
    }

    private List<String> organisations() {
        List<String> found = organisations;
        if (found == null) {
            found = donors.stream().filter(Organisation::is).sorted().toList();
            organisations = found;
        }
        return found;
    }

    /** Whether a masked sender cannot be the one the words name. */
    private static boolean isMaskedOtherwise(Payer shown, TextClues said) {
        return shown.isMasked()
                && said.donors().keySet().stream()
                        .noneMatch(name -> NameMask.all(name).contains(shown.mask()));
    }

    /** What the words of a payment say. */
    TextClues clues(Payment payment) {
        return texts.read(payment.text(), payment.payer());
    }

    private Payer read(String written) {
        String whole = key(written);
        Payer byAlias = byAlias(List.of(whole));
        if (byAlias != null) {
            return byAlias;
        }
        List<String> parts = parts(whole);
        byAlias = byAlias(parts);
        if (byAlias != null) {
            return byAlias;
        }
        String mask = maskIn(parts);
        if (!mask.isEmpty() && NameMask.hides(whole)) {
            return new Payer(Set.of(), "", mask, Set.of(), false, Set.of());
        }
        String letters = letters(written);
        if (known.containsKey(letters)) {
            return new Payer(Set.of(letters), "", "", Set.of(), false, Set.of());
        }
        Map<String, String> named = PayerCell.names(
                readings.key(folded(written, true)).toLowerCase(Locale.ROOT), known::containsKey, departmentsInCells);
        if (!named.isEmpty()) {
            String within = named.size() == 1 ? named.values().iterator().next() : "";
            return new Payer(named.keySet(), within, "", Set.of(), false, Set.of());
        }
        boolean nobody = !mask.isEmpty() || letters.isEmpty();
        return new Payer(nobody ? Set.of() : Set.of(letters), "", mask, Set.of(), false, Set.of());
    }

    /** Whom the aliases say a payer is; null where they say nothing. */
    private @Nullable Payer byAlias(List<String> parts) {
        Set<String> names = new TreeSet<>();
        Set<String> proxyFor = new TreeSet<>();
        String within = "";
        boolean found = false;
        for (String part : parts) {
            for (Seeds.Alias alias : aliases.getOrDefault(part, List.of())) {
                found = true;
                names.addAll(alias.person().isEmpty() ? Set.of(letters(part)) : names(alias));
                if (alias.payer()) {
                    proxyFor.addAll(departmentsOf(alias));
                } else if (!alias.department().isEmpty()) {
                    within = official(alias.department());
                }
            }
        }
        if (!found) {
            return null;
        }
        if (!proxyFor.isEmpty()) {
            parts.stream().map(this::letters).filter(known::containsKey).forEach(names::add);
        }
        return new Payer(names, proxyFor.isEmpty() ? within : "", "", proxyFor, true, Set.of());
    }

    private String official(String department) {
        String official = departments.get(key(department).toLowerCase(Locale.ROOT));
        return official == null ? department : official;
    }

    private Set<String> departmentsOf(Seeds.Alias alias) {
        Set<String> theirs = new TreeSet<>();
        if (!alias.department().isEmpty()) {
            theirs.add(official(alias.department()));
        } else {
            for (String name : names(alias)) {
                for (Person person : known.getOrDefault(name, List.of())) {
                    theirs.add(person.department());
                }
            }
        }
        return theirs;
    }

    private static String maskIn(List<String> parts) {
        for (String part : parts) {
            String mask = NameMask.of(part);
            if (!mask.isEmpty()) {
                return mask;
            }
        }
        return "";
    }

    /** The whole text, then what stands outside brackets, then what dashes, colons and the like set apart. */
    private static List<String> parts(String whole) {
        List<String> parts = new ArrayList<>(List.of(whole));
        int bracket = whole.indexOf('(');
        String outside = bracket > 0 ? whole.substring(0, bracket) : whole;
        if (bracket > 0) {
            parts.add(outside);
        }
        for (String part : NameForms.apart(outside)) {
            if (part.length() > 1 && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /**
     * What makes a payer nobody knows look like a donor: {@code sounds} where the names sound the same, {@code contains} where the payer's has the donor's
     * in it, {@code company} where one organisation's name has the other's core in it; empty where nothing does.
     */
    String resemblance(Payment payment, Pledge pledge) {
        String payer = letters(payment.payer());
        for (String name : pledge.names) {
            if (name.length() > 1 && payer.contains(name)) {
                return "contains";
            }
            if (Organisation.isSame(name, payer)) {
                return "company";
            }
        }
        Set<String> sounds = payer.length() > LONGEST_HEARD ? Set.of() : readings.sounds(payer);
        for (String name : pledge.names) {
            if (!sounds.isEmpty() && !Collections.disjoint(sounds, readings.sounds(name))) {
                return "sounds";
            }
        }
        return "";
    }

    /** Whether the roster, the donors or the aliases know the payer. */
    public boolean knows(Payer payer) {
        return payer.byAlias()
                || payer.names().stream().anyMatch(known::containsKey)
                || (payer.isMasked() && masksKnown().contains(payer.mask()));
    }

    private Set<String> masksKnown() {
        if (masksKnown.isEmpty()) {
            known.keySet().forEach(name -> masksKnown.addAll(NameMask.all(name)));
        }
        return masksKnown;
    }

    /** The only person known by that name; null where there is none, or several. */
    @Nullable
    public Person person(Payer payer) {
        Person only = null;
        for (String name : payer.names()) {
            for (Person person : known.getOrDefault(name, List.of())) {
                if (!payer.within().isEmpty() && !payer.within().equals(person.department())) {
                    continue;
                }
                if (only != null) {
                    return null;
                }
                only = person;
            }
        }
        return only;
    }

    /** Whether the payer's names include one borne in that department, as far as the books know. */
    public boolean worksIn(Payer payer, String department) {
        for (String name : payer.names()) {
            for (Person person : known.getOrDefault(name, List.of())) {
                if (person.department().equals(department)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether somebody of that name works in a department, as far as the books know. */
    private boolean worksIn(String name, String department) {
        return known.getOrDefault(name, List.of()).stream()
                .anyMatch(person -> person.department().equals(department));
    }

    /** Departments a payment may come from: where its payer works, and those it names. */
    public Set<String> departmentsOf(Payer payer, Payment payment) {
        Set<String> theirs = new TreeSet<>(clues(payment).departments());
        theirs.addAll(payer.proxyFor());
        for (String name : payer.names()) {
            known.getOrDefault(name, List.of()).forEach(person -> theirs.add(person.department()));
        }
        theirs.remove("");
        return theirs;
    }

    /** Whether a payment's words say that it is a gift. */
    boolean speaksOfGiving(Payment payment) {
        return clues(payment).speaksOfGiving();
    }

    /** Letters and digits of a name or text, folded. */
    private String letters(String written) {
        return NameForms.letters(written, readings::key);
    }

    /** A name or text as it is compared: width, blanks, dots and traditional characters folded. */
    public String key(String written) {
        String known = keys.get(written);
        if (known == null) {
            known = readings.key(folded(written));
            keys.put(written, known);
        }
        return known;
    }

    private static String folded(String written) {
        return folded(written, false);
    }

    private static String folded(String written, boolean blanks) {
        String wide = Normalizer.normalize(written, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (blank && blanks) {
                folded.append(' ');
            } else if (!blank && Character.getType(c) != Character.FORMAT) {
                folded.append("•・‧∙⋅".indexOf(c) >= 0 ? '·' : c);
            }
        }
        return folded.toString();
    }
}
