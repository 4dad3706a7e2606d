package org.yinghuo.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read within a budget of cells, text and time, and by whose bytes nobody is surprised: whatever a library throws over them is the file's
 * fault and a refusal, here and nowhere else.
 *
 * <p>Bytes unpacked and names are counted where they come from ({@link ZipParts}, {@link XmlNames}). What is counted is the same on every machine; the clock
 * only ends what none of the counts has foreseen.
 */
final class BudgetedFile implements SheetFile {

    private interface Act<T extends @Nullable Object> {
        T run() throws IOException;
    }

    private final SheetFile file;
    private final Budget budget;

    private BudgetedFile(SheetFile file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    static SheetFile open(Path path) throws IOException {
        Budget budget = new Budget(Files.size(path));
        return new BudgetedFile(budget.within(() -> FileFormat.open(path)), budget);
    }

    @Override
    public @Nullable SheetReader nextSheet() throws IOException {
        SheetReader sheet = budget.<@Nullable SheetReader>within(file::nextSheet);
        return sheet == null ? null : new Budgeted(sheet);
    }

    @Override
    public @Nullable Instant modified() {
        return file.modified();
    }

    @Override
    public Optional<String> property(String name) {
        return file.property(name);
    }

    @Override
    public String firstSheet() {
        return file.firstSheet();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private final class Budgeted implements SheetReader {
        private final SheetReader sheet;

        Budgeted(SheetReader sheet) {
            this.sheet = sheet;
        }

        @Override
        public SheetHead head() {
            return sheet.head();
        }

        @Override
        public @Nullable SheetRow read() throws IOException {
            SheetRow row = budget.<@Nullable SheetRow>within(sheet::read);
            if (row != null) {
                budget.spend(row);
            }
            return row;
        }
    }

    /** What a file may still take. */
    private static final class Budget {
        private long cells;
        private long characters;
        private long nanoseconds = Bounds.TIME.toNanos();

        /** A text file holds no more than its own bytes: its budget grows with it. */
        Budget(long size) {
            cells = Math.max(Bounds.CELLS, size);
            characters = Math.max(Bounds.CHARACTERS, 2 * size);
        }

        void spend(SheetRow row) throws UnreadableFileException {
            int width = row.width();
            cells -= 1 + width;
            for (int column = 1; column <= width; column++) {
                characters -= row.text(column).length();
            }
            if (cells < 0) {
                throw Unreadable.TOO_LARGE.because("file of more than " + Bounds.CELLS + " cells");
            }
            if (characters < 0) {
                throw Unreadable.TOO_LARGE.because("file of more than " + Bounds.CHARACTERS + " characters");
            }
        }

        <T extends @Nullable Object> T within(Act<T> act) throws IOException {
            long begun = System.nanoTime();
            try {
                T done = act.run();
                nanoseconds -= System.nanoTime() - begun;
                if (nanoseconds < 0) {
                    throw Unreadable.TOO_LARGE.because("file that takes longer than " + Bounds.TIME);
                }
                return done;
            } catch (RuntimeException | StackOverflowError e) {
                UnreadableFileException damaged = Unreadable.DAMAGED.because(
                        "damaged file: " + e.getClass().getName());
                damaged.initCause(e);
                throw damaged;
            } catch (OutOfMemoryError e) {
                throw Unreadable.TOO_LARGE.because("file that does not fit into memory");
            }
        }
    }
}
