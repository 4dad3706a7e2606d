package org.yinghuo.faults;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Builds the jar twice from the same sources, in folders, zones, languages and orders of files that differ, and compares the bytes. */
final class JarTwice {

    private static final List<String> JARS = List.of("yinghuo.jar", "yinghuo-cluster.jar");

    private final Path project;
    private final Path home;
    private final Tally tally;

    JarTwice(Path project, Path home, Tally tally) {
        this.project = Image.machine(project);
        this.home = Image.machine(home);
        this.tally = tally;
    }

    void run() throws IOException, InterruptedException {
        Image.delete(home);
        Path one = built("one", "UTC", "en", false);
        Path other = built("别处/another", "Pacific/Kiritimati", "tr", true);
        for (String jar : JARS) {
            Path first = one.resolve("target").resolve(jar);
            Path second = other.resolve("target").resolve(jar);
            if (tally.check(Files.exists(first) && Files.exists(second), jar + " was not built twice")) {
                tally.trial("jars built twice and compared byte for byte");
                tally.check(
                        Files.mismatch(first, second) < 0,
                        jar + " differs: " + differing(new File(first.toString()), new File(second.toString())));
            }
        }
        Image.delete(home);
    }

    private Path built(String name, String zone, String language, boolean backwards)
            throws IOException, InterruptedException {
        Path folder = home.resolve(name);
        copy("pom.xml", folder, false);
        copy("src", folder, backwards);
        Path log = folder.resolve("build.log");
        String maven = System.getProperty("maven.home");
        ProcessBuilder build = new ProcessBuilder(
                        maven == null ? "mvn" : maven + "/bin/mvn", "-B", "-q", "-o", "-DskipTests", "package")
                .directory(new File(folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toString()));
        build.environment()
                .putAll(Map.of(
                        "TZ",
                        zone,
                        "LC_ALL",
                        "C.UTF-8",
                        "MAVEN_OPTS",
                        "-Duser.timezone=" + zone + " -Duser.language=" + language));
        int code = build.start().waitFor();
        tally.check(code == 0, "building in " + name + ": exit " + code + " " + Files.readString(log));
        return folder;
    }

    /** A folder lists its files in an order that may depend on how they came. */
    private void copy(String what, Path folder, boolean backwards) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(project.resolve(what))) {
            tree.filter(Files::isRegularFile).forEach(paths::add);
        }
        paths.sort(backwards ? Comparator.reverseOrder() : Comparator.naturalOrder());
        for (Path path : paths) {
            Path to = folder.resolve(project.relativize(path));
            Files.createDirectories(to.getParent());
            Files.copy(path, to);
        }
    }

    private static List<String> differing(File first, File second) throws IOException {
        Map<String, String> entries = entries(first);
        Map<String, String> others = entries(second);
        List<String> names = new ArrayList<>();
        entries.forEach((name, facts) -> {
            if (!facts.equals(others.remove(name))) {
                names.add(name);
            }
        });
        names.addAll(others.keySet());
        return names;
    }

    private static Map<String, String> entries(File jar) throws IOException {
        Map<String, String> facts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar, StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                facts.put(entry.getName(), entry.getCrc() + " " + entry.getSize() + " " + entry.getTime());
            }
        }
        return facts;
    }
}
