package org.yinghuo.job;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Starts yinghuo: one nightly run, or a command about it. */
public final class Main {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Utf8Relaunch.isNeeded()) {
            System.exit(Utf8Relaunch.run(arguments));
        }
        System.exit(run(Utf8Relaunch.originalArguments(arguments)).number());
    }

    private static ExitCode run(List<String> arguments) {
        try {
            return execute(CommandLine.parse(arguments, InstantSource.system()));
        } catch (UsageException wrong) {
            ERR.println(wrong.getMessage());
            return ExitCode.USAGE;
        } catch (NightFailedException failed) {
            ERR.println(failed.getMessage());
            return ExitCode.FAILED;
        } catch (Exception broken) {
            ERR.println("失败 (failed): " + Failure.describe(broken));
            return ExitCode.FAILED;
        }
    }

    private static ExitCode execute(CommandLine line) throws Exception {
        return switch (line.command()) {
            case HELP -> {
                OUT.print(Help.text(line.options().language()));
                yield ExitCode.DONE;
            }
            case VERSION -> {
                OUT.println("yinghuo " + Help.version());
                yield ExitCode.DONE;
            }
            case RUN -> night(line.options());
            case CHECK, ROWS, EXPLAIN -> ExitCode.DONE;
        };
    }

    private static ExitCode night(Options options) throws Exception {
        var progress = new Progress(OUT, options.language(), onTerminal());
        Optional<RunLock> lock = RunLock.acquire(options);
        if (lock.isEmpty()) {
            ERR.println(progress.text("另一次运行正在进行，请稍后再试", "another run is under way; try again later"));
            return ExitCode.LOCKED;
        }
        try {
            return new NightRunner(options, progress).run();
        } finally {
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
