package org.yinghuo.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.yinghuo.faults.DurableCall.Operation;

/** The one place through which a virtual machine changes its disk: set as {@code java.nio.file.spi.DefaultFileSystemProvider}. */
public final class WatchedProvider extends FileSystemProvider {

    private final FileSystemProvider plain;
    private final WatchedFileSystem system;

    public WatchedProvider(FileSystemProvider plain) {
        this.plain = plain;
        this.system = new WatchedFileSystem(this, plain.getFileSystem(URI.create("file:///")));
    }

    /** A call of the program. */
    interface Change {
        void make() throws IOException;
    }

    static void watched(DurableCall call, Change change) throws IOException {
        Watcher.Post.ONE_AT_A_TIME.lock();
        try {
            Watcher watcher = Watcher.Post.current();
            watcher.before(call);
            change.make();
            watcher.after(call);
        } finally {
            Watcher.Post.ONE_AT_A_TIME.unlock();
        }
    }

    private static Path plain(Path path) {
        return WatchedPath.plain(path);
    }

    private static Path absolute(Path path) {
        return WatchedPath.plain(path).toAbsolutePath().normalize();
    }

    @Override
    public String getScheme() {
        return plain.getScheme();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) throws IOException {
        return plain.newFileSystem(uri, environment);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        // file:/tmp/x, with one slash, goes through java.io.File and comes back as a path of the default file system, which is this.
        return new WatchedPath(system, plain(plain.getPath(uri)));
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return plain.newInputStream(plain(path), options);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return writes(options)
                ? newFileChannel(path, options, attributes)
                : plain.newByteChannel(plain(path), options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path file = absolute(path);
        boolean news = options.contains(StandardOpenOption.CREATE_NEW)
                || (options.contains(StandardOpenOption.CREATE) && !Files.exists(file))
                || (options.contains(StandardOpenOption.TRUNCATE_EXISTING) && writes(options));
        if (!news) {
            return new WatchedChannel(file, plain.newFileChannel(plain(path), options, attributes));
        }
        FileChannel[] opened = new FileChannel[1];
        watched(
                DurableCall.of(Operation.CREATE, file),
                () -> opened[0] = plain.newFileChannel(plain(path), options, attributes));
        return new WatchedChannel(file, opened[0]);
    }

    /** What unpacks a database's programs for the trials on workers opens its archive so; the program never does. */
    @Override
    public AsynchronousFileChannel newAsynchronousFileChannel(
            Path path, Set<? extends OpenOption> options, ExecutorService executor, FileAttribute<?>... attributes)
            throws IOException {
        return plain.newAsynchronousFileChannel(plain(path), options, executor, attributes);
    }

    private static boolean writes(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> names =
                plain.newDirectoryStream(plain(folder), path -> filter.accept(new WatchedPath(system, path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> all = names.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public Path next() {
                        return new WatchedPath(system, all.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                names.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (Files.isDirectory(plain(folder))) {
            // Files.createDirectories asks by trying; that changes nothing.
            plain.createDirectory(plain(folder), attributes);
            return;
        }
        watched(
                DurableCall.of(Operation.FOLDER, absolute(folder)),
                () -> plain.createDirectory(plain(folder), attributes));
    }

    @Override
    public void delete(Path path) throws IOException {
        if (!Files.exists(plain(path), LinkOption.NOFOLLOW_LINKS)) {
            plain.delete(plain(path));
            return;
        }
        watched(DurableCall.of(Operation.DELETE, absolute(path)), () -> plain.delete(plain(path)));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        watched(
                DurableCall.of(Operation.CREATE, absolute(target)),
                () -> plain.copy(plain(source), plain(target), options));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        watched(
                new DurableCall(Operation.MOVE, absolute(source), absolute(target)),
                () -> plain.move(plain(source), plain(target), options));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return plain.isSameFile(plain(one), plain(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return plain.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return plain.getFileStore(plain(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        plain.checkAccess(plain(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return plain.getFileAttributeView(plain(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return plain.readAttributes(plain(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return plain.readAttributes(plain(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        watched(
                DurableCall.of(Operation.RIGHTS, absolute(path)),
                () -> plain.setAttribute(plain(path), attribute, value, options));
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return new WatchedPath(system, plain.readSymbolicLink(plain(link)));
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        plain.createSymbolicLink(plain(link), plain(target), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        plain.createLink(plain(link), plain(existing));
    }
}
