package org.yinghuo.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as one line each, for tests: {@code 3|张三|#100|@2022-09-03}, where {@code #} is a number, {@code @} a day, {@code ~} a time, {@code ?} a boolean, {@code !} an error
 * and {@code =} a formula without value.
 */
final class Shown {

    private Shown() {}

    static List<String> rows(Path file) throws IOException {
        List<String> shown = new ArrayList<>();
        try (SheetFile sheets = SheetFile.open(file)) {
            for (SheetReader sheet = sheets.nextSheet(); sheet != null; sheet = sheets.nextSheet()) {
                for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
                    shown.add(row(row));
                }
            }
        }
        return shown;
    }

    static List<String> rows(String text) throws IOException {
        return rows(text, StandardCharsets.UTF_8);
    }

    static List<String> rows(String text, Charset charset) throws IOException {
        return rows(text.getBytes(charset));
    }

    static List<String> rows(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("sheet", ".bin");
        try {
            Files.write(file, bytes);
            return rows(file);
        } finally {
            Files.delete(file);
        }
    }

    static String row(SheetRow row) {
        StringBuilder line = new StringBuilder().append(row.number());
        for (int column = 1; column <= row.width(); column++) {
            line.append('|')
                    .append(
                            switch (row.type(column)) {
                                case TEXT -> "";
                                case NUMBER -> "#";
                                case DATE -> "@";
                                case TIME -> "~";
                                case BOOLEAN -> "?";
                                case ERROR -> "!";
                                case FORMULA_WITHOUT_VALUE -> "=";
                            })
                    .append(row.text(column).replace("\n", "⏎"));
        }
        line.append(row.isHidden() ? " hidden" : "").append(row.isStruckOut() ? " struck" : "");
        return row.malformed() == null ? line.toString() : line + " " + row.malformed();
    }
}
