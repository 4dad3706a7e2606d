package org.yinghuo.words.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinghuo.words.Folding;
import org.yinghuo.words.OfficeNames;

/**
 * Takes a cell apart in which departments stand among the names: 综合处：朱丹；人事处：牛森、熊倩, 综合处朱丹、人事处牛森, 综合处（朱丹、牛森）,
 * 朱丹（综合处）、牛森（人事处）, 朱丹 综合处 牛森 人事处.
 */
public final class NamesByDepartment {

    private static final Pattern BEHIND = Pattern.compile("([^()]+)\\(([^()]{2,20})\\)");
    private static final Pattern LABEL = Pattern.compile("^[:\\s-]+");
    private static final Pattern NUMBER =
            Pattern.compile("(^|[\\s;、,])(?:\\d{1,2}[.、)]|[\\u2460-\\u2473])\\s*(?=\\p{IsHan})");
    private static final Pattern EVERYBODY = Pattern.compile("全体|全员|党员|干部|职工|人员|志愿者");
    private static final int LONGEST = 400;

    private final OfficeNames phrases;
    private final List<NamedMember> members = new ArrayList<>();
    private int waiting;
    private String current = "";
    private boolean departments;

    private NamesByDepartment(OfficeNames phrases) {
        this.phrases = phrases;
    }

    /** The people a cell names, each with its department; null where no department stands among them, or something else too. */
    public static @Nullable List<NamedMember> read(String text, OfficeNames phrases) {
        if (text.length() > LONGEST) {
            return null;
        }
        NamesByDepartment cell = new NamesByDepartment(phrases);
        List<String> pieces =
                pieces(NUMBER.matcher(Folding.narrow(text).strip()).replaceAll("$1"));
        boolean behind = pieces.size() > 1
                && phrases.department(pieces.get(pieces.size() - 1)).isPresent();
        for (String piece : pieces) {
            if (!cell.take(piece, behind)) {
                return null;
            }
        }
        boolean whole = cell.departments && !cell.members.isEmpty() && (!behind || cell.waiting == cell.members.size());
        return whole ? List.copyOf(cell.members) : null;
    }

    /** @param behind whether each department stands behind its people */
    private boolean take(String piece, boolean behind) {
        Optional<String> alone = phrases.department(piece);
        if (alone.isPresent()) {
            departments = true;
            current = alone.get();
            if (behind) {
                // All since the last department are of this one.
                for (; waiting < members.size(); waiting++) {
                    members.set(waiting, new NamedMember(members.get(waiting).named(), current, false));
                }
            }
            return !behind || waiting > 0;
        }
        if (behind) {
            return add(piece, "");
        }
        Matcher beside = BEHIND.matcher(piece);
        Optional<String> own = beside.matches() ? phrases.department(beside.group(2)) : Optional.empty();
        if (own.isPresent()) {
            departments = true;
            return add(beside.group(1), own.get());
        }
        int end = phrases.leadingDepartment(piece);
        if (end == 0) {
            return add(piece, current);
        }
        departments = true;
        String department = phrases.department(piece.substring(0, end)).orElse("");
        String rest = LABEL.matcher(piece.substring(end)).replaceFirst("");
        if (rest.startsWith("(") && rest.endsWith(")")) {
            return add(rest.substring(1, rest.length() - 1), department);
        }
        current = department;
        return rest.isEmpty() || add(JobTitle.withoutLeading(rest), department);
    }

    private boolean add(String names, String department) {
        List<Names.Named> named = Names.split(names);
        named.forEach(one -> members.add(new NamedMember(one, department, false)));
        return !named.isEmpty()
                && !EVERYBODY.matcher(names).find()
                && named.stream().allMatch(one -> one.anonymous() || Names.isPlausible(one.name()));
    }

    /** The text's parts between stops and blanks, those within brackets left alone. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && (Character.isWhitespace(c) || "、,;/".indexOf(c) >= 0)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }
}
