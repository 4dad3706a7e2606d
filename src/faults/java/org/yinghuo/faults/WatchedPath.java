package org.yinghuo.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path of the machine whose file system is watched. */
final class WatchedPath implements Path {

    private final WatchedFileSystem system;
    private final Path plain;

    WatchedPath(WatchedFileSystem system, Path plain) {
        this.system = system;
        this.plain = plain;
    }

    /** The machine's own path, through which nobody watches. */
    static Path plain(Path path) {
        if (path instanceof WatchedPath watched) {
            return watched.plain;
        }
        throw new ProviderMismatchException();
    }

    private Path wrap(Path path) {
        return path == null ? null : new WatchedPath(system, path);
    }

    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return plain.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return wrap(plain.getRoot());
    }

    @Override
    public Path getFileName() {
        return wrap(plain.getFileName());
    }

    @Override
    public Path getParent() {
        return wrap(plain.getParent());
    }

    @Override
    public int getNameCount() {
        return plain.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return wrap(plain.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return wrap(plain.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof WatchedPath && plain.startsWith(plain(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof WatchedPath && plain.endsWith(plain(other));
    }

    @Override
    public Path normalize() {
        return wrap(plain.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return wrap(plain.resolve(plain(other)));
    }

    @Override
    public Path relativize(Path other) {
        return wrap(plain.relativize(plain(other)));
    }

    @Override
    public URI toUri() {
        return plain.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return wrap(plain.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return wrap(plain.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
            throws IOException {
        return plain.register(watcher, events, modifiers);
    }

    @Override
    public int compareTo(Path other) {
        return plain.compareTo(plain(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchedPath watched && plain.equals(watched.plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return plain.toString();
    }
}
