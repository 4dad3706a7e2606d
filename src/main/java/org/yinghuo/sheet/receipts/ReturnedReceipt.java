package org.yinghuo.sheet.receipts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.sheet.SheetFile;
import org.yinghuo.sheet.SheetHead;
import org.yinghuo.sheet.SheetReader;
import org.yinghuo.sheet.SheetRow;
import org.yinghuo.sheet.UnreadableFileException;
import org.yinghuo.words.filing.ReceiptName;

/**
 * A receipt that a clerk corrected and dropped back, read as the file it was made of, corrected.
 *
 * <p>Its rows stand where they stand in it. A cell that the receipt only showed covered, and a row that it was never given, are as in that file; what the
 * receipt added (what became of each row, its number) is taken off again. On its first sheet only the answers are rows.
 */
public final class ReturnedReceipt implements SheetFile {

    /** A receipt of a receipt of a receipt: so many, and no more, are followed. */
    private static final int DEEPEST = 50;

    private static final int LAST_ROW = 1_048_576;
    private static final int FIRST_ROWS = 12;

    private final SheetFile receipt;
    private final ReceiptMark mark;
    private final Original original;
    private final Map<String, Set<Integer>> given = new HashMap<>();
    private List<SheetRow> buffered = List.of();
    private boolean first = true;
    private int position;

    private ReturnedReceipt(SheetFile receipt, ReceiptMark mark, Original original) {
        this.receipt = receipt;
        this.mark = mark;
        this.original = original;
    }

    /**
     * Opens any file; a receipt that came back as the corrected copy of the file it was made of.
     *
     * @param kept where the bytes of that file are
     */
    public static SheetFile open(Path file, KeptFiles kept) throws IOException {
        return open(file, kept, 0);
    }

    /** What an opened file is a receipt of, if it is one that came back. */
    public static Optional<ReceiptMark> markOf(SheetFile opened) {
        return opened instanceof ReturnedReceipt receipt ? Optional.of(receipt.mark) : Optional.empty();
    }

