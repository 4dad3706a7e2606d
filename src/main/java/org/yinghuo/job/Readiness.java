package org.yinghuo.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yinghuo.ingest.seeds.SeedReader;
import org.yinghuo.store.CountedFiles;
import org.yinghuo.store.LastNight;

/**
 * Whether there is anything to run on, asked before anything is locked or written: a folder mistyped must not become a published nothing.
 *
 * <p>What is missing is said together with what to do about it.
 */
final class Readiness {

    private final Options options;
    private final Progress words;

    Readiness(Options options, Progress words) {
        this.options = options;
        this.words = words;
    }

    /**
     * Refuses a run without issues, without an input folder, or for the first time with nothing in it.
     *
     * @throws NightFailedException where the folder that was counted before is gone: a share that is not mounted
     */
    void require() throws IOException, UsageException, NightFailedException {
        requireSeeds();
        boolean first = CountedFiles.load(options.counted()).equals(CountedFiles.NONE);
        Path input = options.input();
        if (!Files.isDirectory(input)) {
            String zh = (Files.exists(input) ? "收件文件夹不是文件夹：" : "找不到收件文件夹：") + input;
            String en =
                    (Files.exists(input) ? "the input folder is no folder: " : "there is no input folder: ") + input;
            if (!first) {
                throw new NightFailedException(words.text(
                        zh + "；上次运行时它还在，共享文件夹可能没有连上，连上后再运行",
                        en + "; it was there last time, the share may not be mounted: mount it and run again"));
            }
            throw new UsageException(words.text(
                    zh + "；请新建它并放入报来的表格，或用 --input=文件夹 指明位置",
                    en + "; make it and put the sheets there, or say where it is by --input=DIR"));
        }
        if (first && !Files.exists(options.output().resolve("index.html")) && TakeIn.isEmpty(input)) {
            throw new UsageException(words.text(
                    "收件文件夹是空的：" + input + "；请放入报来的表格（报名表、服务登记、捐款名单、收款流水），再运行一次",
                    "the input folder is empty: " + input
                            + "; put the sheets there (sign-ups, services, donations, statements) and run again"));
        }
    }

    private void requireSeeds() throws IOException, UsageException {
        Path seeds = options.seeds();
        if (!Files.isDirectory(seeds)) {
            throw new UsageException(words.text(
                    "找不到基础资料文件夹：" + seeds + "；用 init 命令可生成一套空表，或用 --seeds=文件夹 指明位置",
                    "there is no seeds folder: " + seeds
                            + "; init writes an empty one, or say where it is by --seeds=DIR"));
        }
        if (options.dryRun() || LastNight.load(options.lastNight()).isEmpty()) {
            requireIssues();
        }
    }

    /** Refuses a run whose seeds name no issue; after a finished night only where something has changed since, for else they are as they were. */
    void requireIssues() throws IOException, UsageException {
        Path seeds = options.seeds();
        if (SeedReader.read(seeds).calendar().issues().isEmpty()) {
            throw new UsageException(words.text(
                    "基础资料里还没有期号：" + seeds + "；请在期号表（issues）中填一行，至少写明年份、期号、统计截止时间；没有此表时可用 init 命令生成",
                    "the seeds name no issue yet: " + seeds
                            + "; fill in a row of issues with at least year, number and cutoff; init writes"
                            + " the sheet"));
        }
    }
}
