package org.yinghuo.ingest.kinds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.ingest.layout.Column;
import org.yinghuo.ingest.layout.Heading;
import org.yinghuo.ingest.layout.SheetLine;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.names.TeamWords;

/** Teams in one row: 组长 | 朱丹, 组员 | 牛森、熊倩. Who leads a team serves with it. */
public final class Teams {

    private Teams() {}

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
                        .noneMatch(text -> TeamWords.isOfTeam(text)
                                || TeamWords.isAboutPeople(text)
                                || Lexicon.builtIn().statuses().read(text).value() != null);
    }

    /** The columns of a table with those of leaders among the names, where members stand beside them. */
    static Map<Field, List<Column>> withLeaders(
            Map<Field, List<Column>> assigned, List<Heading> headings, List<SheetLine> sample) {
        List<Column> names = assigned.getOrDefault(Field.NAME, List.of());
        boolean members = !names.isEmpty()
                && names.stream()
                        .allMatch(
                                column -> TeamWords.areMembers(column.heading().text()));
        if (!members) {
            return assigned;
        }
        boolean teams = sample.stream()
                .anyMatch(line -> names.stream()
                        .anyMatch(
                                column -> Names.split(line.own(column.column())).size() > 1));
        List<Column> all = new ArrayList<>(names);
        for (Heading heading : headings) {
            // Of rows of one person each, 带队人 says of all of them who led, and does not serve once for each.
            if (names.stream()
                            .allMatch(column -> TeamWords.isLeaderOf(
                                    heading.text(), column.heading().text()))
                    && (teams || arePeople(heading.column(), sample))
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
