package org.yinghuo.job;

import java.io.IOException;
import java.util.List;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.page.FilesPage;
import org.yinghuo.report.page.IndexPage;
import org.yinghuo.report.publish.Publisher;

/** Leaves word of a night that failed where people look: the first page, {@code FAILED.txt} and the list of runs. */
final class FailedNight {

    private final Options options;
    private final Progress words;

    FailedNight(Options options, Progress words) {
        this.options = options;
        this.words = words;
    }

    /** Says it; where not even that can be written, the failure itself is told all the same. */
    void tell(Exception failure) {
        if (options.dryRun()) {
            return;
        }
        boolean said = failure instanceof NightFailedException;
        String what = said ? String.valueOf(failure.getMessage()) : Failure.describe(failure);
        String advice =
                said ? words.text("请按上面所说处理后再运行一次。", "Do what is said above and run again.") : advice(failure, words);
        try {
            new Publisher(options.output(), options.published(), List.of(), List.of(new IndexPage(), new FilesPage()))
                    .notices()
                    .failed(options.asOf(), options.language(), Masking.mask(what), advice);
        } catch (IOException | RuntimeException diskBroken) {
            failure.addSuppressed(diskBroken);
        }
    }

    static String advice(Throwable failure, Progress words) {
        if (Failure.isOfMemory(failure)) {
            return words.text(
                    "内存不够。请给程序更多内存再运行：java -Xmx2g -jar yinghuo.jar，或在环境变量 YINGHUO_JAVA_OPTIONS 里写 -Xmx2g；收件文件夹里有不相干的大文件时请移走。",
                    "There was not enough memory. Run again with more: java -Xmx2g -jar yinghuo.jar, or -Xmx2g in the"
                            + " environment variable YINGHUO_JAVA_OPTIONS; move large files of other things out of the input"
                            + " folder.");
        }
        return Failure.file(failure).isEmpty()
                ? words.text(
                        "请再运行一次；仍然失败时，把状态文件夹里的 last-failure.log 交给维护程序的人。",
                        "Run again; if it still fails, give last-failure.log of the state folder to whoever maintains"
                                + " the program.")
                : words.text(
                        "请把这个文件移出收件文件夹再运行一次，其余文件照常统计；它和状态文件夹里的 last-failure.log 请交给维护程序的人。",
                        "Move this file out of the input folder and run again, the others are counted; give it and"
                                + " last-failure.log of the state folder to whoever maintains the program.");
    }
}
