package org.yinghuo.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yinghuo.report.workbook.SeedForms;

/** What {@code init} writes: the reference sheets to fill in, the settings with their defaults as notes, and the folder sheets are dropped into. */
final class EmptyOffice {

    private EmptyOffice() {}

    /**
     * Writes it all; nothing that is there already is touched.
     *
     * @return what was written
     * @throws UsageException where the seeds folder holds anything
     */
    static List<Path> write(Options options, Progress words) throws IOException, UsageException {
        Path seeds = options.seeds();
        if (Files.exists(seeds) && !Files.isDirectory(seeds)) {
            throw new UsageException(words.text("不是文件夹：" + seeds, "not a folder: " + seeds));
        }
        if (Files.isDirectory(seeds)) {
            try (Stream<Path> there = Files.list(seeds)) {
                if (there.anyMatch(file -> !String.valueOf(file.getFileName()).startsWith("."))) {
                    throw new UsageException(words.text(
                            "基础资料文件夹里已有文件，没有改动：" + seeds + "；要另建一套，请用 --seeds=新文件夹",
                            "the seeds folder holds files already, nothing was changed: " + seeds
                                    + "; for another set, name a new folder by --seeds=DIR"));
                }
            }
        }
        Files.createDirectories(seeds);
        Files.createDirectories(options.input());
        List<Path> written = new ArrayList<>();
        SeedForms forms = SeedForms.in(options.language());
        for (String name : forms.names()) {
            Path file = seeds.resolve(name + ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                forms.write(name, out);
            }
            written.add(file);
        }
        Path settings = seeds.resolve(OfficeSettings.FILE);
        Files.writeString(settings, settings(words), StandardCharsets.UTF_8);
        written.add(settings);
        written.add(options.input());
        return written;
    }

    private static String settings(Progress words) {
        return words.text("""
            # 萤火的设置。去掉行首的 # 即生效；命令行上写的优先。
            # lang=zh
            # zone=Asia/Shanghai
            # settle=5s
            # fail-on=error
            # webhook=https://example.org/hook
            """, """
            # Settings of yinghuo. Take away the # of a line to set it; the command line wins.
            # lang=en
            # zone=Asia/Shanghai
            # settle=5s
            # fail-on=error
            # webhook=https://example.org/hook
            """);
    }
}
