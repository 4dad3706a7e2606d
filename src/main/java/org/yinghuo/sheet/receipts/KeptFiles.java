package org.yinghuo.sheet.receipts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the bytes of files that were read on an earlier night. */
@FunctionalInterface
public interface KeptFiles {

    /** No earlier file is known. */
    KeptFiles NONE = sha256 -> null;

    /** Where the bytes of that SHA-256 are kept; null where they are not. */
    @Nullable
    Path bytes(String sha256);
}
