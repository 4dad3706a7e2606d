package org.yinghuo.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The options an office keeps in {@code seeds/yinghuo.properties}, one a line: {@code lang=zh}.
 *
 * <p>Read line by line and not as Java reads properties, to which the backslashes of a Windows path are escapes.
 */
final class OfficeSettings {

    static final String FILE = "yinghuo.properties";

    private OfficeSettings() {}

    /**
     * The options by name; none where there is no such file.
     *
     * @param named options that have a value
     * @param switches options that are on or off; one that is off is left out
     * @throws UsageException where a line is no option
     */
    static Map<String, String> of(Path seeds, Set<String> named, Set<String> switches) throws UsageException {
        Path file = seeds.resolve(FILE);
        Map<String, String> settings = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            return settings;
        }
        int number = 0;
        for (String raw : text(file).lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name =
                    (equals < 0 ? line : line.substring(0, equals)).strip().replaceFirst("^--", "");
            String value = equals < 0 ? "" : line.substring(equals + 1).strip();
            if (switches.contains(name)) {
                if (isOn(value, file, number)) {
                    settings.put(name, "");
                }
            } else if (!named.contains(name) || equals < 0) {
                throw new UsageException(
                        file + " 第 " + number + " 行不是可用的选项 (line " + number + " is no option): " + line);
            } else if (settings.put(name, value) != null) {
                throw new UsageException(file + " 第 " + number + " 行：选项重复 (given twice): " + name);
            }
        }
        return settings;
    }

    private static boolean isOn(String value, Path file, int number) throws UsageException {
        return switch (value) {
            case "", "true", "on", "yes", "是" -> true;
            case "false", "off", "no", "否" -> false;
            default ->
                throw new UsageException(file + " 第 " + number + " 行只能写 true 或 false (is true or false): " + value);
        };
    }

    private static String text(Path file) throws UsageException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text;
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException notepad) {
                text = new String(bytes, Charset.forName("GB18030"));
            }
            return text.replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UsageException(file + " 读不了 (cannot be read): " + e.getMessage());
        }
    }
}
