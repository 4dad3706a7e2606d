package org.yinghuo.faults;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A disk that keeps for certain only what was synced: bytes by a sync of their file, names by a sync of their folder.
 *
 * <p>It is told what a night did, and says what may be left of it when the power fails.
 */
final class Disk {

    /** How much may be lost. */
    enum Loss {
        /** Names come and go in one order, as with a journal, and any sync brings all names before it to the disk. */
        JOURNAL,
        /** Each folder forgets for itself; only a move is in one piece. What POSIX promises, and no more. */
        LOOSE
    }

    /** A change of names: in one folder, or in two by a move. */
    private record Change(int number, Map<Node, Map<String, Node>> names) {}

    private static final class Node {
        private final boolean folder;
        private final Map<String, Node> names = new TreeMap<>();
        private Map<String, Node> durableNames = new TreeMap<>();
        private final List<Change> pending = new ArrayList<>();
        private byte[] bytes = new byte[0];
        private byte[] durable = new byte[0];

        Node(boolean folder) {
            this.folder = folder;
        }
    }

    private final Path home;
    private final Node root = new Node(true);
    private int changes;
    private int synced;

    Disk(Path home, Image image) {
        this.home = home;
        image.entries().forEach((path, entry) -> {
            if (!path.isEmpty()) {
                Node node = new Node(entry.isFolder());
                if (!entry.isFolder()) {
                    node.bytes = entry.bytes();
                    node.durable = entry.bytes();
                }
                Node parent = parent(home.resolve(path));
                parent.names.put(name(home.resolve(path)), node);
                parent.durableNames.put(name(home.resolve(path)), node);
            }
        });
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private Node parent(Path path) {
        return node(path.getParent());
    }

    private Node node(Path path) {
        Node node = root;
        for (Path name : home.relativize(path)) {
            if (!name.toString().isEmpty()) {
                node = node.names.get(name.toString());
                if (node == null) {
                    throw new IllegalStateException("never seen to be made: " + path);
                }
            }
        }
        return node;
    }

    void apply(DurableCall call) {
        Path path = call.path();
        switch (call.operation()) {
            case FOLDER -> rename(Map.of(parent(path), named(name(path), new Node(true))));
            case CREATE -> {
                Node there = parent(path).names.get(name(path));
                if (there == null) {
                    rename(Map.of(parent(path), named(name(path), new Node(false))));
                } else {
                    there.bytes = new byte[0];
                }
            }
            case DELETE -> rename(Map.of(parent(path), named(name(path), null)));
            case MOVE -> move(path, call.target());
            case FORCE -> force(node(path));
            case TRUNCATE -> throw new IllegalStateException("not known how far: " + call);
            case WRITE, RIGHTS -> {}
        }
    }

    private static Map<String, Node> named(String name, Node node) {
        Map<String, Node> one = new LinkedHashMap<>();
        one.put(name, node);
        return one;
    }

    private void move(Path from, Path to) {
        Node moved = node(from);
        Map<Node, Map<String, Node>> both = new LinkedHashMap<>();
        both.put(parent(from), named(name(from), null));
        both.merge(parent(to), named(name(to), moved), (gone, come) -> {
            Map<String, Node> all = new LinkedHashMap<>(gone);
            all.putAll(come);
            return all;
        });
        rename(both);
    }

    private void rename(Map<Node, Map<String, Node>> names) {
        Change change = new Change(++changes, names);
        names.forEach((folder, changed) -> {
            apply(changed, folder.names);
            folder.pending.add(change);
        });
    }

    private static void apply(Map<String, Node> changed, Map<String, Node> names) {
        changed.forEach((name, node) -> {
            if (node == null) {
                names.remove(name);
            } else {
                names.put(name, node);
            }
        });
    }

    private void force(Node node) {
        synced = changes;
        if (node.folder) {
            // A move is in one piece: what is durable here of it is durable at its other end too.
            for (Change change : List.copyOf(node.pending)) {
                change.names().forEach((folder, changed) -> {
                    apply(changed, folder.durableNames);
                    folder.pending.remove(change);
                });
            }
            node.durableNames = new TreeMap<>(node.names);
        } else {
            node.durable = node.bytes;
        }
    }

    void write(Path file, long position, byte[] bytes) {
        Node node = node(file);
        byte[] grown = Arrays.copyOf(node.bytes, (int) Math.max(node.bytes.length, position + bytes.length));
        System.arraycopy(bytes, 0, grown, (int) position, bytes.length);
        node.bytes = grown;
    }

    /** What the programs of now see. */
    SortedMap<String, byte[]> now() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        collect("", root, files);
        return files;
    }

