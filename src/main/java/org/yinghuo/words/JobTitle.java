package org.yinghuo.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A department and a post written in one cell: 综合处处长, 人事处 一级主任科员, 办公室/主任.
 *
 * @param department official where known, else as written; empty where the cell names a post alone
 * @param title what stands behind the department
 */
public record JobTitle(String department, String title) {

    private static final Pattern TITLE = Pattern.compile(
            "(?:[一二三四]级)?(?:常务)?(?:正|副)?(?:厅长|局长|处长|主任|科长|部长|院长|馆长|社长|所长|站长|队长|组长|书记|主席|会长|秘书长|秘书|巡视员|调研员|主任科员|科员|干事|干部|职员|编辑|工程师|会计|出纳|专员|助理|司机|驾驶员|工勤人员|工人|员工|职工)(?:科员)?$");
    private static final String BETWEEN = "^[\\s/／、,，|—－-]+|[\\s/／、,，|—－-]+$";

    /** Whether a text is a post of the staff and nothing else: 一级主任科员. */
    public static boolean isTitle(String text) {
        return TITLE.matcher(Folding.clean(text)).matches();
    }

    /** Takes a cell apart; the department is the longest known one that the text begins with. */
    public static JobTitle of(String text, OfficeNames phrases) {
        String bare = Folding.clean(text);
        if (phrases.department(bare).isPresent()) {
            return new JobTitle(bare, "");
        }
        for (int end = bare.length() - 1; end >= 2; end--) {
            Optional<String> known = phrases.department(bare.substring(0, end).replaceAll(BETWEEN, ""));
            if (known.isPresent()) {
                return new JobTitle(known.get(), bare.substring(end).replaceAll(BETWEEN, ""));
            }
        }
        String within = phrases.departmentWithin(bare);
        Matcher title = TITLE.matcher(bare);
        String post = title.find() ? title.group() : "";
        String rest = bare.substring(0, bare.length() - post.length()).replaceAll(BETWEEN, "");
        return new JobTitle(within == null ? rest : within, post);
    }
}
