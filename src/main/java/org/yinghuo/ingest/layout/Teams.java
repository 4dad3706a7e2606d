package org.yinghuo.ingest.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;

/** Teams in one row: 组长 | 朱丹, 组员 | 牛森、熊倩. Who leads a team serves with it. */
public final class Teams {

    private static final Pattern LEADER =
            Pattern.compile("(?:小|副|正)?(?:组长|队长|领队|带队人|带队人员|带队领导|带队干部|带队负责人|值班领导|带班领导|带班人|带班人员|值班组长|值班负责人|召集人)(?:姓名)?");
    private static final Pattern MEMBERS = Pattern.compile(
            "(?:小组)?(?:组员|队员|成员|组成人员|值班人员|值守人员|值班员|值守员|人员|人员名单|参加人员|参与人员|服务人员|随行人员|志愿者|志愿者名单)(?:姓名|名单)?");

    private static final Pattern ABOUT_PEOPLE =
            Pattern.compile("[长员]$|带队|领队|代[签替]|书记|主任|党员|群众|司机|摄影|拍照|宣传|联络|备用|机动|自驾|乘车|上午|下午|全天|[男女]$");

    private Teams() {}

    /** Whether a heading is over the leaders or the members of a team. */
    public static boolean isOfTeam(String heading) {
        String words = Folding.fold(heading);
        return LEADER.matcher(words).matches() || MEMBERS.matcher(words).matches();
    }

    /** Whether a column without a heading holds people and no words about them: hardly any name twice, and none a post or a status. */
    static boolean arePeople(int column, List<SheetLine> lines) {
        List<String> values = lines.stream()
                .filter(line -> line.ownCells() > 1)
                .map(line -> Folding.fold(line.own(column)))
                .filter(text -> !text.isEmpty())
                .toList();
        long distinct = values.stream().distinct().count();
        return distinct * 5 >= values.size() * 4L
                && values.stream()
                        .noneMatch(text -> isOfTeam(text)
                                || ABOUT_PEOPLE.matcher(text).find()
                                || Lexicon.builtIn().statuses().read(text).value() != null);
    }

    /** The columns of a table with those of leaders among the names, where members stand beside them. */
    static Map<Field, List<Column>> withLeaders(Map<Field, List<Column>> assigned, List<Heading> headings) {
        List<Column> names = assigned.getOrDefault(Field.NAME, List.of());
        boolean members = !names.isEmpty()
                && names.stream()
                        .allMatch(column -> MEMBERS.matcher(
                                        Folding.fold(column.heading().text()))
                                .matches());
        if (!members) {
            return assigned;
        }
        List<Column> all = new ArrayList<>(names);
        for (Heading heading : headings) {
            if (LEADER.matcher(Folding.fold(heading.text())).matches()
                    && names.stream().noneMatch(column -> column.column() == heading.column())) {
                all.add(new Column(heading.column(), Field.NAME, heading));
            }
        }
        if (all.size() == names.size()) {
            return assigned;
        }
        Map<Field, List<Column>> with = new EnumMap<>(assigned);
        with.put(Field.NAME, all);
        List<Column> others = new ArrayList<>(with.getOrDefault(Field.OTHER, List.of()));
        others.removeIf(column -> all.stream().anyMatch(name -> name.column() == column.column()));
        with.put(Field.OTHER, others);
        return with;
    }
}
