package org.yinghuo.ingest.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.CellType;
import org.yinghuo.model.Donation;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Hours;
import org.yinghuo.model.Status;
import org.yinghuo.words.Amounts;
import org.yinghuo.words.Counts;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.TotalWords;
import org.yinghuo.words.Unit;
import org.yinghuo.words.names.Names;
import org.yinghuo.words.time.HoursText;

/** What the rows of a sheet come to for each person, by which a table beneath them that only sums them is known (rule sums-are-no-entries). */
public final class PersonSums {

    /** Of more people nothing is kept: no clerk sums them up beneath. */
    private static final int MOST_PEOPLE = 5000;

    private static final class Sum {
        private int times;
        private long millis;
        private long fen;
    }

    private final Map<String, Sum> people = new HashMap<>();

    /** Adds what an entry comes to. */
    public void add(Entry entry) {
        if (people.size() > MOST_PEOPLE) {
            return;
        }
        if (entry instanceof Attendance said && said.status() == Status.SERVED) {
            Sum sum = of(said.who().name());
            Hours hours = said.hours();
            sum.times += Math.max(1, said.turns());
            sum.millis += hours == null ? 0 : hours.millis();
        } else if (entry instanceof Donation gift) {
            Sum sum = of(gift.who().name());
            sum.times++;
            sum.fen += gift.amount().fen();
        }
    }

    /** Adds what the rows of another sheet come to. */
    public void add(PersonSums other) {
        other.people.forEach((name, sum) -> {
            Sum own = of(name);
            own.times += sum.times;
            own.millis += sum.millis;
            own.fen += sum.fen;
        });
    }

    private Sum of(String name) {
        return people.computeIfAbsent(Folding.fold(name), any -> new Sum());
    }

    /**
     * How many of the lines beneath a header repeat what people's rows come to; 0 where any says something else.
     *
     * @param rows what stands beneath it
     */
    public int repeated(HeaderRows header, List<SheetLine> rows) {
        Heading name = header.headings().stream()
                .filter(heading -> heading.mayBe(Field.NAME))
                .findFirst()
                .orElse(null);
        List<Heading> measures = header.headings().stream()
                .filter(heading -> measured(heading) != null)
                .toList();
        if (name == null || measures.isEmpty() || people.isEmpty() || people.size() > MOST_PEOPLE) {
            return 0;
        }
        int lines = 0;
        int agreeing = 0;
        for (SheetLine line : rows) {
            if (line.ownCells() < 2) {
                break;
            }
            lines++;
            Sum sum = people.get(Folding.fold(Names.fold(line.own(name.column()))));
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

    private static @Nullable Field measured(Heading heading) {
        for (Field field : List.of(Field.HOURS, Field.AMOUNT, Field.TIMES_THIS_YEAR)) {
            if (heading.mayBe(field)) {
                return field;
            }
        }
        return null;
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
        Integer times = Counts.read(text, type).value();
        return times != null && times == sum.times;
    }
}
