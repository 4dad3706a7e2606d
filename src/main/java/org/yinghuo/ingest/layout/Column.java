package org.yinghuo.ingest.layout;

import org.yinghuo.words.Field;
import org.yinghuo.words.Unit;

/** A column and the field it was taken for. */
public record Column(int column, Field field, Heading heading) {

    public Unit unit() {
        return heading.header().unit();
    }

    /** The heading as quoted in findings. */
    public String quoted() {
        return heading.quoted();
    }
}
