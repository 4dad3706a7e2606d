package org.yinghuo.job.cluster;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The queue of partitions.
 *
 * <p>Taking is transacted: a message is gone once its partition is done, and goes to another worker where the one that took it dies, at once if its
 * connection is closed, else after {@code dead-after}. A worker takes one at a time and keeps none in store. No lost connection is mended here: whoever notices
 * says so and ends, and is started again.
 */
public final class Broker implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 30;

    private final ClusterSettings settings;
    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    private @Nullable MessageConsumer consumer;
    private volatile boolean lost;

    private Broker(ClusterSettings settings, ActiveMQConnectionFactory factory, Connection connection)
            throws JMSException {
        this.settings = settings;
        this.factory = factory;
        this.connection = connection;
        connection.setExceptionListener(failure -> lost = true);
        this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        this.producer = session.createProducer(session.createQueue(settings.queue()));
        connection.start();
    }

    /** Connects. */
    public static Broker open(ClusterSettings settings) throws ClusterException {
        try {
            var factory = new ActiveMQConnectionFactory(settings.broker());
            factory.setUser(settings.brokerLogin().user());
            factory.setPassword(settings.brokerLogin().password());
            factory.setConnectionTTL(settings.deadAfter().toMillis());
            factory.setClientFailureCheckPeriod(settings.deadAfter().toMillis() / 2);
            factory.setReconnectAttempts(0);
            factory.setInitialConnectAttempts(1);
            factory.setCallTimeout(Duration.ofSeconds(SECONDS_TO_ANSWER).toMillis());
            factory.setConsumerWindowSize(0);
            // Nothing that comes in is ever made an object.
            factory.setDeserializationDenyList("*");
            return new Broker(settings, factory, factory.createConnection());
        } catch (JMSException | RuntimeException away) {
            throw away(settings, away);
        }
    }

    /** Puts partitions into the queue, all of them or none. */
    void send(Iterable<PartitionMessage> partitions) throws ClusterException {
        try {
            for (PartitionMessage partition : partitions) {
                producer.send(session.createTextMessage(partition.text()));
            }
            session.commit();
        } catch (JMSException | RuntimeException away) {
            throw away(settings, away);
        }
    }

    /** The text of the next message; empty where none came in time, or one that is no text. */
    Optional<String> take(Duration wait) throws ClusterException {
        try {
            if (consumer == null) {
                consumer = session.createConsumer(session.createQueue(settings.queue()));
            }
            Message message = consumer.receive(wait.toMillis());
            assertThere();
            if (message == null) {
                return Optional.empty();
            }
            if (message instanceof TextMessage text && text.getText() != null) {
                return Optional.of(text.getText());
            }
            session.commit();
            return Optional.empty();
        } catch (JMSException | RuntimeException away) {
            throw away(settings, away);
        }
    }

    /** The message taken last is done with. */
    void done() throws ClusterException {
        try {
            session.commit();
        } catch (JMSException | RuntimeException away) {
            throw away(settings, away);
        }
    }

    /** The message taken last is another's to take. */
    void giveBack() throws ClusterException {
        try {
            session.rollback();
        } catch (JMSException | RuntimeException away) {
            throw away(settings, away);
        }
    }

    /** Throws where the connection is lost. */
    public void assertThere() throws ClusterException {
        if (lost) {
            throw away(settings, null);
        }
    }

    private static ClusterException away(ClusterSettings settings, @Nullable Exception failure) {
        String where = ClusterSettings.shown(settings.broker());
        // An address that cannot be read is repeated by its exception; only the kind of failure is told.
        String why = failure == null ? "" : "：" + failure.getClass().getSimpleName();
        return new ClusterException(
                "连不上消息服务 " + where + why + "；原有报表未动，恢复后再运行即接着做",
                "the broker " + where + " is away" + why + "; earlier reports are untouched, the next run goes on");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException gone) {
            // Nothing is left to close.
        }
        factory.close();
    }
}
