package org.yinghuo.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Sha256;

/**
 * The bytes of every file that ever counted, kept by their SHA-256, so that a figure still opens when the file is gone.
 *
 * <p>Written once and never changed; the state folder around it is its owner's only.
 */
public final class Originals {

    private final Path folder;
    private final Path earlier;

    /** Those known to be whole; found again they need no second look within a run. */
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    public Originals(Path folder) {
        this(folder, folder);
    }

    /** Keeps new bytes in one folder and finds those of another too, which is never written to. */
    public Originals(Path folder, Path earlier) {
        this.folder = folder;
        this.earlier = earlier;
    }

    /** Where the bytes of a hash are, or will be. */
    public Path at(String sha256) {
        Path kept = below(earlier, sha256);
        Path own = below(folder, sha256);
        return Files.exists(own) || !Files.exists(kept) ? own : kept;
    }

    public boolean has(String sha256) {
        return Files.exists(at(sha256));
    }

    /** Whether the bytes of a hash are kept and are still those; nothing is read from a copy that is not. */
    public boolean isWhole(String sha256) throws IOException {
        if (whole.contains(sha256)) {
            return true;
        }
        boolean same = sha256.equals(DurableFiles.sha256(at(sha256)));
        if (same) {
            whole.add(sha256);
        }
        return same;
    }

    /**
     * Makes the kept bytes those of the hash again, from a file that should have them.
     *
     * @return whether they are; a copy that is not whole and cannot be mended is gone
     */
    public boolean mend(Path file, String sha256) throws IOException {
        if (isWhole(sha256)) {
            return true;
        }
        Files.deleteIfExists(below(folder, sha256));
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && copy(file, sha256);
    }

    /** Where the bytes of a hash are; null where they are not kept, or are not those any more. */
    public @Nullable Path find(String sha256) {
        try {
            return Files.exists(at(sha256)) && isWhole(sha256) ? at(sha256) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path below(Path folder, String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Keeps a file's bytes, unless they are kept already.
     *
     * @return whether the bytes still had this hash while they were copied
     */
    public boolean keep(Path file, String sha256) throws IOException {
        return has(sha256) || copy(file, sha256);
    }

    private boolean copy(Path file, String sha256) throws IOException {
        Path target = below(folder, sha256);
        Files.createDirectories(target.getParent());
        Path aside = target.resolveSibling(sha256 + ".part");
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                OutputStream out = Files.newOutputStream(aside)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            Files.delete(aside);
            return false;
        }
        DurableFiles.force(aside);
        DurableFiles.moveInto(aside, target);
        return true;
    }
}
