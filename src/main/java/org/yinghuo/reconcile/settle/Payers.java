package org.yinghuo.reconcile.settle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Person;
import org.yinghuo.model.Seeds;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.words.NameMask;
import org.yinghuo.words.Readings;

/**
 * Knows whom the names on statements may stand for: donors, staff, those behind nicknames, those who pay for others.
 *
 * <p>A statement may also show only part of a name, wrap it ({@code 支付宝-张三}), or name the donor in a remark beside a payer nobody knows.
 */
public final class Payers {
    private static final int LONGEST_NAME = 8;

    /** After a name of two characters in running text one of these, or no Chinese character, must follow; else it may be part of a word. */
    private static final String MAY_FOLLOW = "捐爱善款转代等助给付缴交和与及的、";

    private static final String MAY_PRECEDE = "注言为替代由人者款和与及、";

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,;；/]");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[-—_:/|,，、]");

    private final Readings readings;
    private final Map<String, Set<String>> namesIn = new HashMap<>();
    private final Map<String, Payer> byText = new HashMap<>();
    private final Map<String, List<Seeds.Alias>> aliases = new HashMap<>();
    private final Map<String, List<Person>> known = new HashMap<>();
    private final Set<String> masksKnown = new HashSet<>();
    private final NavigableMap<String, String> departments = new TreeMap<>();
    private final NavigableMap<String, String> campaigns = new TreeMap<>();

    private Payers(Readings readings) {
        this.readings = readings;
    }

    /**
     * What payers may be known by.
     *
     * @param staff the members of staff as the books know them
     * @param gifts whose donors are known too, and their departments and campaigns
     */
    public static Payers of(Seeds seeds, Collection<Person> staff, Collection<Gift> gifts, Readings readings) {
        Payers payers = new Payers(readings);
        staff.forEach(payers::know);
        for (String name : seeds.departments().names()) {
            payers.departments.put(
                    payers.key(name), seeds.departments().official(name).orElse(name));
        }
        for (Seeds.Campaign campaign : seeds.campaigns()) {
            payers.campaigns.put(payers.key(campaign.name()), campaign.name());
            campaign.aliases().forEach(alias -> payers.campaigns.put(payers.key(alias), campaign.name()));
        }
        Set<String> donors = new HashSet<>();
        Set<String> places = new HashSet<>();
        Set<String> purposes = new HashSet<>();
        for (Gift gift : gifts) {
            if (!isAnonymous(gift) && donors.add(gift.person().key())) {
                payers.know(gift.person());
            }
            if (places.add(gift.department())) {
                payers.departments.putIfAbsent(payers.key(gift.department()), gift.department());
            }
            if (purposes.add(gift.campaign())) {
                payers.campaigns.putIfAbsent(payers.key(gift.campaign()), gift.campaign());
            }
        }
        payers.departments.keySet().removeIf(name -> name.length() < 2);
        payers.campaigns.keySet().removeIf(name -> name.length() < 2);
        for (Seeds.Alias alias : seeds.aliases()) {
            payers.aliases
                    .computeIfAbsent(payers.key(alias.alias()), any -> new ArrayList<>(1))
                    .add(alias);
        }
        return payers;
    }

    private void know(Person person) {
        for (String name : names(person.name())) {
            List<Person> bearers = known.computeIfAbsent(name, any -> new ArrayList<>(1));
            if (bearers.stream().noneMatch(one -> one.key().equals(person.key()))) {
                bearers.add(person);
            }
        }
    }

    /** Keys of the names a gift's donors go by: as the roster and as the list write them, each of several. */
    public Set<String> names(Gift gift) {
        Set<String> names = names(gift.person().name());
        Set<String> written = gift.entry() instanceof Donation donation
                        && !donation.who().name().equals(gift.person().name())
                ? names(donation.who().name())
                : names;
        if (names.containsAll(written)) {
            return names;
        }
        Set<String> both = new TreeSet<>(names);
        both.addAll(written);
        return both;
    }

    public static boolean isAnonymous(Gift gift) {
        return gift.entry() instanceof Donation donation && donation.who().anonymous();
    }

    private Set<String> names(String written) {
        Set<String> names = namesIn.get(written);
        if (names == null) {
            Set<String> sorted = namesIn(written);
            names = sorted.size() == 1
                    ? Set.of(sorted.iterator().next())
                    : Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
            namesIn.put(written, names);
        }
        return names;
    }

    private Set<String> namesIn(String written) {
        Set<String> names = new TreeSet<>();
        for (String part : BETWEEN_NAMES.split(written, -1)) {
            String name = key(part);
            int others = name.indexOf('等');
            if (others > 1) {
                name = name.substring(0, others);
            }
            for (String together : List.of("夫妇", "夫妻", "一家", "全家")) {
                if (name.endsWith(together) && name.length() > together.length() + 1) {
                    name = name.substring(0, name.length() - together.length());
                }
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whom a payment may come from. */
    public Payer of(Payment payment) {
        Payer shown = byText.get(payment.payer());
        if (shown == null) {
            shown = read(payment.payer());
            byText.put(payment.payer(), shown);
        }
        if (shown.byAlias() || shown.names().stream().anyMatch(known::containsKey)) {
            return shown;
        }
        String mentioned = mentioned(key(payment.text()));
        if (mentioned.isEmpty() || (shown.isMasked() && !NameMask.all(mentioned).contains(shown.mask()))) {
            return shown;
        }
        return new Payer(Set.of(mentioned), "", "", Set.of(), false);
    }

    private Payer read(String written) {
        String whole = key(written);
        List<String> parts = parts(whole);
        Set<String> names = new TreeSet<>();
        Set<String> proxyFor = new TreeSet<>();
        String within = "";
        boolean byAlias = false;
        for (String part : parts) {
            for (Seeds.Alias alias : aliases.getOrDefault(part, List.of())) {
                byAlias = true;
                names.add(alias.person().isEmpty() ? part : key(alias.person()));
                if (alias.payer()) {
                    proxyFor.addAll(departmentsOf(alias));
                } else if (!alias.department().isEmpty()) {
                    within = departments.getOrDefault(key(alias.department()), alias.department());
                }
            }
        }
        if (!byAlias || !proxyFor.isEmpty()) {
            parts.stream().filter(known::containsKey).forEach(names::add);
        }
        String mask = names.isEmpty() ? maskIn(parts) : "";
        if (names.isEmpty() && mask.isEmpty() && !whole.isEmpty()) {
            names.add(whole);
        }
        return new Payer(names, proxyFor.isEmpty() ? within : "", mask, proxyFor, byAlias);
    }

    private Set<String> departmentsOf(Seeds.Alias alias) {
        Set<String> theirs = new TreeSet<>();
        if (!alias.department().isEmpty()) {
            theirs.add(departments.getOrDefault(key(alias.department()), alias.department()));
        } else {
            for (Person person : known.getOrDefault(key(alias.person()), List.of())) {
                theirs.add(person.department());
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
        for (String part : BETWEEN_PARTS.split(outside, -1)) {
            if (part.length() > 1 && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The only known name that a remark mentions; empty if none, or several. */
    private String mentioned(String text) {
        String found = "";
        int from = 0;
        while (from < text.length() - 1) {
            int length = Math.min(LONGEST_NAME, text.length() - from);
            while (length >= 2 && !names(text, from, length)) {
                length--;
            }
            if (length < 2) {
                from++;
                continue;
            }
            String name = text.substring(from, from + length);
            if (!found.isEmpty() && !found.equals(name)) {
                return "";
            }
            found = name;
            from += length;
        }
        return found;
    }

    private boolean names(String text, int from, int length) {
        if (!known.containsKey(text.substring(from, from + length))) {
            return false;
        }
        return length > 2
                || ((from == 0 || stands(text.charAt(from - 1), MAY_PRECEDE))
                        && (from + 2 == text.length() || stands(text.charAt(from + 2), MAY_FOLLOW)));
    }

    private static boolean stands(char neighbour, String allowed) {
        return !Character.isIdeographic(neighbour) || allowed.indexOf(neighbour) >= 0;
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

    /** Departments a payment may come from: where its payer works, and those it names. */
    public Set<String> departmentsOf(Payer payer, Payment payment) {
        Set<String> theirs = new TreeSet<>(departmentsIn(payment));
        theirs.addAll(payer.proxyFor());
        for (String name : payer.names()) {
            known.getOrDefault(name, List.of()).forEach(person -> theirs.add(person.department()));
        }
        theirs.remove("");
        return theirs;
    }

    /** Official departments that the payer or the text of a payment names, the longest name at each place. */
    public Set<String> departmentsIn(Payment payment) {
        return namedIn(key(payment.text() + "|" + payment.payer()), departments);
    }

    /** Campaigns that the text of a payment names. */
    public Set<String> campaignsIn(Payment payment) {
        return namedIn(key(payment.text() + "|" + payment.payer()), campaigns);
    }

    private static Set<String> namedIn(String text, NavigableMap<String, String> words) {
        Set<String> named = new TreeSet<>();
        int from = 0;
        while (from < text.length() - 1) {
            String longest = "";
            for (String word : words.subMap(
                            text.substring(from, from + 1), true, text.substring(from, from + 1) + '\uffff', true)
                    .keySet()) {
                if (word.length() > longest.length() && text.startsWith(word, from)) {
                    longest = word;
                }
            }
            String official = words.get(longest);
            if (official != null) {
                named.add(official);
            }
            from += Math.max(1, longest.length());
        }
        return named;
    }

    /** Whether a payment's words say that it is a gift. */
    public boolean speaksOfGiving(Payment payment) {
        return payment.text().contains("捐")
                || payment.payer().contains("捐")
                || !campaignsIn(payment).isEmpty();
    }

    /** Whether it is made of common Chinese characters, digits and letters only, which stay as they are. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean plain = (c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= '0' && c <= '9')
                    || (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** A name or text as it is compared: width, blanks, dots and traditional characters folded. */
    public String key(String written) {
        return readings.key(folded(written));
    }

    private static String folded(String written) {
        if (isPlain(written)) {
            return written;
        }
        String wide = Normalizer.isNormalized(written, Normalizer.Form.NFKC)
                ? written
                : Normalizer.normalize(written, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.isISOControl(c)) {
                continue;
            }
            folded.append("•・‧∙⋅".indexOf(c) >= 0 ? '·' : c);
        }
        return folded.toString();
    }
}
