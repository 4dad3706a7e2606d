package org.yinghuo.sheet;

import java.time.Duration;

/** How much of anything a sheet may hold; beyond it a file is hostile or no office's sheet, and it must not exhaust the memory. */
final class Bounds {

    /** Characters in a physical line of text. */
    static final int LINE = 1 << 20;

    /** Characters in a cell, as in Excel. */
    static final int CELL = 32_767;

    static final int COLUMNS = 256;

    /** Rows in a sheet, as in Excel. */
    static final int ROWS = 1_048_576;

    /** Entries in a workbook's zip. */
    static final int ENTRIES = 5_000;

    /** Bytes a workbook may unpack to. */
    static final long UNPACKED = 1L << 30;

    /** Bytes a part read as a whole (styles, the list of sheets) may unpack to. */
    static final long SMALL_PART = 16L << 20;

    /** Bytes of a workbook's shared strings. */
    static final long SHARED_STRINGS = 128L << 20;

    /** Bytes of a file that can only be read as a whole (.xls, HTML). */
    static final long WHOLE_FILE = 64L << 20;

    /** Elements of a web page, some 200 bytes of memory each. */
    static final int ELEMENTS = 1_000_000;

    /** Cell styles of a document that is not read as a whole. */
    static final int STYLES = 200_000;

    /** Merged regions in a sheet. */
    static final int REGIONS = ROWS;

    /** Cells of all its sheets together: what a workbook of {@link #UNPACKED} bytes can hold. */
    static final long CELLS = 64_000_000;

    /** Characters of all its cells together: a text that many cells share counts in each of them. */
    static final long CHARACTERS = 512L << 20;

    /** Cells of rows that an OpenDocument only says are repeated. */
    static final long REPEATED = 2_000_000;

    /** How long reading a file may take; the largest that fits any other bound takes a minute. */
    static final Duration TIME = Duration.ofMinutes(10);

    private Bounds() {}
}
