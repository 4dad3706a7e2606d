package org.yinghuo.aggregate.lines;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Consumer;
import org.yinghuo.model.Person;

/** The lines of a sealed issue, drawn from where they are kept each time they are asked for, so that none is held. */
public abstract class KeptLines extends AbstractList<ContributingLine> {

    /** All of them, as the seal has them. */
    protected abstract List<ContributingLine> draw();

    /** Tells all of one person's attendance together, and all of one person's gifts. */
    protected abstract void tell(Consumer<ContributingLine> to);

    /** Everybody they name. */
    protected abstract List<Person> people();

    /** Their print, which is kept beside them. */
    public abstract LinePrint print();

    @Override
    public ContributingLine get(int index) {
        return draw().get(index);
    }

    @Override
    public Iterator<ContributingLine> iterator() {
        return draw().iterator();
    }

    @Override
    public ListIterator<ContributingLine> listIterator(int index) {
        return draw().listIterator(index);
    }
}
