package org.yinghuo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SourceFile;

/**
 * The folder of staged files, one an input file.
 *
 * <p>A staged file is named by all that decides what reading yields: the bytes' hash, the path, the seeds the reader knows and the reader's
 * version; so an unchanged file is never read twice, and nothing stale is ever found.
 */
public final class Staging {

    /** A staged file of so many bytes need not be packed. */
    private static final int SMALL = 1 << 15;

    /** So many loose files are worth a new pack. */
    private static final int MANY = 32;

    private final Path folder;
    private final Path earlier;
    private final String seedsFingerprint;

    /** Of two workers that read the same file, each writes its own; whoever ends last puts the same bytes in place again. */
    private final String taker = "." + UUID.randomUUID();

    private final Set<String> forgotten = new HashSet<>();

    /** The names of files that were asked for: each is asked for several times a night. */
    private final Map<SourceFile, String> names = new ConcurrentHashMap<>();

    private @Nullable StagedPack pack;

    /**
     * @param folder where rows are staged
     * @param earlier where staged rows are found too; never written to
     * @param seedsFingerprint a hash over the seed sheets
     */
    public Staging(Path folder, Path earlier, String seedsFingerprint) {
        this.folder = folder;
        this.earlier = earlier;
        this.seedsFingerprint = seedsFingerprint;
    }

    /** Names the form of what is staged: programs that differ in it find nothing of each other's. */
    public static String form() {
        return StagedForm.NAME;
    }

    /** What is staged of a file that was read to its end; nothing where that is not staged. */
    public Optional<byte[]> bytes(SourceFile file) throws IOException {
        String name = name(file);
        if (pack().names().contains(name) && !forgotten.contains(name)) {
            return pack().bytes(name);
        }
        for (Path loose : List.of(earlier.resolve(name), folder.resolve(name))) {
            if (Files.isRegularFile(loose)) {
                return Optional.of(Files.readAllBytes(loose));
            }
        }
        return Optional.empty();
    }

    private String name(SourceFile file) {
        return names.computeIfAbsent(file, this::nameOf);
    }

    private String nameOf(SourceFile file) {
        return Sha256.of(StagedForm.NAME + "|" + seedsFingerprint + "|" + file.sha256() + "|" + file.path())
                .substring(0, 32);
    }

    public boolean has(SourceFile file) throws IOException {
        String name = name(file);
        return pack().names().contains(name)
                || Files.isRegularFile(earlier.resolve(name))
                || Files.isRegularFile(folder.resolve(name));
    }

    /** Lets what is staged of a file go: it is not as it was written. */
    public void forget(SourceFile file) throws IOException {
        Files.deleteIfExists(folder.resolve(name(file)));
        forgotten.add(name(file));
    }

    private StagedPack pack() throws IOException {
        StagedPack known = pack;
        if (known == null) {
            known = StagedPack.in(earlier);
            pack = known;
        }
        return known;
    }

    /** Where its rows are written while it is being read. */
    public Path aside(SourceFile file) {
        return folder.resolve(name(file) + taker + ".part");
    }

    /** Lets a file that was read to its end count. */
    public void complete(SourceFile file) throws IOException {
        Path aside = aside(file);
        DurableFiles.force(aside);
        Path staged = folder.resolve(name(file));
        if (Files.isDirectory(staged)) {
            DurableFiles.delete(staged);
        }
        DurableFiles.moveInto(aside, staged);
    }

    /** Deletes what is staged of other files, seeds or versions, since it can be read again from their bytes, and packs what is small. */
    public void keepOnly(Collection<SourceFile> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(name(file)));
        Set<String> small = new TreeSet<>();
        List<Path> others = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> staged = Files.list(folder)) {
            all = staged.filter(path -> !StagedPack.isPack(path)).toList();
        }
        for (Path path : all) {
            String name = path.getFileName().toString();
            if (!names.contains(name)) {
                others.add(path);
            } else if (Files.size(path) < SMALL) {
                small.add(name);
            }
        }
        for (Path other : others) {
            Files.deleteIfExists(other);
        }
        Set<String> packed = new TreeSet<>(pack().names());
        packed.removeIf(name -> !names.contains(name) || forgotten.contains(name));
        boolean outworn = packed.size() * 4 < pack().names().size() * 3
                || forgotten.stream().anyMatch(pack().names()::contains);
        if (small.size() >= MANY || outworn) {
            pack(small, packed);
        }
    }

    /** Makes one pack of what is in the pack and what is not yet. */
    private void pack(Set<String> small, Set<String> packed) throws IOException {
        StagedPack before = pack();
        Set<String> all = new TreeSet<>(packed);
        all.addAll(small);
        if (all.isEmpty()) {
            StagedPack.delete(folder);
        } else {
            StagedPack.write(
                    folder,
                    all,
                    name -> small.contains(name)
                            ? Files.readAllBytes(folder.resolve(name))
                            : before.bytes(name).orElseThrow());
        }
        for (String name : small) {
            Files.deleteIfExists(folder.resolve(name));
        }
        pack = null;
    }
}
