package org.yinghuo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yinghuo.model.SourceFile;

class SharePlanTest {

    private static final LocalDateTime NIGHT = LocalDateTime.parse("2022-09-10T02:00");

    @TempDir
    Path state;

    private static SourceFile file(String path) {
        return new SourceFile(path, "ab".repeat(32), 7, Instant.EPOCH);
    }

    @Test
    void aShareHoldsItsFiles() throws IOException {
        Path plans = state.resolve("shares");
        SharePlan written = SharePlan.write(
                plans, NIGHT, List.of(List.of(file("a\n.csv"), file("b.csv")), List.of(file("c.csv"))), "this one");

        SharePlan found = SharePlan.find(plans, written.name()).orElseThrow();

        assertThat(found.program()).isEqualTo("this one");
        assertThat(found.files(0)).containsExactly(file("a\n.csv"), file("b.csv"));
        assertThat(found.files(1)).containsExactly(file("c.csv"));
        assertThatThrownBy(() -> found.files(2)).isInstanceOf(IOException.class);
    }

    @Test
    void aNewPlanTakesThePlaceOfTheOneBefore() throws IOException {
        Path plans = state.resolve("shares");
        SharePlan before = SharePlan.write(plans, NIGHT, List.of(List.of(file("a.csv"))), "x");
        SharePlan now = SharePlan.write(plans, NIGHT, List.of(List.of(file("a.csv"))), "x");

        assertThat(SharePlan.find(plans, before.name())).isEmpty();
        assertThat(SharePlan.find(plans, now.name())).isPresent();
        assertThat(SharePlan.find(plans, "..")).isEmpty();
        assertThat(SharePlan.find(plans, "../" + plans.getFileName())).isEmpty();
    }

    @Test
    void twoThatReadTheSameFileLeaveTheSameOne() throws IOException {
        Path folder = Files.createDirectories(state.resolve("staged"));
        var first = new Staging(folder, folder, "seeds");
        var second = new Staging(folder, folder, "seeds");
        Files.writeString(first.aside(file("a.csv")), "the same");
        Files.writeString(second.aside(file("a.csv")), "the same");
        assertThat(first.aside(file("a.csv"))).isNotEqualTo(second.aside(file("a.csv")));

        second.complete(file("a.csv"));
        assertThat(first.has(file("a.csv"))).isTrue();
        first.complete(file("a.csv"));

        assertThat(first.bytes(file("a.csv"))).hasValue("the same".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }
}
