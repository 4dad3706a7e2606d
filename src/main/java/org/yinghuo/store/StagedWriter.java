package org.yinghuo.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.IssueId;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Payment;
import org.yinghuo.model.ReceiptOf;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Unread;
import org.yinghuo.model.Who;

/**
 * Writes what one input file came to, in the order it is read, into a staged file.
 *
 * <p>The format is private to this package ({@link StagedReader} is its only reader): a magic number, tagged records with variable-length
 * integers, every text written once and then called by its number, and a checksum at the end, without which the file does not count.
 */
public final class StagedWriter implements Closeable {

    /** Raised whenever the format, or what reading a file yields, changes: staged files of other versions are not found again. */
    public static final int VERSION = 5;

    static final int MAGIC = 0x59485230 + VERSION;
    static final int END = 0;
    static final int ATTENDANCE = 1;
    static final int DONATION = 2;
    static final int SUMMARY = 3;
    static final int PAYMENT = 4;
    static final int ASIDE = 5;
    static final int UNREAD = 6;
    static final int FINDING = 7;
    static final int READING = 8;

    private final OutputStream file;
    private final CRC32 checksum = new CRC32();
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<SheetId, Integer> sheets = new HashMap<>();

    public StagedWriter(Path path) throws IOException {
        file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        out = new DataOutputStream(new CheckedOutputStream(file, checksum));
        out.writeInt(MAGIC);
    }

    public void add(Entry entry) throws IOException {
        if (entry instanceof Attendance attendance) {
            add(attendance);
        } else if (entry instanceof Donation donation) {
            add(donation);
        } else if (entry instanceof DonationSummary summary) {
            add(summary);
        } else if (entry instanceof Payment payment) {
            add(payment);
        } else if (entry instanceof Aside aside) {
            head(ASIDE, entry);
            text(aside.kind().name());
            texts(aside.values());
        } else if (entry instanceof Unread unread) {
            head(UNREAD, entry);
            text(unread.kind().name());
            text(unread.code().name());
            flag(unread.day() != null);
            if (unread.day() != null) {
                day(unread.day());
            }
            issue(unread.issueNamed());
        } else {
            throw new IllegalStateException("an entry of no known kind: " + entry.getClass());
        }
    }

    private void add(Attendance attendance) throws IOException {
        head(ATTENDANCE, attendance);
        flag(attendance.signUp());
        who(attendance.who());
        texts(attendance.activities());
        text(attendance.activity());
        text(attendance.place());
        day(attendance.day());
        text(attendance.daySource().name());
        time(attendance.start());
        time(attendance.end());
        text(attendance.half().name());
        number(attendance.hours() == null ? 0 : attendance.hours().millis() + 1);
        text(attendance.quantity() == null ? "" : attendance.quantity().toString());
        text(attendance.unit());
        number(attendance.timesThisYear());
        number(attendance.turns());
        text(attendance.status().name());
        text(attendance.campaign());
        issue(attendance.issueNamed());
    }

    private void add(Donation donation) throws IOException {
        head(DONATION, donation);
        who(donation.who());
        number(donation.amount().fen());
        day(donation.day());
        text(donation.daySource().name());
        number(donation.since() == null ? 0 : donation.since().toEpochDay() + 1);
        text(donation.campaign());
        text(donation.channel().name());
        text(donation.transactionId());
        issue(donation.issueNamed());
    }

    private void add(DonationSummary summary) throws IOException {
        head(SUMMARY, summary);
        text(summary.department());
        number(summary.people());
        number(summary.amount().fen());
        day(summary.day());
        text(summary.daySource().name());
        number(summary.since() == null ? 0 : summary.since().toEpochDay() + 1);
        text(summary.campaign());
        flag(summary.increment());
        issue(summary.issueNamed());
    }

    private void add(Payment payment) throws IOException {
        head(PAYMENT, payment);
        instant(payment.time());
        text(payment.direction().name());
        number(payment.amount().fen());
        number(payment.refunded().fen());
        text(payment.standing().name());
        text(payment.payer());
        text(payment.account());
        text(payment.transactionId());
        text(payment.text());
        text(payment.channel().name());
        text(payment.method());
        Payment.Booking booking = payment.booking();
        text(booking.ownAccount());
        Amount balance = booking.balance();
        flag(balance != null);
        number(balance == null ? 0 : balance.fen());
        number(booking.fee().fen());
        flag(booking.takesBack());
    }

