package org.yinghuo.job;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A path below the input folder as a text, whatever the bytes of its names are: those of an old archive are GBK, and a backslash is a letter like any other where
 * folders are parted by something else.
 */
final class PathText {

    private static final Charset OLD = Charset.forName("GB18030");
    private static final char NO_CHARACTER = '\uFFFD';

    private PathText() {}

    /** Whether the names are text as they stand. */
    static boolean isPlain(Path path) {
        return path.toString().indexOf(NO_CHARACTER) < 0;
    }

    static String of(Path path) {
        String text = path.toString();
        if (isPlain(path)) {
            return File.separatorChar == '/' ? text : text.replace(File.separatorChar, '/');
        }
        byte[] bytes = bytes(path);
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return decoded(bytes, OLD);
            } catch (CharacterCodingException neither) {
                return escaped(path);
            }
        }
    }

    /** The path with each byte that is no letter of ASCII written in hexadecimal: no two paths are the same. */
    static String escaped(Path path) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes(path)) {
            if (b >= ' ' && b != '%') {
                text.append((char) b);
            } else {
                text.append('%').append(String.format("%02X", b & 0xFF));
            }
        }
        return text.toString();
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** The bytes of the names, which only a path's address tells. */
    private static byte[] bytes(Path path) {
        Path root = Path.of("/").toAbsolutePath();
        String address = root.resolve(path).toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 1; at < address.length(); at++) {
            char c = address.charAt(at);
            if (c == '%') {
                bytes.write(Integer.parseInt(address, at + 1, at + 3, 16));
                at += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
