package org.yinghuo.job;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yinghuo.ingest.reading.FileCheck;
import org.yinghuo.ingest.seeds.SeedReader;
import org.yinghuo.job.cluster.ClusterSettings;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SourceFile;
import org.yinghuo.report.edition.FindingText;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.sheet.RowListing;
import org.yinghuo.sheet.UnreadableFileException;
import org.yinghuo.store.Originals;

/** Starts yinghuo: one nightly run, or a command about it. */
public final class Main {

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    Main(PrintStream out, PrintStream err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Utf8Relaunch.isNeeded()) {
            System.exit(Utf8Relaunch.run(arguments));
        }
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Main main = new Main(out, err, InstantSource.system());
        System.exit(main.run(Utf8Relaunch.originalArguments(arguments)).number());
    }

    /** Does what the arguments ask for; whatever goes wrong is said on the error stream. */
    ExitCode run(List<String> arguments) {
        return attempt(() -> execute(CommandLine.parse(arguments, clock)));
    }

    private ExitCode attempt(EveryOffice.Attempt attempt) {
        try {
            return attempt.go();
        } catch (UsageException wrong) {
            err.println(Masking.mask(String.valueOf(wrong.getMessage())));
            return ExitCode.USAGE;
        } catch (NightFailedException failed) {
            err.println(Masking.mask(String.valueOf(failed.getMessage())));
            return ExitCode.FAILED;
        } catch (Exception broken) {
            err.println(Masking.mask("失败 (failed): " + Failure.describe(broken)));
            return ExitCode.FAILED;
        }
    }

    private ExitCode execute(CommandLine line) throws Exception {
        return switch (line.command()) {
            case HELP -> {
                out.print(Help.text(line.options().language()));
                yield ExitCode.DONE;
            }
            case VERSION -> {
                out.println("yinghuo " + Help.version());
                yield ExitCode.DONE;
            }
            case RUN -> run(line);
            case EXPLAIN -> explain(line);
            case ROWS -> rows(line);
            case CHECK -> check(line);
            case INIT -> init(line.options());
        };
    }

    private ExitCode explain(CommandLine line) throws Exception {
        var explain =
                new Explain(line.options(), new Progress(out, line.options().language(), false));
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String issue = line.operands().get(0);
        if (line.row().isPresent()) {
            explain.row(issue, line.row().get(), text);
        } else {
            explain.figure(issue, line.operands().get(1), text);
        }
        return ExitCode.DONE;
    }

    private ExitCode rows(CommandLine line) throws IOException, UsageException, NightFailedException {
        Path file = existing(line.operands().get(0));
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String name = nameOf(file, line.options());
        try {
            new RowListing(Masking::mask).write(file, name, text);
        } catch (UnreadableFileException e) {
            FindingText sentences = FindingText.in(line.options().language());
            Finding why = Finding.about(e.code(), new SheetId(name, ""), "", e.variant(), e.args());
            throw new NightFailedException(
                    Masking.mask(name) + "：" + sentences.message(why) + "。" + sentences.suggestion(why));
        }
        text.flush();
        return ExitCode.DONE;
    }

    private ExitCode check(CommandLine line) throws IOException, UsageException {
        Options options = line.options();
        Seeds seeds = SeedReader.read(options.seeds());
        FindingText sentences = FindingText.in(options.language());
        var check = new FileCheck(
                options.language().tag(), finding -> sentences.message(finding) + " " + sentences.suggestion(finding));
        List<FileCheck.Checked> checked = new ArrayList<>();
        for (String operand : line.operands()) {
            Path file = existing(operand);
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var source = new SourceFile(
                    nameOf(file, options),
                    Sha256.of(file),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant());
            checked.add(FileCheck.read(source, file, new Originals(options.originals())::find, seeds));
            if (!line.json()) {
                printCovered(check.text(checked.get(checked.size() - 1)));
            }
        }
        if (line.json()) {
            printCovered(CheckJson.of(checked, sentences));
        }
        boolean attention = options.failOn().isPresent()
                && checked.stream()
                        .anyMatch(one -> one.worst() != null
                                && one.worst().compareTo(options.failOn().get()) <= 0);
        return attention ? ExitCode.ATTENTION : ExitCode.DONE;
    }

    /** Line by line: what stands on two lines is no one number. */
    private void printCovered(String text) {
        text.lines().map(Masking::mask).forEach(one -> out.print(one + "\n"));
    }

    private ExitCode init(Options options) throws IOException, UsageException {
        var words = new Progress(out, options.language(), false);
        for (Path written : EmptyOffice.write(options, words)) {
            out.println(written);
        }
        words.line(
                "请先填好“期号表”（年份、期号、统计截止）和“部门表”，再把报来的表格放进 " + options.input() + "，然后运行一次",
                "fill in issues (year, number, cutoff) and departments, put the sheets into " + options.input()
                        + ", then run");
        return ExitCode.DONE;
    }

    private static Path existing(String operand) throws UsageException {
        Path file = Path.of(operand);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("没有这个文件 (no such file): " + operand);
        }
        return file;
    }

    /** A file of the input folder goes by its path there, any other by its name. */
    private static String nameOf(Path file, Options options) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(options.input())
                ? PathText.of(options.input().relativize(absolute))
                : String.valueOf(file.getFileName());
    }

    private ExitCode run(CommandLine line) throws Exception {
        if (line.options().cluster().isPresent()) {
            ClusterSettings settings = Workers.settings(line.options());
            if (settings.worker()) {
                var progress = new Progress(out, line.options().language(), false);
                return new WorkerRole(line.options(), line.offices(), progress, settings).run();
            }
        }
        return line.offices().isPresent() ? nights(line) : night(line.options());
    }

    private ExitCode nights(CommandLine line) throws IOException, UsageException {
        var progress = new Progress(out, line.options().language(), onTerminal());
        return new EveryOffice(line.offices().orElseThrow(), line.options(), progress, err)
                .run(this::attempt, this::night);
    }

    private ExitCode night(Options options) throws Exception {
        var progress = new Progress(out, options.language(), onTerminal());
        NightFailedException notMounted = null;
        try {
            new Readiness(options, progress).require();
        } catch (NightFailedException gone) {
            // A night that fails like any other, and is told where people look.
            notMounted = gone;
        }
        if (options.dryRun() && !Files.exists(options.state())) {
            // Nothing to lock, and a dry run leaves nothing behind.
            return new NightRunner(options, progress).run();
        }
        Optional<RunLock> lock = RunLock.acquire(options);
        if (lock.isEmpty()) {
            err.println(progress.text("另一次运行正在进行，请稍后再试", "another run is under way; try again later"));
            return ExitCode.LOCKED;
        }
        var runner = new NightRunner(options, progress);
        var webhook = new Webhook(options, progress);
        try {
            OwnersOnly.make(options.state());
            if (notMounted != null) {
                throw notMounted;
            }
            ExitCode code = runner.run();
            webhook.tell(code, runner.facts());
            return code;
        } catch (UsageException said) {
            throw said;
        } catch (NightFailedException said) {
            new FailedNight(options, progress).tell(said);
            webhook.tell(ExitCode.FAILED, RunFacts.NONE);
            throw said;
        } catch (Exception broken) {
            new FailedNight(options, progress).tell(broken);
            Failure.record(broken, options.failureLog());
            webhook.tell(ExitCode.FAILED, RunFacts.NONE);
            throw broken;
        } finally {
            OwnersOnly.make(options.state());
            lock.get().close();
        }
    }

    /** From JDK 22 on there is a console also where there is no terminal, and a method to ask. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }
}
