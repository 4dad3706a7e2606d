package org.yinghuo.report.data;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.aggregate.SealedIssue;
import org.yinghuo.aggregate.lines.ContributingLine;
import org.yinghuo.aggregate.lines.ContributingLines;
import org.yinghuo.aggregate.lines.KeptLines;
import org.yinghuo.aggregate.lines.Late;
import org.yinghuo.aggregate.lines.LinePrint;
import org.yinghuo.model.Issue;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Person;
import org.yinghuo.model.Sha256;
import org.yinghuo.store.RecordCodec;
import org.yinghuo.store.RecordInput;
import org.yinghuo.store.RecordOutput;

/**
 * What later nights need of a seal, in a form that is gone through without holding it: the issue's lines, what it prints of others, and their print.
 *
 * <p>It is made of {@link SealedJson} and says nothing else; it may be deleted. It begins with a hash of the form of its records, so that one of another
 * version is not read.
 */
public final class SealedLinesFile {

    /** How the file's name ends. */
    public static final String ENDING = ".lines";

    /**
     * What stands ahead of the lines.
     *
     * @param together whether they stand in the order in which {@link ContributingLines} are told
     * @param people everybody whom they name
     */
    private record Head(
            Issue issue,
            LinePrint print,
            boolean together,
            Late late,
            List<Long> outweighed,
            List<Person> people,
            int lines) {}

    private static final Class<?>[] REPEATED = {
        IssueId.class, Person.class, ContributingLine.Attended.class, ContributingLine.Money.class
    };
    private static final RecordCodec<Head> HEAD = RecordCodec.of(Head.class, REPEATED);
    private static final RecordCodec<ContributingLine> LINE = RecordCodec.of(ContributingLine.class, REPEATED);
    private static final byte[] FORM = Sha256.of(HEAD.name() + LINE.name()).getBytes(StandardCharsets.US_ASCII);

    private SealedLinesFile() {}

    /** Writes what a seal holds, whose file names are covered as they are there. */
    public static void write(SealedIssue sealed, OutputStream out) throws IOException {
        List<ContributingLine> lines = sealed.lines();
        List<ContributingLine> together = new ArrayList<>();
        ContributingLines.of(lines).forEach(together::add);
        LinePrint print = LinePrint.of(lines::forEach);
        try (OutputStream packed = new BufferedOutputStream(new GZIPOutputStream(out))) {
            packed.write(FORM);
            RecordOutput records = new RecordOutput(packed);
            HEAD.write(
                    records,
                    new Head(
                            sealed.issue(),
                            print,
                            together.equals(lines),
                            sealed.late(),
                            sealed.outweighed(),
                            ContributingLines.people(lines),
                            lines.size()));
            for (ContributingLine line : lines) {
                LINE.write(records, line);
            }
        }
    }

    /** Whether a file was written in today's form. */
    public static boolean isOfTodaysForm(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream packed = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(packed)) {
            return Arrays.equals(in.readNBytes(FORM.length), FORM);
        } catch (IOException damaged) {
            return false;
        }
    }

    /**
     * The seal that a file was made of, without its figures and tables; null where it is not as it was written.
     *
     * @param fileNames from the covered name of a file to its own, where it still lies in the input folder
     */
    public static @Nullable SealedIssue read(Path file, UnaryOperator<String> fileNames) throws IOException {
        RecordInput in = records(file, fileNames);
        if (in == null) {
            return null;
        }
        Head head = HEAD.read(in);
        return new SealedIssue(
                head.issue, new TreeMap<>(), List.of(), new Kept(file, fileNames, head), head.late, head.outweighed);
    }

    /** What is packed in a file; null where it is not as it was written. */
    private static @Nullable RecordInput records(Path file, UnaryOperator<String> fileNames) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        byte[] packed = Files.readAllBytes(file);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readAllBytes();
            return bytes.length > FORM.length && Arrays.equals(bytes, 0, FORM.length, FORM, 0, FORM.length)
                    ? new RecordInput(ByteBuffer.wrap(bytes, FORM.length, bytes.length - FORM.length), fileNames)
                    : null;
        } catch (IOException damaged) {
            // Memory is read, so it is no disk that failed: the bytes are not those that were packed.
            return null;
        }
    }

    /** Lines that are read from the file each time. */
    private static final class Kept extends KeptLines {
        private final Path file;
        private final UnaryOperator<String> fileNames;
        private final Head head;

        Kept(Path file, UnaryOperator<String> fileNames, Head head) {
            this.file = file;
            this.fileNames = fileNames;
            this.head = head;
        }

        @Override
        public int size() {
            return head.lines;
        }

        @Override
        protected List<Person> people() {
            return head.people;
        }

        @Override
        public LinePrint print() {
            return head.print;
        }

        @Override
        protected List<ContributingLine> draw() {
            List<ContributingLine> lines = new ArrayList<>(head.lines);
            read(lines::add);
            return lines;
        }

        @Override
        protected void tell(Consumer<ContributingLine> to) {
            if (head.together) {
                read(to);
            } else {
                ContributingLines.of(draw()).forEach(to);
            }
        }

        private void read(Consumer<ContributingLine> to) {
            try {
                RecordInput in = records(file, fileNames);
                if (in == null) {
                    throw new IOException("no longer as it was written: " + file);
                }
                HEAD.read(in);
                for (int line = 0; line < head.lines; line++) {
                    to.accept(LINE.read(in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
