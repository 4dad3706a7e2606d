package org.yinghuo.job.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionMessageTest {

    private static final PartitionMessage MESSAGE =
            new PartitionMessage("东城局 \"2\"", "0b9f3a52-70c4-4a1f-8a6e-0d1c2b3a4f5e", "readFiles", 17);

    @Test
    void aMessageIsReadAsItWasWritten() {
        assertThat(PartitionMessage.parse(MESSAGE.text())).contains(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "17",
                "{",
                "{\"office\":\"\",\"plan\":\"0b9f3a52\",\"step\":\"readFiles\"}",
                "{\"office\":\"\",\"plan\":\"../../..\",\"step\":\"readFiles\",\"execution\":1}",
                "{\"office\":\"\",\"plan\":\"0b9f3a52\",\"step\":\"readFiles\",\"execution\":\"1\"}",
                "{\"office\":\"\",\"plan\":\"0b9f3a52\",\"step\":\"readFiles\",\"execution\":1,\"@class\":\"java.lang.Runtime\"}",
                "{\"office\":{},\"plan\":\"0b9f3a52\",\"step\":\"readFiles\",\"execution\":1}"
            })
    void anythingElseIsNoMessage(String text) {
        assertThat(PartitionMessage.parse(text)).isEmpty();
    }

    @Test
    void aTextWithoutEndIsNoMessage() {
        assertThat(PartitionMessage.parse("{\"office\":\"" + "x".repeat(3_000) + "\"}"))
                .isEmpty();
    }

    @Test
    void whatAStepRemembersIsTextsAndNumbers() throws IOException {
        var serializer = new PlainContextSerializer();
        Map<String, Object> context = Map.of("text", "a:b", "long", 7L, "int", 7, "flag", true);
        var out = new ByteArrayOutputStream();
        serializer.serialize(context, out);

        assertThat(serializer.deserialize(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(context);
        assertThatThrownBy(() -> serializer.serialize(Map.of("list", new ArrayList<>(List.of(1))), out))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aSerializedObjectInTheRepositoryIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(new ArrayList<>(List.of("anything")));
        }
        var serializer = new PlainContextSerializer();

        assertThatThrownBy(() -> serializer.deserialize(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> serializer.deserialize(
                        new ByteArrayInputStream("{\"a\":\"java.lang.Runtime:x\"}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class);
    }
}
