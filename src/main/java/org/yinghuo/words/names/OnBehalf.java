package org.yinghuo.words.names;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinghuo.words.Folding;
import org.yinghuo.words.GivingWords;
import org.yinghuo.words.WordList;

/**
 * Tells who paid and who gave where a list says that one did it for the other: 罗兰代单雄, 罗兰（代单雄）, 单雄（罗兰代交）.
 *
 * <p>The donor is whom it was done for.
 */
public final class OnBehalf {

    private static final String NAME = "(\\p{IsHan}{2,4})";
    private static final String FOR = "(?:代替|代表|" + WordList.BUILT_IN.either("payment text", "proxy") + ")";
    private static final String GIVES =
            "(?:" + WordList.BUILT_IN.either("payment text", "gives") + "[款纳]?|" + "转交|办理?)";
    private static final Pattern TOLD = Pattern.compile("(\\p{IsHan}{2,3}|\\p{IsHan}{4})代(\\p{IsHan}{2,4})");
    private static final Pattern WITHOUT_BRACKETS = Pattern.compile("(\\p{IsHan}{2,3})" + FOR + "(\\p{IsHan}{2,3})");
    private static final Pattern PAYER_FIRST =
            Pattern.compile(NAME + "\\((?:由其|为|帮)?" + FOR + "(\\p{IsHan}{2,4}?)(?:同志)?" + GIVES + "?\\)");
    private static final Pattern DONOR_FIRST =
            Pattern.compile(NAME + "\\(由?(\\p{IsHan}{2,4}?)(?:同志)?代" + GIVES + "?\\)");

    private static final Pattern REMARK = Pattern.compile(
            "[系是为属]?" + FOR + "(\\p{IsHan}{2,4}?(?:[、,和及]\\p{IsHan}{2,4}?)*+)(?:同志)?" + GIVES + "[的了]?[。.]?");
    private static final Pattern APART = Pattern.compile("[、,和及]");

    private OnBehalf() {}

    /** Whom a remark says that it was done for, and nothing else: 代单雄捐款; nobody where it says more, or something else. */
    public static List<String> donorsIn(String remark) {
        if (remark.length() < 3 || remark.length() > 40) {
            return List.of();
        }
        Matcher told = REMARK.matcher(Folding.narrow(remark).replace(" ", ""));
        if (!told.matches()) {
            return List.of();
        }
        List<String> donors = List.of(APART.split(told.group(1), -1));
        return donors.stream().allMatch(OnBehalf::isDonor) ? donors : List.of();
    }

    /** A cell in which one name stands in brackets behind the other, with 代 between them: 罗兰代单雄; any other as it is. */
    public static String told(String cell) {
        if (cell.length() < 5 || cell.length() > 24) {
            return cell;
        }
        String narrow = Folding.narrow(cell).replace(" ", "");
        Matcher payerFirst = PAYER_FIRST.matcher(narrow);
        if (payerFirst.matches() && areNames(payerFirst.group(1), payerFirst.group(2))) {
            return payerFirst.group(1) + "代" + payerFirst.group(2);
        }
        Matcher donorFirst = DONOR_FIRST.matcher(narrow);
        if (donorFirst.matches() && areNames(donorFirst.group(2), donorFirst.group(1))) {
            return donorFirst.group(2) + "代" + donorFirst.group(1);
        }
        Matcher bare = WITHOUT_BRACKETS.matcher(narrow);
        return bare.matches() && areNames(bare.group(1), bare.group(2)) ? bare.group(1) + "代" + bare.group(2) : cell;
    }

    /** Who paid and who gave, in this order; empty where a name is nothing of the kind. */
    public static List<String> payerAndDonor(String name) {
        if (name.length() < 5 || name.indexOf('代') < 0) {
            return List.of();
        }
        Matcher both = TOLD.matcher(name);
        return both.matches() && areNames(both.group(1), both.group(2))
                ? List.of(both.group(1), both.group(2))
                : List.of();
    }

    /** Who gave; the name itself where it tells of nobody else. */
    public static String donor(String name) {
        List<String> both = payerAndDonor(name);
        return both.isEmpty() ? name : both.get(1);
    }

    private static boolean areNames(String payer, String donor) {
        return Names.beginsWithSurname(payer) && isDonor(donor);
    }

    private static boolean isDonor(String donor) {
        return Names.beginsWithSurname(donor)
                && Names.isPlausible(donor)
                && !JobTitle.isTitle(donor)
                && !Names.isAnonymous(donor)
                && GivingWords.EVERYBODY.stream().noneMatch(donor::startsWith);
    }
}
