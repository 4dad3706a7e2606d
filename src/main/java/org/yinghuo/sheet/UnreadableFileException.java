package org.yinghuo.sheet;

import java.io.IOException;
import java.util.List;
import org.yinghuo.model.Code;

/** The file's content cannot be read: damaged, encrypted, hostile or of no known format. The disk is not to blame. */
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;
    private final Code code;
    private final String variant;

    @SuppressWarnings("serial") // a List.of, which is serializable
    private final List<String> args;

    /**
     * @param code {@link Code#UNREADABLE_FILE} or {@link Code#ENCRYPTED_FILE}
     * @param variant which sentence tells the clerk what to do, see {@link Unreadable}
     * @param message for the log; holds no cell's content
     * @param args what the sentence mentions: for {@code unsupported} the format's name, for {@code charset} the line
     */
    public UnreadableFileException(Code code, String variant, String message, String... args) {
        super(message);
        this.code = code;
        this.variant = variant;
        this.args = List.of(args);
    }

    public Code code() {
        return code;
    }

    public String variant() {
        return variant;
    }

    public List<String> args() {
        return args;
    }
}
