package org.yinghuo.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;

/** A night whose files are read by workers comes to the same bytes (rule same-night-on-workers). */
class OnWorkersTest extends ClusterNight {

    @Test
    void twoWorkersComeToTheSameBytes() throws Exception {
        sheets(300);
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
        assertThat(published()).isEqualTo(alone());
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
