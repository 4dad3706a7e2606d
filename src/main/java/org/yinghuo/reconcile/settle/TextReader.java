package org.yinghuo.reconcile.settle;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.yinghuo.words.CauseWords;
import org.yinghuo.words.GivingWords;
import org.yinghuo.words.HeadCount;
import org.yinghuo.words.names.NameForms;

/**
 * Reads what the words of payments say: whom, which department and which campaign they name, and whether they speak of giving or of something else.
 *
 * <p>A name of two characters is one only where it stands by itself: at an end, beside a sign or a digit, or beside a word that statements are made
 * of ({@code 转账 熊倩}, {@code 网银转入牛森6222}, {@code 综合处黄绚捐款}).
 */
final class TextReader {
    private enum Kind {
        DEPARTMENT,
        CAMPAIGN,
        NAME,
        PROXY,
        RECIPIENT,
        WORD,
        SIGN,
        OTHER
    }

    private static final int MOST_LATIN_WORDS = 4;
    private static final int SHORTEST_UNKNOWN_NAME = 2;
    private static final int LONGEST_UNKNOWN_NAME = 4;
    private static final String DOTS = "·•・‧∙⋅.．﹒●˙";

    private final PhraseIndex<String> names = new PhraseIndex<>();
    private final PhraseIndex<String> departments;
    private final PhraseIndex<String> campaigns;
    private final PhraseIndex<String> shortCampaigns = new PhraseIndex<>();
    private final PhraseIndex<Kind> words = new PhraseIndex<>();
    private final Predicate<String> isDonor;
    private final BiPredicate<String, String> worksIn;
    private final UnaryOperator<String> simplified;
    private final Map<String, TextClues> known = new HashMap<>();

    /**
     * @param departments names of departments in the text's own form, each with its official name
     * @param campaigns likewise of campaigns
     * @param isDonor whether a name's key is that of someone who gave
     * @param worksIn whether somebody of that name's key works in a department
     * @param simplified turns traditional characters into simplified ones
     */
    TextReader(
            PhraseIndex<String> departments,
            PhraseIndex<String> campaigns,
            Predicate<String> isDonor,
            BiPredicate<String, String> worksIn,
            UnaryOperator<String> simplified) {
        this.departments = departments;
        this.campaigns = campaigns;
        this.isDonor = isDonor;
        this.worksIn = worksIn;
        this.simplified = simplified;
        GivingWords.RECIPIENT.forEach(word -> words.put(word, Kind.RECIPIENT));
        GivingWords.PROXY.forEach(word -> words.put(word, Kind.PROXY));
        GivingWords.PLAIN.forEach(word -> words.put(word, Kind.WORD));
    }

    /** Learns the key of a name that may stand in a text. */
    void know(String name) {
        names.add(name, name);
    }

    /** Learns what people leave of a campaign's name: 助学 of 助学捐款; of no use where several campaigns may be meant, or it is one's full name. */
    void knowShort(String name, String campaign) {
        if (!campaign.isEmpty() && campaigns.get(name) == null) {
            shortCampaigns.add(name, campaign);
        }
    }

    /**
     * What a text says.
     *
     * @param payer the payer's cell, which may name a department or campaign too
     */
    TextClues read(String text, String payer) {
        return known.computeIfAbsent(text + '\n' + payer, any -> scan(folded(text), folded(payer)));
    }

    /** Blanks set names apart, and may stand within a name or any other word: 熊 倩捐款, 抗震救 灾. */
    private TextClues scan(String text, String payer) {
        String closed = withoutBlanks(text);
        TextClues clues = new Scan(closed, payer).clues();
        return closed.equals(text) ? clues : clues.orDonorsOf(new Scan(text, payer).clues());
    }

