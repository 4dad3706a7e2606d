package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Payment.Direction;
import org.yinghuo.model.Payment.Standing;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.model.Statement;
import org.yinghuo.reconcile.Reconciliation;
import org.yinghuo.reconcile.books.Books;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.reconcile.books.Posting;
import org.yinghuo.reconcile.books.Settlement;

/**
 * An invented twin of every wallet's and bank's export, each with what must be read from it and what becomes of every line.
 *
 * <p>{@code expected.csv} says of every row its time, direction, amount, what is left of it, counterparty, number, note, standing and fate; then the
 * totals compared, the findings, and the period covered. {@code mvn test -Dtest=StatementGoldenTest -Dgolden.update=true} writes it anew, to be read before it is committed.
 */
class StatementGoldenTest {

    private static final Path FORMATS = Path.of("src/test/resources/statements");
    private static final String EXPECTED = "expected.csv";
    private static final String HEAD =
            "what,row,time,direction,amount,net,counterparty,transaction_id,note,standing,fate";
    private static final LocalDateTime AS_OF = LocalDateTime.parse("2022-09-12T08:00");

    static List<String> formats() throws IOException {
        try (Stream<Path> formats = Files.list(FORMATS)) {
            return formats.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void isReadAsExpected(String format) throws IOException {
        Path home = FORMATS.resolve(format);
        Path expected = home.resolve(EXPECTED);
        Path file = statementIn(home);

        List<String> said = said(file, file.getFileName().toString());

        if (Boolean.getBoolean("golden.update")) {
            Files.write(expected, said);
        }
        assertThat(said).containsExactlyElementsOf(Files.readAllLines(expected));
    }

    /** The one file beside what is expected of it. */
    static Path statementIn(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> !file.endsWith(EXPECTED)).findFirst().orElseThrow();
        }
    }

    private static List<String> said(Path file, String name) throws IOException {
        SourceFile source = new SourceFile(name, "0", Files.size(file), Instant.EPOCH);
        Understood understood = Understood.of(source, file, Office.seeds());
        Books books = Reconciliation.of(new Intake(
                        AS_OF,
                        Office.seeds(),
                        List.of(source),
                        understood.readings(),
                        understood.entries(),
                        understood.findings(),
                        Map.of()))
                .atNight();
        Map<Origin, Posting> fates = new HashMap<>();
        books.postings().forEach(posting -> fates.put(posting.entry().origin(), posting));
        Map<Origin, Amount> left = new HashMap<>();
        for (Settlement.Unclaimed one : books.settlement().unclaimed()) {
            left.put(one.payment().origin(), one.amount());
        }
        List<String> lines = new ArrayList<>(List.of(HEAD));
        List<Entry> inOrder = new ArrayList<>(understood.entries());
        inOrder.sort(Comparator.comparing(Entry::origin));
        for (Entry entry : inOrder) {
            Posting posting = fates.get(entry.origin());
            if (entry instanceof Payment payment) {
                lines.add(line(payment, net(payment, left.get(payment.origin()), posting.reason()), posting.reason()));
            } else if (entry instanceof Aside) {
                lines.add("total," + entry.origin().row());
            } else {
                lines.add("unread," + entry.origin().row() + "," + posting.reason());
            }
        }
        for (SheetReading reading : understood.readings()) {
            for (SheetReading.TotalReading total : reading.totals()) {
                lines.add(csv("compared", total.row(), total.stated(), total.summed()));
            }
        }
        for (Finding finding : understood.findings()) {
            lines.add(csv("finding", finding.row(), finding.code().word() + "/" + finding.variant(), finding.value()));
        }
        for (SheetReading reading : understood.readings()) {
            for (Statement statement : reading.statements()) {
                lines.add(csv("statement", statement.channel().word(), statement.from(), statement.to()));
            }
        }
        return lines;
    }

    private static Amount net(Payment payment, Amount left, String fate) {
        if (left != null) {
            return left;
        }
        boolean gone = payment.direction() == Direction.IN
                && (payment.standing() == Standing.CLOSED || fate.equals("refunded"));
        return gone ? Amount.ZERO : payment.amount().minus(payment.refunded());
    }

    private static String line(Payment payment, Amount net, String fate) {
        return csv(
                "payment",
                payment.origin().row(),
                payment.time(),
                payment.direction(),
                payment.amount(),
                net,
                payment.payer(),
                payment.transactionId(),
                payment.text(),
                payment.standing(),
                fate);
    }

    private static String csv(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            String text = String.valueOf(value);
            line.append(line.isEmpty() ? "" : ",").append(text.contains(",") ? "\"" + text + "\"" : text);
        }
        return line.toString();
    }
}
