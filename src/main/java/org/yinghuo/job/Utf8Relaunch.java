package org.yinghuo.job;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Starts the program once more where the locale cannot spell Chinese file names.
 *
 * <p>Under cron {@code LANG} is usually unset; Java then can neither read nor create a file called 捐款.csv, and no property given at start mends
 * it. So the process starts itself again with {@code LC_ALL=C.UTF-8} and hands on signals and the exit code. The arguments were damaged
 * already when Java decoded them, so the child reads them as bytes from its parent's command line.
 */
final class Utf8Relaunch {

    private static final String PARENT_ARGUMENTS = "yinghuo.arguments";

    private Utf8Relaunch() {}

    static boolean isNeeded() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return !encoding.equalsIgnoreCase("UTF-8")
                && !System.getProperty("os.name", "").startsWith("Windows")
                && System.getProperty(PARENT_ARGUMENTS) == null;
    }

    /** Runs the same command in a child that speaks UTF-8 and returns its exit code. */
    static int run(String[] arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        Path commandLine = Path.of("/proc/" + ProcessHandle.current().pid() + "/cmdline");
        command.add("-D" + PARENT_ARGUMENTS + "=" + (Files.isReadable(commandLine) ? commandLine : ""));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.put("LC_ALL", "C.UTF-8");
        Process child = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child), "stop-child"));
        return child.waitFor();
    }

    private static void stop(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The arguments as the user typed them. */
    static List<String> originalArguments(String[] arguments) throws IOException {
        String parent = System.getProperty(PARENT_ARGUMENTS, "");
        if (parent.isEmpty()) {
            return List.of(arguments);
        }
        String text = new String(Files.readAllBytes(Path.of(parent)), StandardCharsets.UTF_8);
        String[] all = text.split("\0", -1);
        int end = all.length - 1;
        return List.of(all).subList(Math.max(0, end - arguments.length), end);
    }
}
