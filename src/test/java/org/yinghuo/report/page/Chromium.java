package org.yinghuo.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser without a window, where the machine has one. */
public final class Chromium {
    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final Pattern RESULT = Pattern.compile("<pre id=\"axe-result\">(.*?)</pre>", Pattern.DOTALL);

    private final Path program;

    private Chromium(Path program) {
        this.program = program;
    }

    public static Optional<Chromium> installed() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /**
     * What axe-core finds wrong with a page at a width of so many pixels beside how many of its rules passed.
     *
     * @param folder where the page is put while it is looked at
     */
    public String axe(byte[] page, int width, Path folder) throws IOException, InterruptedException {
        String html = new String(page, StandardCharsets.UTF_8);
        String checked = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", "<script src=\"axe.js\"></script><script>" + SCRIPT + "</script></body>");
        try (InputStream axe = Chromium.class.getClassLoader().getResourceAsStream(AXE)) {
            Files.write(
                    folder.resolve("axe.js"), Objects.requireNonNull(axe, AXE).readAllBytes());
        }
        Path file = Files.writeString(folder.resolve("page.html"), checked);
        Matcher result = RESULT.matcher(dump(file, width, folder));
        if (!result.find()) {
            throw new IllegalStateException("axe-core said nothing of the page");
        }
        return result.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /**
     * What a script makes of a page once it has loaded: the text that it hands to {@code tell}.
     *
     * @param folder where the page is put while it is looked at
     */
    public String after(byte[] page, String script, int width, Path folder) throws IOException, InterruptedException {
        String html = new String(page, StandardCharsets.UTF_8)
                .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        String tell = "const tell = text => { const pre = document.createElement('pre'); pre.id = 'axe-result';"
                + " pre.textContent = text; document.body.replaceChildren(pre); };";
        Path file = Files.writeString(
                folder.resolve("page.html"), html.replace("</body>", "<script>" + tell + script + "</script></body>"));
        Matcher result = RESULT.matcher(dump(file, width, folder));
        if (!result.find()) {
            throw new IllegalStateException("the script told nothing");
        }
        return result.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static final String SCRIPT = """
        axe.run(document, {resultTypes: ['violations']}).then(found => {
          const say = (kind, rules) => rules.map(rule => kind + ' ' + rule.id + ': ' + rule.help + '\\n'
            + rule.nodes.map(node => '    ' + node.target.join(' ') + ' ' + node.failureSummary.replace(/\\s+/g, ' ')).join('\\n'));
          const pre = document.createElement('pre');
          pre.id = 'axe-result';
          pre.textContent = found.passes.length + ' rules passed\\n'
            + say('violation', found.violations).join('\\n');
          document.body.replaceChildren(pre);
        });
        """;

    private String dump(Path file, int width, Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("dump.html");
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--allow-file-access-from-files",
                        "--window-size=" + width + ",2000",
                        "--virtual-time-budget=60000",
                        "--dump-dom",
                        file.toUri().toString()))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new UncheckedIOException(new IOException("the browser did not come back"));
        }
        return Files.readString(out);
    }
}