    private static void collect(String path, Node node, SortedMap<String, byte[]> files) {
        node.names.forEach((name, child) -> {
            if (child.folder) {
                collect(path + name + "/", child, files);
            } else {
                files.put(path + name, child.bytes);
            }
        });
    }

    /**
     * What may stand there when the power comes back.
     *
     * @param times when each file was changed last, as the machine noted it
     */
    Image afterPowerCut(Loss loss, Random random, Image times) {
        int journal = synced + random.nextInt(changes - synced + 1);
        Map<Change, Boolean> kept = new LinkedHashMap<>();
        keep(root, loss, random, journal, kept, new LinkedHashMap<>());
        SortedMap<String, Image.Entry> entries = new TreeMap<>();
        entries.put("", new Image.Entry(null, FileTime.fromMillis(0)));
        rise("", root, kept, random, times, entries);
        return new Image(entries);
    }

    private void keep(
            Node folder, Loss loss, Random random, int journal, Map<Change, Boolean> kept, Map<Node, Boolean> seen) {
        if (seen.put(folder, true) != null) {
            return;
        }
        int prefix = random.nextInt(folder.pending.size() + 1);
        for (int at = 0; at < folder.pending.size(); at++) {
            Change change = folder.pending.get(at);
            kept.merge(change, loss == Loss.JOURNAL ? change.number() <= journal : at < prefix, Boolean::logicalOr);
        }
        for (Map<String, Node> names : List.of(folder.names, folder.durableNames)) {
            for (Node child : names.values()) {
                if (child.folder) {
                    keep(child, loss, random, journal, kept, seen);
                }
            }
        }
        for (Change change : folder.pending) {
            change.names()
                    .values()
                    .forEach(changed -> changed.values().forEach(child -> {
                        if (child != null && child.folder) {
                            keep(child, loss, random, journal, kept, seen);
                        }
                    }));
        }
    }

    private static void rise(
            String path,
            Node folder,
            Map<Change, Boolean> kept,
            Random random,
            Image times,
            SortedMap<String, Image.Entry> entries) {
        Map<String, Node> names = new TreeMap<>(folder.durableNames);
        for (Change change : folder.pending) {
            if (kept.getOrDefault(change, false)) {
                apply(change.names().get(folder), names);
            }
        }
        names.forEach((name, node) -> {
            Image.Entry known = times.entries().get(path + name);
            FileTime time = known == null ? FileTime.fromMillis(0) : known.modified();
            if (node.folder) {
                entries.put(path + name, new Image.Entry(null, time));
                rise(path + name + "/", node, kept, random, times, entries);
            } else {
                entries.put(path + name, new Image.Entry(Image.shared(left(node, random)), time));
            }
        });
    }

    /** Of bytes that were not synced: all, none, the beginning, or the right length with a hole of zeros. */
    private static byte[] left(Node node, Random random) {
        if (Arrays.equals(node.durable, node.bytes)) {
            return node.bytes;
        }
        return switch (random.nextInt(4)) {
            case 0 -> node.bytes;
            case 1 -> node.durable;
            case 2 -> Arrays.copyOf(node.bytes, random.nextInt(node.bytes.length + 1));
            default -> {
                byte[] holed = node.bytes.clone();
                if (holed.length > 0) {
                    int from = random.nextInt(holed.length);
                    Arrays.fill(holed, from, Math.min(holed.length, from + 4096), (byte) 0);
                }
                yield holed;
            }
        };
    }
}