    private static SheetFile open(Path file, KeptFiles kept, int depth) throws IOException {
        SheetFile opened = SheetFile.open(file);
        try {
            Optional<ReceiptMark> mark = opened.property(ReceiptMark.PROPERTY).flatMap(ReceiptMark::in);
            if (mark.isEmpty() && ReceiptName.isSheet(opened.firstSheet())) {
                mark = markInCells(file);
            }
            if (mark.isEmpty() || depth > DEEPEST) {
                return opened;
            }
            Path bytes = kept.bytes(mark.get().sha256());
            return new ReturnedReceipt(opened, mark.get(), new Original(bytes, kept, depth + 1));
        } catch (IOException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private static Optional<ReceiptMark> markInCells(Path file) throws IOException {
        try (SheetFile again = SheetFile.open(file)) {
            SheetReader sheet = again.nextSheet();
            if (sheet == null) {
                return Optional.empty();
            }
            int rows = 0;
            for (SheetRow row = sheet.read(); row != null && rows < FIRST_ROWS; row = sheet.read()) {
                rows++;
                for (int column = 1; column <= row.width(); column++) {
                    Optional<ReceiptMark> mark = ReceiptMark.in(row.text(column));
                    if (mark.isPresent()) {
                        return mark;
                    }
                }
            }
        } catch (UnreadableFileException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public @Nullable SheetReader nextSheet() throws IOException {
        SheetReader sheet = receipt.nextSheet();
        if (sheet != null && first) {
            first = false;
            List<SheetRow> answers = answers(sheet);
            if (answers != null) {
                return new RowList(new SheetHead(sheet.head().name(), false, List.of(), new BitSet()), answers);
            }
            // A receipt whose first sheet was taken away begins with the clerk's rows.
            return corrected(sheet.head(), buffered);
        }
        while (sheet != null && sheet.head().name().equals(ReceiptMark.GIVEN)) {
            noteGiven(sheet);
            sheet = receipt.nextSheet();
        }
        return sheet == null ? null : corrected(sheet.head(), rest(sheet));
    }

    /** The rows from the heading of the finding ids on; none where nothing was asked, null where this is not the receipt's own first sheet. */
    private @Nullable List<SheetRow> answers(SheetReader sheet) throws IOException {
        List<SheetRow> rows = rest(sheet);
        boolean own = ReceiptName.isSheet(sheet.head().name());
        for (int at = 0; at < rows.size(); at++) {
            SheetRow row = rows.get(at);
            for (int column = 1; column <= row.width(); column++) {
                String text = row.text(column).strip();
                if (text.equals(mark.finding())) {
                    return rows.subList(at, rows.size());
                }
                own |= ReceiptMark.in(text).isPresent();
            }
        }
        buffered = rows;
        return own ? List.of() : null;
    }

    private static List<SheetRow> rest(SheetReader sheet) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
            rows.add(row);
        }
        return rows;
    }

    private void noteGiven(SheetReader sheet) throws IOException {
        for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
            Set<Integer> rows = given.computeIfAbsent(row.text(1), any -> new HashSet<>());
            for (String range : row.text(2).split(",", -1)) {
                String[] ends = range.strip().split("-", 2);
                if (ends[0].matches("\\d{1,7}")) {
                    int last = Integer.parseInt(ends.length > 1 && ends[1].matches("\\d{1,7}") ? ends[1] : ends[0]);
                    for (int number = Integer.parseInt(ends[0]); number <= last && number <= LAST_ROW; number++) {
                        rows.add(number);
                    }
                }
            }
        }
    }

    private SheetReader corrected(SheetHead head, List<SheetRow> rows) throws IOException {
        OwnColumns own = OwnColumns.of(rows, mark.outcome());
        Set<Integer> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.add(own.key(row)));
        keys.remove(0);
        OriginalSheet before = original.sheet(head.name(), position++, keys);
        RowCorrection correction = new RowCorrection(own, before == null ? Map.of() : before.rows(), before != null);
        List<SheetRow> corrected = new ArrayList<>(rows.size());
        rows.forEach(row -> corrected.add(correction.of(row)));
        if (before == null) {
            return new RowList(head, corrected);
        }
        SheetHead itsHead = new SheetHead(
                before.head().name(),
                before.head().hidden(),
                mark.whole() ? head.mergedRegions() : before.head().mergedRegions(),
                before.head().hiddenColumns());
        if (mark.whole()) {
            return new RowList(itsHead, corrected);
        }
        Set<Integer> its = new HashSet<>(given.getOrDefault(head.name(), Set.of()));
        its.addAll(keys);
        return new RowsBetween(itsHead, original.open(before.head().name()), rows, corrected, own, its);
    }

    @Override
    public @Nullable Instant modified() {
        return receipt.modified();
    }

    @Override
    public void close() throws IOException {
        receipt.close();
        original.close();
    }

    /** Rows that are known already. */
    private static final class RowList implements SheetReader {
        private final SheetHead head;
        private final List<SheetRow> rows;
        private int next;

        RowList(SheetHead head, List<SheetRow> rows) {
            this.head = head;
            this.rows = rows;
        }

        @Override
        public SheetHead head() {
            return head;
        }

        @Override
        public @Nullable SheetRow read() {
            return next < rows.size() ? rows.get(next++) : null;
        }
    }

    /** A long file's rows, those that its receipt was given as the receipt has them now, or not at all. */
    private static final class RowsBetween implements SheetReader {
        private final SheetHead head;
        private final SheetReader file;
        private final List<SheetRow> rows;
        private final List<SheetRow> corrected;
        private final OwnColumns own;
        private final Set<Integer> given;
        private final Map<Integer, Integer> places = new HashMap<>();
        private int next;
        private int until;
        private int last;

