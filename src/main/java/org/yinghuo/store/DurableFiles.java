package org.yinghuo.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Sha256;

/**
 * Files that survive a killed process and a cut power supply: written aside, forced to the disk, moved in one step, the folder forced.
 *
 * <p>A move that the file system cannot do in one step fails instead of copying.
 */
public final class DurableFiles {

    /** Ends the names of files being written; whoever lists a folder passes over them. */
    public static final String ASIDE = ".part";

    /** Opens no folder, and keeps its names durable by itself. */
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    private static final int BUFFER = 1 << 16;

    private DurableFiles() {}

    /** Puts bytes into a stream that it need not close. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes the file hold exactly these bytes; see {@link #replace}. */
    public static void write(Path target, byte[] bytes) throws IOException {
        replace(target, out -> out.write(bytes));
    }

    /**
     * Makes the file hold exactly this content, its folders included: whoever reads it sees the old bytes or the new.
     *
     * @return the SHA-256 of the content
     */
    public static String replace(Path file, Content content) throws IOException {
        createFolders(folderOf(file));
        Path aside = file.resolveSibling("." + file.getFileName() + ASIDE);
        String sha256 = writeForced(aside, content);
        moveInto(aside, file);
        return sha256;
    }

    /**
     * Writes a file where it stands and forces its bytes; its name is durable once its folder is forced too.
     *
     * @return the SHA-256 of the content
     */
    public static String writeForced(Path file, Content content) throws IOException {
        try (FileChannel channel = openForWriting(file)) {
            String sha256 = write(content, Channels.newOutputStream(channel));
            channel.force(true);
            return sha256;
        }
    }

    private static FileChannel openForWriting(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    private static String write(Content content, OutputStream to) throws IOException {
        MessageDigest digest = Sha256.digest();
        OutputStream out = new BufferedOutputStream(new DigestOutputStream(to, digest), BUFFER);
        content.writeTo(out);
        out.flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Moves a forced file over its target in one step and forces the folder. */
    public static void moveInto(Path aside, Path target) throws IOException {
        moveOver(aside, target);
        force(folderOf(target));
    }

    /** Moves a file over its target in one step. An empty folder of that name gives way; one that holds something is for people to look at. */
    public static void moveOver(Path aside, Path target) throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target);
        }
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Moves a file or a whole folder to a name that is free, in one step; durable when it returns. */
    public static void move(Path from, Path to) throws IOException {
        createFolders(folderOf(to));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(folderOf(to));
        force(folderOf(from));
    }

    /** Creates a folder and those above it, each of them durable; nothing where it is there. */
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            createFolders(above);
        }
        Files.createDirectories(folder);
        if (above != null) {
            force(above);
        }
    }

    /** Deletes a file, or a folder with all it holds; nothing where it is not there. Links are deleted, never followed. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Forces every folder of a tree; its files are forced as they are written. */
    public static void forceFolders(Path tree) throws IOException {
        List<Path> folders;
        try (Stream<Path> paths = Files.walk(tree)) {
            folders = paths.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            force(folder);
        }
    }

    /** Forces a file's bytes, or the names a folder lists, to the disk. */
    public static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && WINDOWS) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The SHA-256 of a file's bytes in hexadecimal; null where it is no regular file. */
    public static @Nullable String sha256(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of some bytes in hexadecimal. */
    public static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }

    /** The SHA-256 of a content that is written nowhere. */
    public static String sha256(Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), BUFFER);
        content.writeTo(out);
        out.flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a root has no folder");
        }
        return folder;
    }
}
