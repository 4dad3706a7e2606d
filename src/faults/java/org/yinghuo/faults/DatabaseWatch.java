package org.yinghuo.faults;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import java.io.IOException;
import java.nio.file.Path;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import org.yinghuo.faults.DurableCall.Operation;

/** HSQLDB goes past the default file system; its own few places of opening, syncing, renaming and deleting are told of here. */
public final class DatabaseWatch {

    private static volatile Path lastOpened = WatchedPath.plain(Path.of("ledger"));

    private DatabaseWatch() {}

    /** Before HSQLDB's classes are loaded. */
    static void install() {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .type(named("org.hsqldb.lib.FileUtil"))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Open.class)
                                .on(named("openOutputStreamElement").or(named("openOutputStreamElementAppend"))))
                        .visit(Advice.to(Remove.class).on(named("removeElement").and(takesArgument(0, String.class))))
                        .visit(Advice.to(Rename.class).on(named("renameWithOverwrite"))))
                .type(named("org.hsqldb.lib.FileUtil$FileSync"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Sync.class).on(named("sync"))))
                .installOn(ByteBuddyAgent.install());
    }

    /** Called from within HSQLDB. */
    public static void before(Operation operation, String path, String target) throws IOException {
        Path file = path.isEmpty()
                ? lastOpened
                : WatchedPath.plain(Path.of(path)).toAbsolutePath().normalize();
        if (operation == Operation.CREATE) {
            lastOpened = file;
        }
        Path to = target.isEmpty()
                ? file
                : WatchedPath.plain(Path.of(target)).toAbsolutePath().normalize();
        WatchedProvider.watched(new DurableCall(operation, file, to), () -> {});
    }

    static final class Open {
        private Open() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) String path) throws IOException {
            before(Operation.CREATE, path, "");
        }
    }

    static final class Remove {
        private Remove() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) String path) throws IOException {
            before(Operation.DELETE, path, "");
        }
    }

    static final class Rename {
        private Rename() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) String path, @Advice.Argument(1) String target) throws IOException {
            before(Operation.MOVE, path, target);
        }
    }

    static final class Sync {
        private Sync() {}

        @Advice.OnMethodEnter
        static void enter() throws IOException {
            before(Operation.FORCE, "", "");
        }
    }
}
