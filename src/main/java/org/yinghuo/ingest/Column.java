package org.yinghuo.ingest;

/** A column and the field it was taken for. */
record Column(int column, Field field, Heading heading) {

    Unit unit() {
        return heading.header().unit();
    }

    /** The heading as quoted in findings. */
    String quoted() {
        return heading.quoted();
    }
}
