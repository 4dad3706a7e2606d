package org.yinghuo.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yinghuo.report.edition.OfficeRow;
import org.yinghuo.report.edition.Shelf;
import org.yinghuo.report.page.OfficesPage;
import org.yinghuo.report.publish.Publisher;
import org.yinghuo.store.DurableFiles;

/**
 * A night of every office in a folder, one after the other, and the page over all (rule many-offices).
 *
 * <p>Each has its own lock, state and settings, as if it had been started alone; whatever happens in one, the next begins.
 */
final class EveryOffice {

    private static final String INDEX = "index.html";

    /** How runs of offices end, the worst first: that is how the run of all ends. */
    private static final List<ExitCode> WORST_FIRST =
            List.of(ExitCode.FAILED, ExitCode.USAGE, ExitCode.LOCKED, ExitCode.ATTENTION, ExitCode.DONE);

    private final OfficeFolders offices;
    private final Options common;
    private final Progress progress;
    private final PrintStream err;
    private volatile boolean stopping;

    /** @param common what holds for all: language, a dry run */
    EveryOffice(OfficeFolders offices, Options common, Progress progress, PrintStream err) {
        this.offices = offices;
        this.common = common;
        this.progress = progress;
        this.err = err;
    }

    /** Does one thing and says on the error stream what went wrong with it. */
    interface Attempts {
        ExitCode attempt(Attempt attempt);
    }

    /** What is attempted. */
    interface Attempt {
        ExitCode go() throws Exception;
    }

    /** The night of one office. */
    interface OfficeNight {
        ExitCode run(Options options) throws Exception;
    }

    /** Runs them all; the worst of their ends is the end. */
    ExitCode run(Attempts attempts, OfficeNight night) throws IOException, UsageException {
        List<String> names = offices.names();
        Optional<RunLock> lock = RunLock.acquire(offices.folder().resolve(".offices.lock"));
        if (lock.isEmpty()) {
            err.println(progress.text("另一次运行正在进行，请稍后再试", "another run is under way; try again later"));
            return ExitCode.LOCKED;
        }
        Thread stop = new Thread(() -> stopping = true);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return run(names, attempts, night);
        } finally {
            lock.get().close();
            if (!stopping) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }

    private ExitCode run(List<String> names, Attempts attempts, OfficeNight night) throws IOException {
        List<OfficeRow> rows = new ArrayList<>();
        ExitCode worst = ExitCode.DONE;
        for (int i = 0; i < names.size() && !stopping; i++) {
            String name = names.get(i);
            String place = "（" + (i + 1) + "/" + names.size() + "）";
            progress.line("—— " + name + place, "—— " + name + " (" + (i + 1) + "/" + names.size() + ")");
            ExitCode code = attempts.attempt(() -> night.run(offices.options(name)));
            worst = WORST_FIRST.indexOf(code) < WORST_FIRST.indexOf(worst) ? code : worst;
            rows.add(row(name, code));
        }
        long well =
                rows.stream().filter(row -> row.ended() == OfficeRow.Ended.WELL).count();
        progress.line(
                "—— 共 " + names.size() + " 个单位：正常 " + well + "，其他 " + (names.size() - well),
                "—— " + names.size() + " offices: " + well + " well, " + (names.size() - well) + " not");
        if (!common.dryRun()) {
            Path index = offices.folder().resolve(INDEX);
            DurableFiles.replace(index, out -> OfficesPage.write(rows, common.language(), out));
            progress.line("总览：" + index, "overview: " + index);
        }
        return worst;
    }

    private OfficeRow row(String name, ExitCode code) {
        OfficeRow.Ended ended = switch (code) {
            case DONE, ATTENTION -> OfficeRow.Ended.WELL;
            case USAGE -> OfficeRow.Ended.WRONG;
            case LOCKED -> OfficeRow.Ended.BUSY;
            case FAILED -> OfficeRow.Ended.FAILED;
        };
        try {
            Options options = offices.options(name);
            String output = PathText.of(offices.folder().relativize(options.output()));
            Shelf shelf =
                    new Publisher(options.output(), options.published(), List.of(), List.of()).shelf(common.language());
            return OfficeRow.of(name, output, ended, shelf);
        } catch (IOException | UsageException | RuntimeException unreadable) {
            // Its own run has said what is wrong there; the page is for the others too.
            return OfficeRow.unknown(name, name + "/output", ended);
        }
    }
}
