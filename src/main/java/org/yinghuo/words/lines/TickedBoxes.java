package org.yinghuo.words.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cell that offers answers, each with a box, of which some are ticked: ☑到场 □未到, 是（√） 否（ ）. */
public final class TickedBoxes {

    private static final String TICKED = "☑";
    private static final String EMPTY = "□";
    /** Two signs in brackets or one on the other are one box. */
    private static final Pattern TICKED_BOX =
            Pattern.compile("[（(\\[【][ 　]*[√✓✔][ 　]*[)）\\]】]|[□☐][ 　]*[√✓✔]|[√✓✔][ 　]*[□☐]|[☒✅■√✓✔]");

    private static final Pattern EMPTY_BOX = Pattern.compile("[（(\\[【][ 　]*[)）\\]】]|[☐]");
    private static final Pattern BOX_FIRST = Pattern.compile("([☑□])[ 　]*([^☑□]{1,20})");
    private static final Pattern BOX_LAST = Pattern.compile("([^☑□]{1,20})([☑□])[ 　]*");
    private static final int LONGEST = 80;

    private TickedBoxes() {}

    /** The answers whose boxes are ticked, parted by 、, empty where none is; null where a text is no such offer of two at least. */
    public static @Nullable String read(String text) {
        if (text.length() > LONGEST || (text.indexOf('□') < 0 && text.indexOf('☐') < 0 && text.indexOf('√') < 0)) {
            return null;
        }
        String boxes = EMPTY_BOX
                .matcher(TICKED_BOX.matcher(text.strip()).replaceAll(TICKED))
                .replaceAll(EMPTY);
        boolean first = boxes.startsWith(TICKED) || boxes.startsWith(EMPTY);
        Matcher offered = (first ? BOX_FIRST : BOX_LAST).matcher(boxes);
        List<String> ticked = new ArrayList<>();
        int at = 0;
        int many = 0;
        while (offered.find() && offered.start() == at) {
            if (offered.group(first ? 1 : 2).equals(TICKED)) {
                ticked.add(offered.group(first ? 2 : 1).strip());
            }
            at = offered.end();
            many++;
        }
        return at == boxes.length() && many > 1 && many > ticked.size() ? String.join("、", ticked) : null;
    }
}
