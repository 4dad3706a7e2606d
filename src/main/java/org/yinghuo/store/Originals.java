package org.yinghuo.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Sha256;

/**
 * The bytes of every file that ever counted, kept by their SHA-256, so that a figure still opens when the file is gone.
 *
 * <p>Written once and never changed, small ones put together later (see {@link OriginalsPack}); the state folder around it is its owner's only.
 */
public final class Originals {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PACK = Pattern.compile("pack-[0-9]{6}");
    private static final String UNPACKED = "unpacked";

    /** A file of so many bytes need not be packed. */
    private static final int SMALL = 1 << 15;

    /** So many small files are worth a pack. */
    private static final int MANY = 256;

    private final Path folder;
    private final Path earlier;
    private final int many;

    /** Those known to be whole; found again they need no second look within a run. */
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    private @Nullable Map<String, OriginalsPack.Place> packed;

    public Originals(Path folder) {
        this(folder, folder);
    }

    /** Keeps new bytes in one folder and finds those of another too, which is never written to. */
    public Originals(Path folder, Path earlier) {
        this(folder, earlier, MANY);
    }

    /** @param many how many small files are worth a pack */
    Originals(Path folder, Path earlier, int many) {
        this.folder = folder;
        this.earlier = earlier;
        this.many = many;
    }

    /** Where the bytes of a hash are, or will be; what is packed is unpacked there first. */
    public Path at(String sha256) throws IOException {
        Path loose = looseAt(sha256);
        OriginalsPack.Place place = Files.exists(loose) ? null : packed().get(sha256);
        return place == null ? loose : unpacked(sha256, place);
    }

    /** A file of its own takes the place of what is packed, which may be damaged. */
    private Path looseAt(String sha256) {
        Path kept = below(earlier, sha256);
        Path own = below(folder, sha256);
        return Files.exists(own) || !Files.exists(kept) ? own : kept;
    }

    private synchronized Path unpacked(String sha256, OriginalsPack.Place place) throws IOException {
        Path unpacked = folder.resolve(UNPACKED).resolve(sha256);
        if (!Files.exists(unpacked)) {
            Files.createDirectories(unpacked.getParent());
            Path aside = Files.createTempFile(unpacked.getParent(), sha256, DurableFiles.ASIDE);
            Files.write(aside, place.bytes());
            Files.move(aside, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    private synchronized Map<String, OriginalsPack.Place> packed() throws IOException {
        Map<String, OriginalsPack.Place> known = packed;
        if (known == null) {
            known = new HashMap<>();
            for (Path pack : packs(earlier)) {
                OriginalsPack.find(pack, known);
            }
            packed = known;
        }
        return known;
    }

    /** In the order in which they were made. */
    private static List<Path> packs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file ->
                            PACK.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
        }
    }

    public boolean has(String sha256) throws IOException {
        return packed().containsKey(sha256) || Files.exists(looseAt(sha256));
    }

    /** Whether the bytes of a hash are kept and are still those; nothing is read from a copy that is not. */
    public boolean isWhole(String sha256) throws IOException {
        if (whole.contains(sha256)) {
            return true;
        }
        Path loose = looseAt(sha256);
        OriginalsPack.Place place = Files.exists(loose) ? null : packed().get(sha256);
        boolean same = sha256.equals(place == null ? DurableFiles.sha256(loose) : DurableFiles.sha256(place.bytes()));
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
            return has(sha256) && isWhole(sha256) ? at(sha256) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts small files that lie by themselves together, where there are many, and lets go what was unpacked; when the night has what it needs. */
    public void pack() throws IOException {
        DurableFiles.delete(folder.resolve(UNPACKED));
        List<Path> small = small();
        if (small.size() < many) {
            return;
        }
        List<Path> packs = packs(folder);
        int last = packs.isEmpty()
                ? 0
                : Integer.parseInt(
                        packs.get(packs.size() - 1).getFileName().toString().substring("pack-".length()));
        OriginalsPack.write(folder.resolve("pack-%06d".formatted(last + 1)), small);
        for (Path file : small) {
            Files.delete(file);
        }
        for (Path below : below()) {
            deleteIfEmpty(below);
        }
        packed = null;
    }

    /** Files that lie by themselves, as they were written; one that was altered stays where it is, to be mended. */
    private List<Path> small() throws IOException {
        List<Path> small = new ArrayList<>();
        for (Path below : below()) {
            try (Stream<Path> files = Files.list(below)) {
                for (Path file : files.sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (!NAME.matcher(name).matches() || Files.size(file) >= SMALL) {
                        continue;
                    }
                    OriginalsPack.Place place = packed().get(name);
                    if (place != null && name.equals(DurableFiles.sha256(place.bytes()))) {
                        // The night that packed it was cut short.
                        Files.delete(file);
                    } else {
                        small.add(file);
                    }
                }
            }
        }
        if (small.size() >= many) {
            for (Path file : List.copyOf(small)) {
                String name = String.valueOf(file.getFileName());
                if (!whole.contains(name) && !name.equals(DurableFiles.sha256(file))) {
                    small.remove(file);
                }
            }
        }
        return small;
    }

    private List<Path> below() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> String.valueOf(path.getFileName()).length() == 2 && Files.isDirectory(path))
                    .sorted()
                    .toList();
        }
    }

    private static void deleteIfEmpty(Path below) throws IOException {
        try {
            Files.delete(below);
        } catch (DirectoryNotEmptyException others) {
            // What is large, or was altered, stays.
            return;
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

    /**
     * Keeps bytes that have this hash, unless they are kept already.
     *
     * @return that they are kept
     */
    public boolean keep(byte[] bytes, String sha256) throws IOException {
        if (!has(sha256)) {
            Path aside = aside(sha256);
            Files.write(aside, bytes);
            place(aside, sha256);
        }
        return true;
    }

    private boolean copy(Path file, String sha256) throws IOException {
        Path aside = aside(sha256);
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
        place(aside, sha256);
        return true;
    }

    private Path aside(String sha256) throws IOException {
        Path target = below(folder, sha256);
        Files.createDirectories(target.getParent());
        return target.resolveSibling(sha256 + DurableFiles.ASIDE);
    }

    private void place(Path aside, String sha256) throws IOException {
        DurableFiles.force(aside);
        DurableFiles.moveInto(aside, below(folder, sha256));
        whole.add(sha256);
    }
}
