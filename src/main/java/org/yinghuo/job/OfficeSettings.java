package org.yinghuo.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yinghuo.words.Folding;

/**
 * The options an office keeps in {@code seeds/yinghuo.properties}, one a line: {@code lang=zh}.
 *
 * <p>Read line by line and not as Java reads properties, to which the backslashes of a Windows path are escapes.
 */
final class OfficeSettings {

    static final String FILE = "yinghuo.properties";

    /** What an editor makes of the name: {@code yinghuo.properties.txt}, whose end Windows does not show. */
    private static final Pattern MISNAMED =
            Pattern.compile("yinghuo[. ]*(?:properties|property|props?|ini|conf(?:ig)?|cfg|txt)(?:\\.txt)?");

    private static final String OFF = "false";

    private final Path file;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private OfficeSettings(Path file) {
        this.file = file;
    }

    private record Setting(String value, int line) {}

    /**
     * Reads them; none where there is no such file.
     *
     * @param named options that have a value
     * @param switches options that are on or off; one that is off is left out
     * @throws UsageException where a line is no option, or a file only looks as if it were this one
     */
    static OfficeSettings of(Path seeds, Set<String> named, Set<String> switches) throws UsageException {
        var own = new OfficeSettings(seeds.resolve(FILE));
        own.refuseMisnamed(seeds);
        if (!Files.isRegularFile(own.file)) {
            return own;
        }
        int number = 0;
        for (String raw : text(own.file).lines().toList()) {
            number++;
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("!")) {
                own.take(line, number, named, switches);
            }
        }
        own.settings
                .entrySet()
                .removeIf(one -> switches.contains(one.getKey())
                        && one.getValue().value().equals(OFF));
        return own;
    }

    private void take(String line, int number, Set<String> named, Set<String> switches) throws UsageException {
        // ＝, as it is typed among Chinese; what stands behind it may be a path and is kept as it is.
        int equals = line.replace('＝', '=').indexOf('=');
        String name = Folding.narrow(equals < 0 ? line : line.substring(0, equals))
                .strip()
                .replaceFirst("^--", "");
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        boolean isSwitch = switches.contains(name);
        if (!isSwitch && (!named.contains(name) || equals < 0)) {
            throw new UsageException(
                    place(number) + "不是可用的选项，应写作 选项=值，如 lang=zh" + " (is no option; written like lang=zh): " + line);
        }
        if (settings.put(name, new Setting(isSwitch ? state(value, number) : value, number)) != null) {
            throw new UsageException(place(number) + "选项重复 (given twice): " + name);
        }
    }

    /** The options by name. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach((name, setting) -> values.put(name, setting.value()));
        return values;
    }

    /**
     * What is wrong with an option, with the line where it stands.
     *
     * @param given options of the command line, which win
     */
    UsageException placed(UsageException wrong, Set<String> given) {
        String message = String.valueOf(wrong.getMessage());
        for (Map.Entry<String, Setting> setting : settings.entrySet()) {
            if (!given.contains(setting.getKey()) && message.startsWith("--" + setting.getKey() + " ")) {
                return new UsageException(place(setting.getValue().line()) + message);
            }
        }
        return wrong;
    }

    private String place(int line) {
        return file + " 第 " + line + " 行 (line " + line + ")：";
    }

    private void refuseMisnamed(Path seeds) throws UsageException {
        if (!Files.isDirectory(seeds)) {
            return;
        }
        List<Path> others;
        try (Stream<Path> all = Files.list(seeds)) {
            others = all.filter(one -> !one.getFileName().toString().equals(FILE)
                            && MISNAMED.matcher(Folding.narrow(one.getFileName().toString())
                                            .toLowerCase(Locale.ROOT))
                                    .matches())
                    .sorted()
                    .toList();
            for (Path other : others) {
                if (!Files.exists(file) || !Files.isSameFile(file, other)) {
                    throw new UsageException(other + " 像是设置，但文件名应为 " + FILE + "；请改名或移走"
                            + " (looks like settings, which are called " + FILE + ": rename it or take it away)");
                }
            }
        } catch (IOException e) {
            throw new UsageException(seeds + " 读不了 (cannot be read): " + e.getMessage());
        }
    }

    private String state(String value, int number) throws UsageException {
        return switch (Folding.narrow(value).toLowerCase(Locale.ROOT)) {
            case "", "true", "on", "yes", "是" -> "";
            case "false", "off", "no", "否" -> OFF;
            default -> throw new UsageException(place(number) + "只能写 true 或 false (is true or false): " + value);
        };
    }

    private static String text(Path file) throws UsageException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text;
            try {
                text = marked(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException notepad) {
                text = new String(bytes, Charset.forName("GB18030"));
            }
            return text.replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UsageException(file + " 读不了 (cannot be read): " + e.getMessage());
        }
    }

    /** UTF-16 where a mark says so, as some editors save what they call Unicode. */
    private static Charset marked(byte[] bytes) {
        boolean isWide = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1];
        return isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
