package org.yinghuo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the source itself must keep to, read by the compiler's own parser. */
class SourceTest {

    private static final Path MAIN = Path.of("src/main/java");

    /** The most ways through a method that a reader can still follow. */
    private static final int MOST_BRANCHES = 25;

    /** The methods that take a regular expression. */
    private static final Set<String> PATTERNS = Set.of("compile", "matches", "replaceAll", "replaceFirst", "split");

    private static List<CompilationUnitTree> sources = List.of();

    @BeforeAll
    static void parse() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(MAIN);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(java));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            sources = units;
        }
    }

    @Test
    void noMethodBranchesBeyondWhatAReaderCanFollow() {
        Map<String, Integer> branching = new TreeMap<>();
        sources.forEach(source -> new Branches(branching).scan(source, null));

        assertThat(branching).hasSizeGreaterThan(1000);
        branching.values().removeIf(ways -> ways <= MOST_BRANCHES);
        assertThat(branching).isEmpty();
    }

    @Test
    void whatIsKnownOfChineseStandsWithTheWords() {
        List<String> elsewhere = new ArrayList<>();
        sources.stream()
                .filter(source -> !source.getPackageName().toString().startsWith("org.yinghuo.words"))
                .forEach(source -> new HanPatterns(elsewhere).scan(source, null));

        assertThat(elsewhere).isEmpty();
    }

    /** Finds the classes that compile patterns with Chinese characters in them. */
    private static final class HanPatterns extends TreeScanner<Void, Void> {

        private final List<String> found;
        private String type = "";
        private boolean pattern;

        HanPatterns(List<String> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            type = type.isEmpty() ? tree.getSimpleName().toString() : type;
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            boolean before = pattern;
            pattern |= PATTERNS.contains(call.getMethodSelect().toString().replaceFirst("^.*\\.", ""));
            super.visitMethodInvocation(call, nothing);
            pattern = before;
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            boolean han = pattern
                    && literal.getValue() instanceof String text
                    && text.codePoints().anyMatch(Character::isIdeographic);
            if (han) {
                found.add(type + ": " + literal.getValue());
            }
            return null;
        }
    }

    /** Counts the ways through each method: one, and one more for each if, loop, case, catch, {@code &&}, {@code ||} and {@code ?:}. */
    private static final class Branches extends TreeScanner<Void, Void> {

        private final Map<String, Integer> found;
        private final Deque<String> types = new ArrayDeque<>();
        private int ways;

        Branches(Map<String, Integer> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            types.addLast(type.getSimpleName().toString());
            super.visitClass(type, nothing);
            types.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            int before = ways;
            ways = 1;
            super.visitMethod(method, nothing);
            found.merge(String.join(".", types) + "." + method.getName(), ways, Math::max);
            ways = before;
            return null;
        }

        @Override
        public Void scan(Tree tree, Void nothing) {
            if (tree instanceof IfTree
                    || tree instanceof ForLoopTree
                    || tree instanceof EnhancedForLoopTree
                    || tree instanceof WhileLoopTree
                    || tree instanceof DoWhileLoopTree
                    || tree instanceof CatchTree
                    || tree instanceof ConditionalExpressionTree
                    || tree instanceof CaseTree branch
                            && !branch.getExpressions().isEmpty()
                    || tree instanceof BinaryTree binary && isLogical(binary)) {
                ways++;
            }
            return super.scan(tree, nothing);
        }

        private static boolean isLogical(BinaryTree tree) {
            Tree.Kind kind = Objects.requireNonNull(tree.getKind());
            return kind == Tree.Kind.CONDITIONAL_AND || kind == Tree.Kind.CONDITIONAL_OR;
        }
    }
}
