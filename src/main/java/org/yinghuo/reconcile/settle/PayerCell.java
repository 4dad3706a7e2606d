package org.yinghuo.reconcile.settle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.yinghuo.words.GivingWords;
import org.yinghuo.words.names.NameForms;

/**
 * Reads whom a payer's cell or nickname names besides its department, title and decoration: {@code 综合处黄绚}, {@code 牛森🌸}, {@code A邓海},
 * {@code 黄绚 综合处}, {@code 邓海女士}, {@code 支付宝（中国）网络技术有限公司-葛亮}.
 *
 * <p>What is no name, department, title or decoration makes the cell doubtful ({@code 蓝天白云}), unless it is set apart by a dash or a bracket.
 */
final class PayerCell {
    /** Whether such signs set what stands beside them apart. */
    private static final String APART = "-—–_:：/|,，、~～@＠();；[]【】()（）";

    private static final int SURE_ALONE = 3;
    private static final PhraseIndex<Boolean> DECORATION = new PhraseIndex<>();

    static {
        GivingWords.DECORATION.forEach(word -> DECORATION.put(word, true));
    }

    private final Predicate<String> isName;
    private final PhraseIndex<String> departments;
    private final Map<String, String> names = new LinkedHashMap<>();
    private String department = "";
    private boolean doubtful;

    private PayerCell(Predicate<String> isName, PhraseIndex<String> departments) {
        this.isName = isName;
        this.departments = departments;
    }

    /**
     * The names, each with the department beside it; empty where there is none, or none for sure.
     *
     * @param folded the cell with width, case and traditional characters folded
     * @param isName whether a key is a known name's
     * @param departments names of departments, short ones too, with the official ones
     */
    static Map<String, String> names(String folded, Predicate<String> isName, PhraseIndex<String> departments) {
        PayerCell cell = new PayerCell(isName, departments);
        cell.read(folded);
        return cell.doubtful ? Map.of() : cell.names;
    }

    private void read(String text) {
        int at = 0;
        boolean unknown = false;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            if (end == at) {
                at++;
                continue;
            }
            String run = text.substring(at, end);
            if (!Character.isIdeographic(run.codePointAt(0))) {
                String letters = NameForms.letters(run, any -> any);
                if (isName.test(letters)) {
                    names.put(letters, "");
                }
            } else if (!take(run) && !isSetApart(text, at, end)) {
                unknown = true;
            }
            at = end;
        }
        if (!department.isEmpty()) {
            names.replaceAll((name, within) -> department);
        }
        doubtful = unknown && names.keySet().stream().anyMatch(name -> name.length() < SURE_ALONE);
    }

    /** A run of Chinese characters; or of Latin letters with the blanks and points between them; digits are decoration. */
    private static int endOfRun(String text, int from) {
        boolean han = Character.isIdeographic(text.codePointAt(from));
        String within = han ? "·" : " .,'·-";
        int end = from;
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (han ? Character.isIdeographic(c) : Character.isLetter(c) && !Character.isIdeographic(c)) {
                end = i;
            } else if (end == from || within.indexOf(c) < 0) {
                break;
            }
        }
        return end;
    }

    private static boolean isSetApart(String text, int from, int end) {
        return (from > 0 && APART.indexOf(text.charAt(from - 1)) >= 0)
                || (end < text.length() && APART.indexOf(text.charAt(end)) >= 0);
    }

    /** Takes a name, a department or decoration from a run; whether nothing else was in it. */
    private boolean take(String run) {
        String rest = NameForms.letters(run, any -> any);
        boolean more = true;
        while (more && !rest.isEmpty()) {
            if (isName.test(rest)) {
                names.put(rest, "");
                return true;
            }
            String shorter = withoutOne(rest);
            more = shorter.length() < rest.length();
            rest = shorter;
        }
        return rest.isEmpty();
    }

    /** Without a department at its beginning or end, else without decoration there. */
    private String withoutOne(String rest) {
        String named = longest(rest, departments);
        if (!named.isEmpty()) {
            department = departments.meaningOf(named);
            return without(rest, named);
        }
        return without(rest, longest(rest, DECORATION));
    }

    /** The longest phrase that a text begins or ends with; empty where there is none. */
    private static <T> String longest(String text, PhraseIndex<T> phrases) {
        int begins = phrases.lengthAt(text, 0);
        for (int from = 0; from < text.length() - begins; from++) {
            if (phrases.get(text.substring(from)) != null) {
                return text.substring(from);
            }
        }
        return text.substring(0, begins);
    }

    private static String without(String text, String part) {
        return text.startsWith(part) ? text.substring(part.length()) : text.substring(0, text.length() - part.length());
    }

    /** What people make of a department's name where they shorten it: 财务 of 财务处; the name itself where nothing can be left out. */
    static String shortened(String department) {
        int last = department.length() - 1;
        return last > 1 && GivingWords.OFFICE_ENDINGS.contains(department.substring(last))
                ? department.substring(0, last)
                : department;
    }
}
