package org.yinghuo.ingest.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.model.Unread;
import org.yinghuo.sheet.receipts.KeptFiles;

/** What a file came to, said shortly. */
public record Understood(List<Entry> entries, List<Finding> findings, List<SheetReading> readings) {

    public static Understood of(SourceFile source, Path file, Seeds seeds) throws IOException {
        return of(source, file, seeds, Map.of());
    }

    static Understood of(SourceFile source, Path file, Seeds seeds, Map<String, String> answers) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<SheetReading> readings = new ArrayList<>();
        try (EntryReader reader = new EntryReader(source, file, KeptFiles.NONE, new Readers(seeds), answers)) {
            for (Ingested row = reader.read(); row != null; row = reader.read()) {
                if (row.alone()) {
                    readings.clear();
                    entries.clear();
                    findings.clear();
                }
                entries.addAll(row.entries());
                findings.addAll(row.findings());
                if (row.reading() != null) {
                    readings.add(row.reading());
                }
            }
        }
        return new Understood(entries, findings, readings);
    }

    /** The kind of the first sheet. */
    public String kind() {
        return readings.get(0).kind() == null ? "" : readings.get(0).kind().word();
    }

    /** Each entry as {@code CELLS what it says}, in the order of reading. */
    public List<String> lines() {
        return entries.stream().map(Understood::line).toList();
    }

    /** Each finding as {@code code/variant ROW}. */
    public List<String> found() {
        return findings.stream()
                .map(one -> one.code().word()
                        + (one.variant().isEmpty() ? "" : "/" + one.variant())
                        + (one.row() == 0 ? "" : " " + one.row()))
                .toList();
    }

    private static String line(Entry entry) {
        String part = entry.origin().part() == 0 ? "" : "/" + entry.origin().part();
        String cells = entry.origin().cells() + part + " ";
        if (entry instanceof Attendance one) {
            return cells + join(one.who().name(), one.who().department(), one.activity(), one.place(), one.day())
                    + (one.hours() == null ? "" : " " + one.hours() + "h")
                    + (one.half().ordinal() == 0 ? "" : " " + one.half())
                    + (one.start() == null ? "" : " " + one.start())
                    + (one.end() == null ? "" : "-" + one.end())
                    + (one.quantity() == null ? "" : " " + one.quantity() + one.unit())
                    + " " + one.status().word();
        }
        if (entry instanceof Donation one) {
            return cells
                    + join(one.who().name(), one.who().department(), one.amount(), one.day(), one.campaign())
                    + (one.who().heads() == 1 ? "" : " " + one.who().heads() + " people")
                    + (one.channel().ordinal() == 0 ? "" : " " + one.channel().word());
        }
        if (entry instanceof DonationSummary one) {
            return cells
                    + join(one.department(), one.people(), one.amount(), one.day(), one.campaign())
                    + (one.increment() ? " more" : "");
        }
        if (entry instanceof Payment one) {
            return cells
                    + join(one.time(), one.direction(), one.amount(), one.payer(), one.text())
                    + (one.refunded().isZero() ? "" : " refunded " + one.refunded())
                    + (one.standing().ordinal() == 0 ? "" : " " + one.standing());
        }
        if (entry instanceof Aside one) {
            return cells + one.kind() + (one.values().isEmpty() ? "" : " " + new java.util.TreeMap<>(one.values()));
        }
        return cells + ((Unread) entry).code().word();
    }

    private static String join(Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            String said = String.valueOf(value);
            text.append(text.isEmpty() ? "" : " ").append(said.isEmpty() ? "-" : said);
        }
        return text.toString();
    }
}