    private static String withoutBlanks(String text) {
        StringBuilder closed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean between = text.charAt(i) == ' '
                    && i > 0
                    && i + 1 < text.length()
                    && Character.isIdeographic(text.charAt(i - 1))
                    && Character.isIdeographic(text.charAt(i + 1));
            if (!between) {
                closed.append(text.charAt(i));
            }
        }
        return closed.toString();
    }

    /** Width, case and traditional characters folded; blanks one each, dots within names taken out. */
    private String folded(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            boolean dot = DOTS.indexOf(c) >= 0
                    && i > 0
                    && i + 1 < wide.length()
                    && Character.isIdeographic(wide.charAt(i - 1))
                    && Character.isIdeographic(wide.charAt(i + 1));
            if (!dot && Character.getType(c) != Character.FORMAT) {
                folded.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        return simplified.apply(folded.toString().toLowerCase(Locale.ROOT));
    }

    /** One reading of one text. */
    private final class Scan {
        private final String text;
        private final String payer;
        private final Map<String, String> mentioned = new LinkedHashMap<>();
        private final Map<String, String> donors = new LinkedHashMap<>();
        private final Set<String> onBehalf = new HashSet<>();
        private final NavigableSet<String> named = new TreeSet<>();
        private final NavigableSet<String> purposes = new TreeSet<>();
        private Kind before = Kind.SIGN;
        private Kind beforeWord = Kind.SIGN;
        private String department = "";

        Scan(String text, String payer) {
            this.text = text;
            this.payer = payer;
        }

        TextClues clues() {
            int at = 0;
            while (at < text.length()) {
                at += step(at);
            }
            boolean known = !donors.isEmpty()
                    && donors.keySet().stream().allMatch(name -> onBehalf.contains(name) || isDonor.test(name));
            boolean gathered = GivingWords.speaks(text, GivingWords.GATHERED);
            // A department alone says nothing of what the money is for: 综合处聚餐AA, but 综合处工资代扣.
            boolean elsewhere = (named.isEmpty() || !gathered)
                    && purposes.isEmpty()
                    && !GivingWords.speaks(text, GivingWords.GIVING)
                    && GivingWords.speaks(text, GivingWords.OTHER_PURPOSE);
            Set<String> together = Set.copyOf(named);
            addNamed(payer, departments, named);
            addNamed(payer, campaigns, purposes);
            boolean giving = !purposes.isEmpty() || GivingWords.speaks(text + "|" + payer, GivingWords.GIVING);
            Map<String, String> who = donors.isEmpty() ? mentioned : donors;
            return new TextClues(
                    who.isEmpty() ? Map.of() : Collections.unmodifiableMap(who),
                    known,
                    named,
                    together,
                    purposes,
                    elsewhere ? "" : CauseWords.BUILT_IN.in(text),
                    HeadCount.in(text),
                    GivingWords.speaks(text, GivingWords.SELF),
                    giving,
                    GivingWords.speaks(text, GivingWords.CASH),
                    gathered,
                    GivingWords.speaks(text, GivingWords.LATER),
                    elsewhere);
        }

        /** Takes in what begins at a place; how long it is. */
        private int step(int at) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                return next(before == Kind.DEPARTMENT ? Kind.DEPARTMENT : Kind.SIGN, 1);
            }
            String latin = latinNameAt(at);
            if (!latin.isEmpty()) {
                take(NameForms.letters(latin, any -> any), at + latin.length());
                return next(Kind.NAME, latin.length());
            }
            int ofName = names.lengthAt(text, at);
            int ofDepartment = departmentAt(text, at);
            int ofCampaign = campaigns.lengthAt(text, at);
            int ofWord = words.lengthAt(text, at);
            if (ofDepartment > 0 && ofDepartment >= Math.max(ofCampaign, Math.max(ofName, ofWord))) {
                department = departments.meaningOf(text.substring(at, at + ofDepartment));
                named.add(department);
                return next(Kind.DEPARTMENT, ofDepartment);
            }
            if (ofCampaign > 0 && ofCampaign >= Math.max(ofName, ofWord)) {
                purposes.add(campaigns.meaningOf(text.substring(at, at + ofCampaign)));
                return next(Kind.CAMPAIGN, ofCampaign);
            }
            int ofShort = shortCampaignAt(at);
            if (ofShort > 0 && ofShort >= Math.max(ofName, ofWord)) {
                purposes.add(shortCampaigns.meaningOf(text.substring(at, at + ofShort)));
                return next(Kind.CAMPAIGN, ofShort);
            }
            if (ofName > 0 && ofName >= ofWord && stands(at, ofName)) {
                take(text.substring(at, at + ofName), at + ofName);
                return next(Kind.NAME, ofName);
            }
            if (before == Kind.PROXY && ofWord == 0) {
                int unknown = unknownName(at);
                if (unknown > 0) {
                    donors.put(text.substring(at, at + unknown), "");
                    return next(Kind.NAME, unknown);
                }
            }
            if (ofWord > 0) {
                return next(words.meaningOf(text.substring(at, at + ofWord)), ofWord);
            }
            return next(Kind.OTHER, 1);
        }

        /** A known name of two to four Latin words that begins at a place, as it stands there; empty where none does. */
        private String latinNameAt(int at) {
            if (!isLatin(at) || isLatin(at - 1)) {
                return "";
            }
            String longest = "";
            int words = 0;
            for (int end = at; end <= text.length() && words < MOST_LATIN_WORDS; end++) {
                if (isLatin(end)) {
                    continue;
                }
                words++;
                String name = text.substring(at, end);
                if (words > 1 && names.get(NameForms.letters(name, any -> any)) != null) {
                    longest = name;
                }
                boolean goesOn = end + 1 < text.length() && " -,".indexOf(text.charAt(end)) >= 0;
                if (goesOn && text.charAt(end) == ',' && text.charAt(end + 1) == ' ') {
                    end++;
                    goesOn = end + 1 < text.length();
                }
                if (!goesOn || !isLatin(end + 1)) {
                    break;
                }
            }
            return longest;
        }

        private boolean isLatin(int at) {
            return at >= 0
                    && at < text.length()
                    && (text.charAt(at) == '\'' || Character.isLetter(text.charAt(at)))
                    && !Character.isIdeographic(text.charAt(at));
        }

        /** How long the rest of a campaign's name at a place is; 0 where the text speaks of something else: 助学贷款还款. */
        private int shortCampaignAt(int at) {
            int length = shortCampaigns.lengthAt(text, at);
            boolean forElse = length > 0
                    && GivingWords.speaks(text, GivingWords.OTHER_PURPOSE)
                    && !GivingWords.speaks(text, GivingWords.GIVING)
                    && !GivingWords.speaks(text, GivingWords.GATHERED);
            return forElse ? 0 : length;
        }

        private int next(Kind kind, int length) {
            before = kind;
            if (kind != Kind.SIGN) {
                beforeWord = kind;
            }
            return length;
        }

        /** Behind 代 and before 捐 stands a donor, whether the books know of a gift of theirs or not. */
        private void take(String name, int end) {
            if (beforeWord == Kind.RECIPIENT) {
                return;
            }
            String within = before == Kind.DEPARTMENT ? department : "";
            mentioned.putIfAbsent(name, within);
            boolean said = before == Kind.PROXY && givesAt(end);
            if (said) {
                onBehalf.add(name);
            }
            if (said || isDonor.test(name)) {
                donors.putIfAbsent(name, within);
            }
        }

        private boolean givesAt(int at) {
            return at < text.length() && GivingWords.GIVES.contains(text.substring(at, at + 1));
        }

        /** Whether a known name at a place is one, and no part of other words. */
        private boolean stands(int at, int length) {
            boolean isOfDepartment =
                    before == Kind.DEPARTMENT && worksIn.test(text.substring(at, at + length), department);
            if (length > 2 || isOfDepartment) {
                return true;
            }
            boolean begins = before != Kind.OTHER
                    || !Character.isIdeographic(text.charAt(at - 1))
                    || GivingWords.BEFORE.contains(text.substring(at - 1, at));
            return begins && ends(at + length);
        }

        private boolean ends(int at) {
            return at == text.length()
                    || !Character.isIdeographic(text.charAt(at))
                    || GivingWords.BEHIND.contains(text.substring(at, at + 1))
                    || words.lengthAt(text, at) > 0
                    || departments.lengthAt(text, at) > 0
                    || campaigns.lengthAt(text, at) > 0
                    || names.lengthAt(text, at) > 0;
        }

        /** How long a name is that nobody knows, between 代 and 捐款: of two to four characters; 0 where there is none, or it means several: 代5人捐款, 代大家捐款. */
        private int unknownName(int at) {
            int length = 0;
            while (at + length < text.length() && !givesAt(at + length)) {
                if (!Character.isIdeographic(text.charAt(at + length)) || departments.lengthAt(text, at + length) > 0) {
                    return 0;
                }
                length++;
            }
            String name = text.substring(at, at + length);
            boolean isName = length >= SHORTEST_UNKNOWN_NAME
                    && length <= LONGEST_UNKNOWN_NAME
                    && at + length < text.length()
                    && HeadCount.in(name) == 0
                    && !GivingWords.speaks(name, GivingWords.EVERYBODY);
            return isName ? length : 0;
        }

        /** How long the department's name at a place is; 0 where there is none, or it is part of a longer name: 档案 in 市档案馆. */
        private int departmentAt(String whole, int at) {
            int length = departments.lengthAt(whole, at);
            boolean goesOn = length > 0
                    && at + length < whole.length()
                    && GivingWords.OFFICES.contains(whole.substring(at + length, at + length + 1));
            return goesOn ? 0 : length;
        }

        private void addNamed(String other, PhraseIndex<String> phrases, Set<String> found) {
            int at = 0;
            while (at < other.length()) {
                int length = phrases == departments ? departmentAt(other, at) : phrases.lengthAt(other, at);
                if (length > 0) {
                    found.add(phrases.meaningOf(other.substring(at, at + length)));
                }
                at += Math.max(1, length);
            }
        }
    }
}