        RowsBetween(
                SheetHead head,
                SheetReader file,
                List<SheetRow> rows,
                List<SheetRow> corrected,
                OwnColumns own,
                Set<Integer> given) {
            this.head = head;
            this.file = file;
            this.rows = rows;
            this.corrected = corrected;
            this.own = own;
            this.given = given;
            for (int at = 0; at < rows.size(); at++) {
                int key = own.key(rows.get(at));
                if (key > 0) {
                    places.putIfAbsent(key, at);
                }
            }
        }

        @Override
        public SheetHead head() {
            return head;
        }

        @Override
        public @Nullable SheetRow read() throws IOException {
            while (true) {
                if (next < until) {
                    return numbered(corrected.get(next++));
                }
                SheetRow row = file.read();
                if (row == null) {
                    until = rows.size();
                    return next < until ? numbered(corrected.get(next++)) : null;
                }
                if (!given.contains(row.number())) {
                    return numbered(row);
                }
                Integer place = places.get(row.number());
                if (place != null && place >= next) {
                    // With it come the rows that were written beneath it.
                    until = place + 1;
                    while (until < rows.size() && own.key(rows.get(until)) == 0) {
                        until++;
                    }
                }
            }
        }

        private SheetRow numbered(SheetRow row) {
            last = Math.max(last + 1, row.number());
            return row.number() == last ? row : row.at(last);
        }
    }

    /** The file that the receipt was made of, as far as its bytes are still there. */
    private static final class Original {
        private final @Nullable Path bytes;
        private final KeptFiles kept;
        private final int depth;
        private @Nullable SheetFile open;

        Original(@Nullable Path bytes, KeptFiles kept, int depth) {
            this.bytes = bytes;
            this.kept = kept;
            this.depth = depth;
        }

        /** The sheet of that name, else the one at that place; null where there is none. */
        @Nullable
        OriginalSheet sheet(String name, int place, Set<Integer> wanted) throws IOException {
            if (bytes == null) {
                return null;
            }
            List<String> names = names();
            String own = names.contains(name)
                    ? name
                    : names.size() == 1 ? names.get(0) : place < names.size() ? names.get(place) : null;
            if (own == null) {
                return null;
            }
            Map<Integer, SheetRow> rows = new HashMap<>();
            SheetReader reader = open(own);
            try {
                for (SheetRow row = reader.read(); row != null; row = reader.read()) {
                    if (wanted.contains(row.number())) {
                        rows.put(row.number(), row);
                    }
                }
            } catch (UnreadableFileException e) {
                // The receipt could show no more of it either.
                return new OriginalSheet(reader.head(), rows);
            }
            return new OriginalSheet(reader.head(), rows);
        }

        private List<String> names() throws IOException {
            List<String> names = new ArrayList<>();
            if (bytes == null) {
                return names;
            }
            try (SheetFile file = ReturnedReceipt.open(bytes, kept, depth)) {
                boolean answersFirst = markOf(file).isPresent();
                for (SheetReader sheet = file.nextSheet(); sheet != null; sheet = file.nextSheet()) {
                    if (!answersFirst) {
                        names.add(sheet.head().name());
                    }
                    answersFirst = false;
                }
            } catch (UnreadableFileException e) {
                return names;
            }
            return names;
        }

        SheetReader open(String name) throws IOException {
            if (bytes == null) {
                throw new IllegalStateException("the bytes are not kept");
            }
            close();
            SheetFile file = ReturnedReceipt.open(bytes, kept, depth);
            open = file;
            for (SheetReader sheet = file.nextSheet(); sheet != null; sheet = file.nextSheet()) {
                if (sheet.head().name().equals(name)) {
                    return sheet;
                }
            }
            throw new IllegalStateException("a sheet that is gone: " + name);
        }

        void close() throws IOException {
            SheetFile file = open;
            open = null;
            if (file != null) {
                file.close();
            }
        }
    }

    /** A sheet of that file, and those of its rows that the receipt still holds. */
    private record OriginalSheet(SheetHead head, Map<Integer, SheetRow> rows) {}
}
