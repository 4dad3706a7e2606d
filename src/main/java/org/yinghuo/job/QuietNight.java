package org.yinghuo.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Issue;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Severity;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.model.Statement;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.report.page.FilesPage;
import org.yinghuo.report.page.IndexPage;
import org.yinghuo.report.publish.Publisher;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.LastNight;
import org.yinghuo.store.Manifest;

/**
 * A night that finds all as the last one left it: input, seeds, program, settings and output, and no moment passed that changes anything by itself.
 *
 * <p>It comes to what the last one came to, so it says what that one said and remembers its own moment.
 */
final class QuietNight {

    /** How long before its closing an issue says so. */
    private static final int NOTICE = 7;

    private final Options options;
    private final Publisher publisher;

    QuietNight(Options options) {
        this.options = options;
        this.publisher = new Publisher(
                        options.output(), options.published(), List.of(), List.of(new IndexPage(), new FilesPage()))
                .keeping(options.keep());
    }

    /** Whether this night would come to what the last one came to. */
    boolean isAs(LastNight last, Manifest manifest) throws IOException {
        boolean inTime = !options.asOf().isBefore(last.asOf()) && options.asOf().isBefore(last.until());
        return inTime
                && manifest.findings().isEmpty()
                && publisher.isIntact()
                && last.fingerprint().equals(fingerprint(manifest));
    }

    /** Says what the last one said, and that nothing has changed. */
    ExitCode tell(LastNight last, Manifest manifest, Progress progress) throws IOException {
        new CountedFiles(options.asOf(), manifest.files()).save(options.counted());
        new LastNight(last.fingerprint(), options.asOf(), last.until(), last.lines(), last.numbers(), last.worst())
                .save(options.lastNight());
        publisher.notices().unchanged(options.asOf(), options.language());
        last.lines().forEach(line -> progress.line(line, line));
        progress.line("没有变化，未发布新版", "nothing changed, no new revision");
        Path index = options.output().resolve("index.html");
        progress.line("报表：" + index, "report: " + index);
        boolean attention = options.failOn()
                .map(severity -> isAtLeast(last.worst(), severity))
                .orElse(false);
        return attention ? ExitCode.ATTENTION : ExitCode.DONE;
    }

    private static boolean isAtLeast(String worst, Severity wanted) {
        return Stream.of(Severity.values())
                .anyMatch(severity -> severity.word().equals(worst) && severity.compareTo(wanted) <= 0);
    }

    /** A hash over all that decides what a night comes to, except its moment. */
    String fingerprint(Manifest manifest) throws IOException {
        MessageDigest digest = Sha256.digest();
        add(digest, program());
        add(digest, options.input(), options.output(), options.seeds(), options.zone(), options.language());
        try (Stream<Path> tree = Files.walk(options.seeds())) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                add(digest, options.seeds().relativize(file), Sha256.of(file));
            }
        }
        for (SourceFile file : manifest.files()) {
            add(digest, file.path(), file.sha256(), file.size(), file.modified());
        }
        add(digest, Files.exists(options.answers()) ? Sha256.of(options.answers()) : "");
        manifest.passedOver().forEach((path, reason) -> add(digest, path, reason));
        add(digest, publisher.fingerprint());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Object... parts) {
        for (Object part : parts) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    /** The version, and of each jar its size and time: another build may come to something else. Of those that a jar names, our own counts. */
    private static String program() throws IOException {
        StringBuilder program = new StringBuilder(Help.version());
        List<String> parts = new ArrayList<>(
                List.of(System.getProperty("java.class.path", "").split(java.io.File.pathSeparator, -1)));
        Path own = Help.jar();
        if (own != null
                && parts.stream()
                        .noneMatch(part -> Path.of(part).toAbsolutePath().equals(own))) {
            parts.add(own.toString());
        }
        for (String part : parts) {
            Path jar = Path.of(part);
            if (Files.isRegularFile(jar, LinkOption.NOFOLLOW_LINKS)) {
                program.append('|').append(Files.size(jar)).append(' ').append(Files.getLastModifiedTime(jar));
            }
        }
        return program.toString();
    }

    /** The next moment at which time alone may change what a night comes to. */
    static LocalDateTime until(Intake intake) {
        Next next = new Next(intake.asOf());
        for (Issue issue : intake.seeds().calendar().issues()) {
            next.at(issue.opens());
            LocalDateTime closed = issue.closed();
            if (closed != null) {
                next.at(closed);
                next.at(closed.toLocalDate().atStartOfDay());
                next.at(closed.minusDays(NOTICE));
                next.at(closed.toLocalDate().minusDays(NOTICE).atStartOfDay());
            }
        }
        for (Entry entry : intake.entries()) {
            if (entry instanceof Attendance attendance) {
                LocalTime start = attendance.start();
                next.at(
                        start == null
                                ? attendance.day().atStartOfDay()
                                : attendance.day().atTime(start));
            } else if (entry instanceof Donation donation) {
                next.at(donation.day());
            } else if (entry instanceof DonationSummary summary) {
                next.at(summary.day());
            } else if (entry instanceof Payment payment) {
                next.at(payment.time());
            }
        }
        for (SheetReading reading : intake.readings()) {
            for (Statement statement : reading.statements()) {
                if (!statement.to().isBefore(intake.asOf())) {
                    // What it says of a day is known once the day has ended.
                    next.at(intake.asOf().toLocalDate().atTime(23, 59));
                    next.at(intake.asOf().toLocalDate().plusDays(1).atTime(23, 59));
                    next.at(statement.to());
                }
            }
        }
        return next.moment;
    }

    /** The earliest of the moments told that are not past. */
    private static final class Next {
        private final LocalDateTime now;
        private LocalDateTime moment = LocalDateTime.of(9999, 1, 1, 0, 0);

        Next(LocalDateTime now) {
            this.now = now;
        }

        void at(LocalDate day) {
            at(day.atStartOfDay());
        }

        void at(LocalDateTime candidate) {
            if (!candidate.isBefore(now) && candidate.isBefore(moment)) {
                moment = candidate;
            }
        }
    }
}
