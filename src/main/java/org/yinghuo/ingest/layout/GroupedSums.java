package org.yinghuo.ingest.layout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Status;
import org.yinghuo.model.Who;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.HoursText;

/** What the rows of a sheet come to for each person, department and task, by which a table that only sums them is known (rule sums-are-no-entries). */
public final class GroupedSums {

    /** Of more groups nothing is kept: no clerk sums them up beneath. */
    private static final int MOST = 5000;

    /** By what clerks sum up, the surest first. */
    private static final List<Field> KEYS = List.of(Field.NAME, Field.DEPARTMENT, Field.ACTIVITY);

    private static final List<Field> MEASURES = List.of(Field.HOURS, Field.AMOUNT, Field.TIMES_THIS_YEAR, Field.PEOPLE);

    private static final class Sum {
        private final Set<String> people = new HashSet<>();
        private int times;
        private long millis;
        private long fen;

        private void add(Sum other) {
            people.addAll(other.people);
            times += other.times;
            millis += other.millis;
            fen += other.fen;
        }
    }

    private final Map<Field, Map<String, Sum>> groups = new EnumMap<>(Field.class);

    public GroupedSums() {
        KEYS.forEach(key -> groups.put(key, new HashMap<>()));
    }

    /** Adds what an entry comes to. */
    public void add(Entry entry) {
        Sum sum = new Sum();
        if (entry instanceof Attendance said && said.status() == Status.SERVED) {
            Hours hours = said.hours();
            sum.times = Math.max(1, said.turns());
            sum.millis = hours == null ? 0 : hours.millis();
            add(Field.ACTIVITY, said.activityWords(), sum, said.who().name());
            add(said.who(), sum);
        } else if (entry instanceof Donation gift) {
            sum.times = 1;
            sum.fen = gift.amount().fen();
            add(gift.who(), sum);
        }
    }

    private void add(Who who, Sum sum) {
        add(Field.NAME, who.name(), sum, who.name());
        add(Field.DEPARTMENT, who.department(), sum, who.name());
    }

    private void add(Field key, String group, Sum sum, String name) {
        Map<String, Sum> sums = of(key);
        if (!group.isEmpty() && sums.size() <= MOST) {
            Sum own = sums.computeIfAbsent(Folding.fold(group), any -> new Sum());
            own.add(sum);
            if (key != Field.NAME && own.people.size() <= MOST) {
                own.people.add(Folding.fold(name));
            }
        }
    }

    private Map<String, Sum> of(Field key) {
        return groups.computeIfAbsent(key, any -> new HashMap<>());
    }

    /** Adds what the rows of another sheet come to. */
    public void add(GroupedSums other) {
        other.groups.forEach((key, sums) -> sums.forEach(
                (group, sum) -> of(key).computeIfAbsent(group, any -> new Sum()).add(sum)));
    }

    /** Whether a header's words could be those of such a table: whom or what it is of, and what that comes to. */
    public static boolean mayHead(HeaderRows header) {
        return key(header) != null && !measures(header).isEmpty();
    }

    /**
     * How many of the lines beneath a header repeat what the rows come to; 0 where any says something else.
     *
     * @param rows what stands beneath it
     */
    public int repeated(HeaderRows header, List<SheetLine> rows) {
        Heading key = key(header);
        List<Heading> measures = measures(header);
        if (key == null || measures.isEmpty()) {
            return 0;
        }
        Field by = field(key);
        Map<String, Sum> sums = of(by);
        if (sums.isEmpty() || sums.size() > MOST) {
            return 0;
        }
        int lines = 0;
        int agreeing = 0;
        for (SheetLine line : rows) {
            if (line.ownCells() < 2) {
                break;
            }
            lines++;
            String group = line.own(key.column());
            Sum sum = sums.get(Folding.fold(by == Field.NAME ? Names.fold(group) : group));
            if (sum == null && TotalWords.isTotal(line.own(line.firstOwn()))) {
                continue;
            }
            if (sum == null || !measures.stream().allMatch(heading -> agrees(heading, line, sum))) {
                return 0;
            }
            agreeing++;
        }
        return agreeing == 0 ? 0 : lines;
    }

    private static @Nullable Heading key(HeaderRows header) {
        for (Field key : KEYS) {
            for (Heading heading : header.headings()) {
                if (heading.mayBe(key)) {
                    return heading;
                }
            }
        }
        return null;
    }

    private static Field field(Heading key) {
        return KEYS.stream().filter(key::mayBe).findFirst().orElseThrow();
    }

    private static List<Heading> measures(HeaderRows header) {
        return header.headings().stream()
                .filter(heading -> measured(heading) != null)
                .toList();
    }

    private static @Nullable Field measured(Heading heading) {
        return MEASURES.stream().filter(heading::mayBe).findFirst().orElse(null);
    }

    private static boolean agrees(Heading heading, SheetLine line, Sum sum) {
        String text = line.own(heading.column());
        CellType type = line.row().type(heading.column());
        Unit unit = heading.header().unit();
        Field field = measured(heading);
        if (field == Field.HOURS) {
            Hours hours = HoursText.read(text, type, unit).value();
            return hours != null && hours.millis() == sum.millis;
        }
        if (field == Field.AMOUNT) {
            Amount amount = Amounts.read(text, type, unit).value();
            return amount != null && amount.fen() == sum.fen;
        }
        Integer count = Counts.read(text, type).value();
        return count != null && (count == sum.times || (field == Field.PEOPLE && count == sum.people.size()));
    }
}
