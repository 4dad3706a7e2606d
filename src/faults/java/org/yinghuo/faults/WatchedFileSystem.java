package org.yinghuo.faults;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The machine's file system, watched. */
final class WatchedFileSystem extends FileSystem {

    private final WatchedProvider provider;
    private final FileSystem plain;

    WatchedFileSystem(WatchedProvider provider, FileSystem plain) {
        this.provider = provider;
        this.plain = plain;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    @Override
    public boolean isOpen() {
        return plain.isOpen();
    }

    @Override
    public boolean isReadOnly() {
        return plain.isReadOnly();
    }

    @Override
    public String getSeparator() {
        return plain.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return StreamSupport.stream(plain.getRootDirectories().spliterator(), false)
                .map(root -> (Path) new WatchedPath(this, root))
                .toList();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return plain.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return plain.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return new WatchedPath(this, plain.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = plain.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(WatchedPath.plain(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return plain.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return plain.newWatchService();
    }
}
