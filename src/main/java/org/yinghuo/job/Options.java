package org.yinghuo.job;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.yinghuo.model.Severity;
import org.yinghuo.report.edition.Language;

/**
 * What the command line asks for, defaults filled in.
 *
 * @param asOf the run's moment in the office's zone: the only clock there is
 * @param settle how long a file must keep its size and time to be read
 * @param webhook where the outcome of a run is told
 * @param keep how many runs' records stay in {@code output/runs}
 * @param cluster the file that says where the broker and the shared job repository are; empty for a night on this machine alone
 * @param role what this process is there: {@code manager} or {@code worker}; empty for what the file says
 * @param office the folder of this office among several; empty where it is the only one
 * @param failOn from which severity on open findings make the run exit with 3
 */
record Options(
        Path input,
        Path output,
        Path seeds,
        Path state,
        LocalDateTime asOf,
        ZoneId zone,
        Language language,
        Duration settle,
        boolean dryRun,
        boolean acceptWithdrawals,
        Optional<Severity> failOn,
        Optional<URI> webhook,
        int keep,
        Optional<Path> cluster,
        Optional<String> role,
        String office) {

    Path lockFile() {
        return state.resolve("yinghuo.lock");
    }

    Path database() {
        return state.resolve("database");
    }

    Path originals() {
        return state.resolve("originals");
    }

    Path staged() {
        return state.resolve("staged");
    }

    Path published() {
        return state.resolve("published");
    }

    /** The files that the last finished night counted. */
    Path counted() {
        return state.resolve("counted.tsv");
    }

    /** How the files looked that the last finished night took in. */
    Path seen() {
        return state.resolve("seen.tsv");
    }

    /** What the last finished night rested on and said. */
    Path lastNight() {
        return state.resolve("last-night");
    }

    /** The reference sheets as the last finished night read them. */
    Path keptSeeds() {
        return state.resolve("seeds");
    }

    /** What people answered, also in workbooks that are gone. */
    Path answers() {
        return state.resolve("answers.tsv");
    }

    /** Which files are whose to read, where workers look. */
    Path plans() {
        return state.resolve("shares");
    }

    /** What is to be written of each issue, where workers look and put what they wrote. */
    Path drafts() {
        return state.resolve("drafts");
    }

    /** The reference sheets as workers read them. */
    Path plannedSeeds() {
        return state.resolve("shares-seeds");
    }

    /** The stack trace of the last run that broke; it may hold personal data, so it stays in the state folder. */
    Path failureLog() {
        return state.resolve("last-failure.log");
    }
}
