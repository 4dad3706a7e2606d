package org.yinghuo.job;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yinghuo.ingest.entries.Ingested;
import org.yinghuo.ingest.reading.EntryReader;
import org.yinghuo.ingest.reading.Readers;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Entry;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Seeds;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.Intake;
import org.yinghuo.reconcile.books.SheetDecisions;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.store.Manifest;
import org.yinghuo.store.Originals;
import org.yinghuo.store.StagedReader;
import org.yinghuo.store.Staging;

/** Brings the staged rows of a manifest's files together. */
final class StagedIntake {

    /** Told of a file whose staged rows are not as they were written. */
    interface Damaged {
        void found(SourceFile file) throws IOException;
    }

    private final Staging staging;
    private final Originals originals;
    private final Seeds seeds;
    private final Damaged damaged;
    private final List<Entry> entries = new ArrayList<>();
    private final List<SheetReading> readings = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    StagedIntake(Staging staging, Originals originals, Seeds seeds, Damaged damaged) {
        this.staging = staging;
        this.originals = originals;
        this.seeds = seeds;
        this.damaged = damaged;
    }

    /**
     * Everything the files came to, read as people have answered.
     *
     * @param remembered the answers of earlier nights, by finding id
     */
    Intake intake(Manifest manifest, LocalDateTime asOf, Map<String, Answer> remembered) throws IOException {
        return answered(load(manifest, asOf).remembering(remembered));
    }

    /** What is staged; a file that is not (the seeds have changed since), or not as it was written, is read anew, without being kept. */
    private Intake load(Manifest manifest, LocalDateTime asOf) throws IOException {
        var reader = new StagedReader();
        findings.addAll(manifest.findings());
        findings.addAll(seeds.findings());
        for (SourceFile file : manifest.files()) {
            Optional<byte[]> staged = staging.bytes(file);
            Optional<StagedReader.Content> content = staged.flatMap(reader::read);
            if (content.isPresent()) {
                entries.addAll(content.get().entries());
                readings.addAll(content.get().readings());
                findings.addAll(content.get().findings());
                continue;
            }
            if (staged.isPresent()) {
                damaged.found(file);
            }
            readAnew(file, new Readers(seeds), Map.of());
        }
        return new Intake(asOf, seeds, manifest.files(), readings, entries, findings, Map.of());
    }

    /** The same where people have said what some sheets or columns are: those files are read anew, as they were answered. */
    private Intake answered(Intake intake) throws IOException {
        Map<String, Map<String, String>> answers = SheetDecisions.of(intake);
        if (answers.isEmpty()) {
            return intake;
        }
        entries.removeIf(entry -> answers.containsKey(entry.origin().sheet().file()));
        readings.removeIf(reading -> answers.containsKey(reading.sheet().file()));
        findings.removeIf(finding -> answers.containsKey(finding.file()));
        Readers words = new Readers(seeds);
        for (SourceFile file : intake.sources()) {
            Map<String, String> own = answers.get(file.path());
            if (own != null) {
                readAnew(file, words, own);
            }
        }
        return new Intake(intake.asOf(), seeds, intake.sources(), readings, entries, findings, intake.remembered());
    }

    private void readAnew(SourceFile file, Readers words, Map<String, String> answers) throws IOException {
        if (!originals.isWhole(file.sha256())) {
            throw new IOException("the kept bytes of " + Masking.mask(file.path()) + " are altered or gone; run again");
        }
        List<Ingested> rows = new ArrayList<>();
        try (EntryReader reader = new EntryReader(file, originals.at(file.sha256()), originals::find, words, answers)) {
            for (Ingested row = reader.read(); row != null; row = reader.read()) {
                if (row.alone()) {
                    rows.clear();
                }
                rows.add(row);
            }
        }
        for (Ingested row : rows) {
            entries.addAll(row.entries());
            findings.addAll(row.findings());
            if (row.reading() != null) {
                readings.add(row.reading());
            }
        }
    }
}