    public void add(Finding finding) throws IOException {
        out.write(FINDING);
        text(finding.code().name());
        text(finding.severity().name());
        issue(finding.issue());
        text(finding.file());
        text(finding.sheet());
        number(finding.row());
        number(finding.firstColumn());
        number(finding.lastColumn());
        text(finding.column());
        text(finding.value());
        text(finding.variant());
        texts(finding.args());
        number(finding.rows());
        text(finding.subject());
    }

    public void add(SheetReading reading) throws IOException {
        out.write(READING);
        sheet(reading.sheet());
        text(reading.kind() == null ? "" : reading.kind().name());
        number(reading.headerRow());
        number(reading.columns().size());
        for (SheetReading.ColumnReading column : reading.columns()) {
            number(column.column());
            text(column.header());
            text(column.field());
            text(column.why());
            number(column.table());
        }
        texts(reading.given());
        number(reading.totals().size());
        for (SheetReading.TotalReading total : reading.totals()) {
            number(total.row());
            text(total.field());
            text(total.stated());
            text(total.summed());
        }
        number(reading.entries());
        flag(reading.statement() != null);
        if (reading.statement() != null) {
            text(reading.statement().channel().name());
            instant(reading.statement().from());
            instant(reading.statement().to());
        }
        Instant modified = reading.modified();
        flag(modified != null);
        if (modified != null) {
            out.writeLong(modified.toEpochMilli());
        }
        ReceiptOf corrects = reading.corrects();
        flag(corrects != null);
        if (corrects != null) {
            text(corrects.sha256());
            text(corrects.path());
        }
    }

    /** Ends the file; without this call it does not count. */
    public void finish() throws IOException {
        out.write(END);
        long sum = checksum.getValue();
        out.writeLong(sum);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void head(int tag, Entry entry) throws IOException {
        out.write(tag);
        Origin origin = entry.origin();
        sheet(origin.sheet());
        number(origin.row());
        number(origin.firstColumn());
        number(origin.lastColumn());
        number(origin.part());
        out.writeLong(entry.content());
    }

    private void who(Who who) throws IOException {
        text(who.name());
        text(who.department());
        text(who.staffId());
        text(who.phone());
        text(who.idNumber());
        text(who.title());
        number(who.partyMember() == null ? 0 : who.partyMember() ? 2 : 1);
        number(who.heads());
        flag(who.anonymous());
    }

    private void sheet(SheetId sheet) throws IOException {
        Integer known = sheets.get(sheet);
        if (known == null) {
            sheets.put(sheet, sheets.size() + 1);
            number(0);
            text(sheet.file());
            text(sheet.sheet());
        } else {
            number(known);
        }
    }

    private void text(String text) throws IOException {
        Integer known = texts.get(text);
        if (known == null) {
            texts.put(text, texts.size() + 1);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(0);
            number(bytes.length);
            out.write(bytes);
        } else {
            number(known);
        }
    }

    private void texts(List<String> list) throws IOException {
        number(list.size());
        for (String text : list) {
            text(text);
        }
    }

    private void texts(Map<String, String> map) throws IOException {
        List<String> keys = map.keySet().stream().sorted().toList();
        number(keys.size());
        for (String key : keys) {
            text(key);
            text(map.getOrDefault(key, ""));
        }
    }

    private void issue(@Nullable IssueId issue) throws IOException {
        number(issue == null ? 0 : issue.year());
        if (issue != null) {
            number(issue.number());
        }
    }

    private void day(LocalDate day) throws IOException {
        number(day.toEpochDay());
    }

    private void time(@Nullable LocalTime time) throws IOException {
        number(time == null ? 0 : time.toSecondOfDay() + 1);
    }

    private void instant(LocalDateTime instant) throws IOException {
        number(instant.toEpochSecond(ZoneOffset.UTC));
    }

    private void flag(boolean flag) throws IOException {
        out.write(flag ? 1 : 0);
    }

    /** Seven bits a byte, the sign in the lowest: small numbers of either sign stay short. */
    private void number(long value) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
