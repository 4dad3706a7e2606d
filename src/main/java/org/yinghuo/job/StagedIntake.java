package org.yinghuo.job;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yinghuo.ingest.entries.EntryReader;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.store.Manifest;
import org.yinghuo.store.Originals;
import org.yinghuo.store.StagedReader;
import org.yinghuo.store.Staging;

/** Brings the staged rows of a manifest's files together. */
final class StagedIntake {

    private StagedIntake() {}

    /** Everything the files came to; one that is not staged (the seeds have changed since) is read anew, without being kept. */
    static Intake load(Manifest manifest, Staging staging, Originals originals, Seeds seeds, LocalDateTime asOf)
            throws IOException {
        var reader = new StagedReader();
        var entries = new ArrayList<Entry>();
        var readings = new ArrayList<SheetReading>();
        List<Finding> findings = new ArrayList<>(manifest.findings());
        findings.addAll(seeds.findings());
        for (SourceFile file : manifest.files()) {
            if (!staging.has(file)) {
                readAnew(file, originals, seeds, entries, findings, readings);
                continue;
            }
            Optional<StagedReader.Content> content = reader.read(staging.at(file));
            if (content.isEmpty()) {
                // A damaged staged file is forgotten, so that the next start reads its input again.
                Files.deleteIfExists(staging.at(file));
                throw new IOException("the staged rows of " + file.path() + " are damaged; run again");
            }
            entries.addAll(content.get().entries());
            readings.addAll(content.get().readings());
            findings.addAll(content.get().findings());
        }
        return new Intake(asOf, seeds, manifest.files(), readings, entries, findings);
    }

    private static void readAnew(
            SourceFile file,
            Originals originals,
            Seeds seeds,
            List<Entry> entries,
            List<Finding> findings,
            List<SheetReading> readings)
            throws IOException {
        List<Entry> own = new ArrayList<>();
        List<Finding> ownFindings = new ArrayList<>();
        List<SheetReading> ownReadings = new ArrayList<>();
        try (EntryReader rows = new EntryReader(file, originals.at(file.sha256()), seeds)) {
            for (Ingested row = rows.read(); row != null; row = rows.read()) {
                if (row.alone()) {
                    own.clear();
                    ownFindings.clear();
                    ownReadings.clear();
                }
                own.addAll(row.entries());
                ownFindings.addAll(row.findings());
                if (row.reading() != null) {
                    ownReadings.add(row.reading());
                }
            }
        }
        entries.addAll(own);
        findings.addAll(ownFindings);
        readings.addAll(ownReadings);
    }
}
