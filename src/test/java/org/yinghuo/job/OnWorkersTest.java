package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;

/** A night whose files are read and whose issues are written by workers comes to the same bytes (rule same-night-on-workers). */
class OnWorkersTest extends ClusterNight {

    @Test
    void twoWorkersComeToTheSameBytes() throws Exception {
        sheets(300);
        gifts();
        strangersSendWhatTheyLike();
        ClusterParts.Running first = worker();
        ClusterParts.Running second = worker();
        first.waitFor(READY, 1);
        second.waitFor(READY, 1);

        ClusterParts.Running manager = manager();

        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(first.times(SHARE_BEGINS)).isPositive();
        assertThat(second.times(SHARE_BEGINS)).isPositive();
        assertThat(parts.partitions("COMPLETED")).isEqualTo(8);
        assertThat(first.times(ISSUE_BEGINS) + second.times(ISSUE_BEGINS)).isEqualTo(3);
        assertThat(parts.partitions("writeIssue", "COMPLETED")).isEqualTo(3);
        assertThat(published())
                .containsKeys("2022/033/sealed.json", "2022/034/report.docx", "2022/035/workpaper.html")
                .isEqualTo(alone());
        assertThat(folder.resolve("shared-state/drafts")).doesNotExist();
        aNightAfterRevisesAndSeals();
        for (ClusterParts.Running one : List.of(first, second, manager)) {
            assertThat(one.printed())
                    .doesNotContain(ClusterParts.BROKER_PASSWORD, ClusterParts.DATABASE_PASSWORD)
                    .doesNotContain("服务1.csv");
        }
        assertThat(first.times("略过一条") + second.times("略过一条")).isEqualTo(2);
    }

    /** Whoever may write to the job repository can say that a share is read; what was not staged is read anew all the same. */
    @Test
    void whatTheRepositoryOnlySaysIsReadIsReadAnew() throws Exception {
        sheets(5);
        ClusterParts.Running manager = manager();
        manager.waitFor("收取", 1);
        while (parts.partitions("STARTING") < 8) {
            assertThat(manager.isAlive()).as(manager.printed()).isTrue();
            Thread.sleep(50);
        }
        parts.execute("UPDATE batch_step_execution SET status = 'COMPLETED', exit_code = 'COMPLETED',"
                + " exit_message = 'jdbc:x <script>', start_time = now(), end_time = now(), version = version + 1"
                + " WHERE step_name LIKE 'readFiles:%'");
        assertThat(folder.resolve("shared/index.html")).doesNotExist();

        ClusterParts.Running worker = worker();

        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(worker.times("开始读一份")).isZero();
        assertThat(published()).isEqualTo(alone());
    }

    private void aNightAfterRevisesAndSeals() throws Exception {
        Files.writeString(
                seeds.resolve("issues.csv"),
                Files.readString(seeds.resolve("issues.csv"))
                        .replace("2022-09-09T12:00,,东城", "2022-09-09T12:00,2022-09-12T00:00,东城"));
        Files.writeString(
                input.resolve("补报.csv"), "抗洪捐款名单,,,\n姓名,部门,日期,金额\n熊倩,东一处,2022-08-27,30\n熊倩,东一处,2022-09-10,40\n");
        ClusterParts.Running manager =
                parts.start(office("shared", "--cluster=" + settings, "--as-of=2022-09-12T02:00").stream()
                        .filter(option -> !option.equals("--as-of=2022-09-10T02:00"))
                        .toList());
        assertThat(manager.exit()).as(manager.printed()).isZero();
        assertThat(parts.partitions("writeIssue", "COMPLETED")).isEqualTo(5);
        assertThat(Nights.command(office("alone", "--as-of=2022-09-12T02:00").stream()
                                .filter(option -> !option.equals("--as-of=2022-09-10T02:00"))
                                .toList())
                        .code())
                .isZero();
        assertThat(published())
                .containsKeys("2022/034/sealed.json", "2022/035/revisions/1/report.json")
                .isEqualTo(Nights.published(folder.resolve("alone")));
    }

    /** Texts that are no partitions, and an object that must never be one again. */
    private void strangersSendWhatTheyLike() {
        try (var factory = new ActiveMQConnectionFactory(parts.brokerAddress());
                JMSContext context = factory.createContext("yinghuo", ClusterParts.BROKER_PASSWORD)) {
            Queue queue = context.createQueue("yinghuo.shares");
            context.createProducer().send(queue, "{\"office\":\"../..\",\"plan\":\"x\"}");
            context.createProducer()
                    .send(
                            queue,
                            "{\"office\":\"\",\"plan\":\"00000000-0000\",\"step\":\"readFiles\",\"execution\":99999}");
            context.createProducer().send(queue, context.createObjectMessage(new ArrayList<>(List.of("anything"))));
        }
    }
}
