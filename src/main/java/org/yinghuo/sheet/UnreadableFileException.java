package org.yinghuo.sheet;

import java.io.IOException;
import org.yinghuo.model.Code;

/** The file's content cannot be read: damaged, encrypted, hostile or of no known format. The disk is not to blame. */
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;
    private final Code code;
    private final String variant;

    /**
     * @param code {@link Code#UNREADABLE_FILE} or {@link Code#ENCRYPTED_FILE}
     * @param variant which sentence tells the clerk what to do: {@code damaged}, {@code charset}, {@code too-large}, {@code zip}, {@code unsupported} …
     * @param message for the log; holds no cell's content
     */
    public UnreadableFileException(Code code, String variant, String message) {
        super(message);
        this.code = code;
        this.variant = variant;
    }

    public Code code() {
        return code;
    }

    public String variant() {
        return variant;
    }
}
