package org.yinghuo.words.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinghuo.model.CellType;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.MarkWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.time.HoursText;

/** Reads a line that explains the marks of a table: √出勤 △半天 ×缺席 ○请假, A-全天，B-半天, 出勤√、请假○, （1代表半天，0代表缺席）. */
public final class MarkLegend {

    private static final String SIGNS = "√✓✔△▲▽▼×✕✗✘○◯〇⭕●◎◇◆□■☆★※#＃+＋/";
    /** A number is a mark only where a word says what it stands for: 1代表半天, 0缺席; 2小时 is a length. */
    private static final String NUMBER =
            "(?<![\\d.])\\d(?=[:=\\-—–]|表示|代表|为|是|到岗|到场|出勤|签到|迟到|早退|缺席|缺勤|旷|未到|请假|事假|病假|公假)";

    private static final String MARK = "(?:[" + SIGNS + "A-Za-z]|" + NUMBER + ")";
    private static final String BETWEEN = "(?:[:=\\-—–(“\"']|表示|代表|为|是)*";
    private static final String END = "[)”\"']?";
    private static final String MEANING = "[\\p{IsHan}\\d.]{1,8}";
    private static final Pattern LEAD =
            Pattern.compile("^(?:[^:√△×○]{0,10}[:]|(?:备?注|说明|图例|符号|标记)\\p{IsHan}{0,2}\\s+)|^[(\\[【]|[)\\]】]$");
    private static final Pattern SEPARATORS = Pattern.compile("[、,;。.\\s]*");
    /** √ 出勤 is √出勤. */
    private static final Pattern MARK_FIRST = Pattern.compile("(" + MARK + ")(?:\\s+(?=[\\p{IsHan}\\d:=]))?" + BETWEEN
            + "(" + MEANING + "?)" + END + "(?=" + MARK + "|[、,;。\\s]|$)");

    private static final Pattern MEANING_FIRST = Pattern.compile(
            "(\\p{IsHan}{1,6})(?:\\s+(?=" + MARK + "))?" + BETWEEN + "(" + MARK + ")" + END + "(?=[、,;。\\s]|$)");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【]([^()\\[\\]【】]+)[)\\]】]");
    private static final int LONGEST = 120;
    private static final int FEWEST = 2;

    private MarkLegend() {}

    /** What each mark means by a line, as a word of status, of a part of the day or of hours; nothing where the line is no such explanation. */
    public static Map<String, String> of(String line) {
        if (line.length() > LONGEST || !mayExplain(line)) {
            return Map.of();
        }
        String text = Folding.narrow(line).strip();
        String bare = LEAD.matcher(text).replaceAll("");
        List<String> parts = new ArrayList<>(List.of(bare, text));
        BRACKETED.matcher(text).results().map(found -> found.group(1)).forEach(parts::add);
        for (String one : parts) {
            Map<String, String> meanings = pairs(one, MARK_FIRST, 1);
            if (meanings.size() < FEWEST) {
                meanings = pairs(one, MEANING_FIRST, 2);
            }
            if (meanings.size() >= FEWEST) {
                return meanings;
            }
        }
        return Map.of();
    }

    /** Whether marks enough stand in it: most lines beside a table have none. */
    private static boolean mayExplain(String line) {
        int marks = 0;
        for (int i = 0; i < line.length() && marks < FEWEST; i++) {
            char c = line.charAt(i);
            if (SIGNS.indexOf(c) >= 0
                    || Character.isDigit(c)
                    || (Character.isLetter(c) && !Character.isIdeographic(c))) {
                marks++;
            }
        }
        return marks == FEWEST;
    }

    /** The pairs a text consists of; nothing from where it goes on otherwise, as nearly every line does with its first word. */
    private static Map<String, String> pairs(String text, Pattern pattern, int mark) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Matcher separators = SEPARATORS.matcher(text);
        Matcher pair = pattern.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            separators.region(at, text.length()).lookingAt();
            at = separators.end();
            if (at == text.length()) {
                break;
            }
            if (!pair.region(at, text.length()).lookingAt()) {
                return Map.of();
            }
            String meaning = pair.group(3 - mark);
            if (says(meaning)) {
                meanings.put(pair.group(mark), meaning);
            }
            at = pair.end();
        }
        return meanings;
    }

    private static boolean says(String meaning) {
        return Lexicon.builtIn().statuses().read(meaning).value() != null
                || MarkWords.isHalfDay(meaning)
                || HoursText.read(meaning, CellType.TEXT, Unit.NONE).value() != null;
    }
}
