package org.yinghuo.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.SourceFile;

/**
 * How far the reading of the night's files has come, told as a bar: by bytes of files read to their end, and in those still open by their rows at
 * the bytes a row took so far.
 *
 * <p>A few lines of our own: the well-known progress bars bring a terminal library with native parts, and count things of one kind, not rows, files and bytes
 * of files that are read side by side.
 */
final class ReadingProgress {

    private static final int BAR = 24;
    private static final int ROWS_BETWEEN = 500;

    /** Until the first file tells better. */
    private static final double BYTES_A_ROW = 50;

    /** A file still open is never said to be done. */
    private static final double ALMOST = 0.97;

    private final Progress progress;
    private final int files;
    private final long bytes;
    private final long started;
    private final Map<String, Long> rowsOfOpen = new HashMap<>();
    private int filesDone;
    private long bytesDone;
    private long rows;
    private long rowsDone;
    private long lastRow;

    /** @param unread what is to be read now */
    ReadingProgress(Progress progress, List<SourceFile> unread, long now) {
        this.progress = progress;
        this.files = unread.size();
        this.bytes = unread.stream().mapToLong(SourceFile::size).sum();
        this.started = now;
        this.lastRow = now;
    }

    /** How long no row has come; 0 once all files are read. */
    synchronized long quietNanos(long now) {
        return filesDone == files ? 0 : now - lastRow;
    }

    synchronized void row(SourceFile file, long now) {
        lastRow = now;
        rows++;
        long ofFile = rowsOfOpen.merge(file.path(), 1L, Long::sum);
        if (ofFile % ROWS_BETWEEN == 1) {
            tell(file.size(), now);
        }
    }

    synchronized void done(SourceFile file, long now) {
        lastRow = now;
        Long ofFile = rowsOfOpen.remove(file.path());
        rowsDone += ofFile == null ? 0 : ofFile;
        bytesDone += file.size();
        filesDone++;
        tell(0, now);
    }

    private void tell(long openBytes, long now) {
        double part = part(openBytes);
        String bar = bar(part);
        String left = left(part, now);
        progress.at(
                "读取 " + bar + " " + filesDone + "/" + files + " 个文件，" + rows + " 行"
                        + (left.isEmpty() ? "" : "，约剩 " + left),
                "reading " + bar + " " + filesDone + "/" + files + " files, " + rows + " rows"
                        + (left.isEmpty() ? "" : ", " + left + " left"));
    }

    /** How much of all bytes has been read, from 0 to 1. */
    private double part(long openBytes) {
        if (bytes == 0) {
            return 1;
        }
        double perRow = rowsDone == 0 ? BYTES_A_ROW : (double) bytesDone / rowsDone;
        double open = rowsOfOpen.values().stream().mapToLong(Long::longValue).sum() * perRow;
        double most = openBytes == 0 ? open : Math.min(open, Math.max(openBytes, bytes - bytesDone) * ALMOST);
        return Math.min(1, (bytesDone + most) / bytes);
    }

    static String bar(double part) {
        int full = (int) Math.floor(part * BAR);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + (int) Math.floor(part * 100) + "%";
    }

    /** The time left as people say it; nothing while it is too early to tell. */
    private String left(double part, long now) {
        double seconds = (now - started) / 1e9;
        if (part < 0.05 || seconds < 2 || part >= 1) {
            return "";
        }
        Duration rest = Duration.ofSeconds(Math.round(seconds * (1 - part) / part) + 1);
        return rest.toMinutes() > 0
                ? rest.toMinutes() + ":" + "%02d".formatted(rest.toSecondsPart())
                : "0:" + "%02d".formatted(rest.toSecondsPart());
    }
}
