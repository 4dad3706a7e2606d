package org.yinghuo.reconcile.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinghuo.model.Code;
import org.yinghuo.model.Decision;
import org.yinghuo.model.Fate;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Origin;
import org.yinghuo.model.Severity;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.SourceFile;
import org.yinghuo.reconcile.books.BookLine;
import org.yinghuo.reconcile.books.Decisions;
import org.yinghuo.reconcile.books.Findings;
import org.yinghuo.words.filing.VersionedName;
import org.yinghuo.words.han.Readings;

/** Finds files that hold the same bytes again, and corrected copies that replace earlier ones (rules same-file-twice, corrected-copy). */
public final class Files {
    private record Kin(String folder, Set<SheetKind> kinds, String stem) {}

    private final Readings readings;
    private final Set<SheetId> plans;
    private final Map<String, Document> byPath = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();
    private final Overlaps overlaps = new Overlaps(byPath);

    public Files(List<SourceFile> sources, List<SheetReading> sheets, Readings readings) {
        this.readings = readings;
        this.plans = SheetReading.given(sheets, SheetReading.PLANNED).keySet();
        Map<String, Document> byBytes = new HashMap<>();
        for (SourceFile source : sources.stream().sorted().toList()) {
            Document document = byBytes.computeIfAbsent(source.sha256(), any -> {
                Document added = new Document(source);
                documents.add(added);
                return added;
            });
            document.places.add(source);
            byPath.put(source.path(), document);
        }
        for (SheetReading sheet : sheets) {
            Document document = byPath.get(sheet.sheet().file());
            SheetKind kind = sheet.kind();
            if (document != null && kind != null && Document.isReplaceable(kind)) {
                document.kinds.add(kind);
            }
            if (document != null && sheet.modified() != null) {
                document.workbookModified = sheet.modified();
            }
            if (document != null && sheet.corrects() != null) {
                document.corrects = sheet.corrects();
            }
        }
    }

    /** Whether the file's bytes stand under a smaller path. */
    public boolean isDuplicate(String path) {
        Document document = byPath.get(path);
        return document != null && !document.first.path().equals(path);
    }

    /** Whether a later copy has taken the place of the file's rows. */
    public boolean isReplaced(String path) {
        return replaced.contains(path);
    }

    /** Takes out the rows of files whose bytes were read already. */
    public void closeDuplicates(List<BookLine> lines) {
        for (BookLine line : lines) {
            Origin origin = line.entry.origin();
            Document document = byPath.get(origin.sheet().file());
            if (document == null) {
                continue;
            }
            String first = document.first.path();
            if (!first.equals(origin.sheet().file())) {
                SheetId twin = new SheetId(first, origin.sheet().sheet());
                line.close(
                        Fate.DUPLICATE,
                        Code.DUPLICATE_FILE.word(),
                        new Origin(twin, origin.row(), origin.firstColumn(), origin.lastColumn(), origin.part()));
            } else if (Document.isReplaceable(line.entry)) {
                document.lines.add(line);
            } else {
                document.others.add(line);
            }
        }
    }

    /** Says which files hold the same bytes as another. */
    public void noteDuplicates(Findings findings) {
        for (Document document : documents) {
            for (SourceFile place : document.places.subList(1, document.places.size())) {
                String subject = place.sha256() + "|" + place.name();
                List<String> args = List.of(document.first.path());
                findings.add(about(Code.DUPLICATE_FILE, place.path(), "", args, subject));
            }
        }
    }

    /** Takes out the rows of files that a corrected copy replaces, unless a decision keeps both. */
    public void closeReplaced(Findings findings, Decisions decisions) {
        putReceiptsInPlace();
        families().forEach(Family::compare);
        overlaps.decided(documents, decisions).forEach((document, stands) -> {
            if (!document.isReplaced() && !stands.isReplaced()) {
                document.replaceBy(stands);
                document.outdone = document.isReplaced();
            }
        });
        for (Document document : documents) {
            if (document.isReplaced()) {
                replace(document, document.latest(), findings);
            } else {
                document.undecided.stream()
                        .filter(other -> !other.isReplaced())
                        .forEach(other -> leaveOpen(document, other, "undecided", Severity.ERROR, findings));
                document.unlike.stream()
                        .filter(other -> !other.isReplaced())
                        .forEach(other -> leaveOpen(document, other, "unlike", Severity.WARNING, findings));
            }
        }
    }

    /** A receipt that came back takes the place of the very bytes it was made of, whatever its name; of several the one saved last. */
    private void putReceiptsInPlace() {
        Map<String, Document> byHash = new HashMap<>();
        documents.forEach(document -> byHash.put(document.first.sha256(), document));
        Map<String, List<Document>> receipts = new LinkedHashMap<>();
        for (Document document : documents) {
            if (document.corrects != null) {
                receipts.computeIfAbsent(document.corrects.sha256(), any -> new ArrayList<>(1))
                        .add(document);
            }
        }
        receipts.forEach((sha256, saved) -> {
            saved.sort(Family.BY_TIME);
            Document last = saved.get(saved.size() - 1);
            saved.forEach(document -> document.replaceBy(last));
            Document original = byHash.get(sha256);
            if (original != null) {
                original.replaceBy(last);
            }
        });
    }

    /** Says which files, and which sheets of one, hold much the same without being versions of each other, once every repetition is known. */
    public void noteOverlaps(List<BookLine> lines, Findings findings) {
        OtherHours otherHours = new OtherHours(lines);
        overlaps.note(lines, otherHours, plans, findings);
        new SheetOverlaps(readings).note(lines, otherHours, findings);
    }

    /** Files of one folder, one kind and one stem; bytes that stand in several places belong to several families. */
    private List<Family> families() {
        Map<Kin, Map<Document, Family.Member>> families = new LinkedHashMap<>();
        for (Document document : documents) {
            for (SourceFile place : document.kinds.isEmpty() ? List.<SourceFile>of() : document.places) {
                SourceFile its = document.inPlaceOf(place);
                VersionedName name = VersionedName.of(its.name());
                families.computeIfAbsent(
                                new Kin(its.folder(), document.kinds, name.stem()), any -> new LinkedHashMap<>())
                        .putIfAbsent(
                                document,
                                new Family.Member(
                                        document,
                                        document.corrects == null ? name : name.corrected(),
                                        place.modified()));
            }
        }
        return families.values().stream()
                .filter(family -> family.size() > 1)
                .map(family -> new Family(List.copyOf(family.values()), readings))
                .toList();
    }

    private void replace(Document document, Document latest, Findings findings) {
        FileCopies copies = FileCopies.of(document.understood(), latest.understood(), readings);
        List<String> args = List.of(
                latest.first.path(),
                Integer.toString(copies.added()),
                Integer.toString(copies.changed()),
                Integer.toString(copies.unchanged()),
                Integer.toString(copies.removed()));
        if (document.outdone) {
            overlaps.noteDecided(document, latest, copies, findings);
        } else {
            String variant = latest.corrects == null ? "" : "receipt";
            String decision = findings.add(superseded(document, latest, variant, args, findings.decisions()));
            if (Decision.KEEP_BOTH.is(decision) || Decision.COUNT.is(decision)) {
                overlaps.settle(document, latest);
                return;
            }
        }
        replaced.add(document.first.path());
        for (BookLine line : document.lines) {
            line.close(
                    Fate.SUPERSEDED, Code.SUPERSEDED_FILE.word(), copies.twins().get(line.entry.origin()));
        }
        if (latest.corrects != null) {
            document.others.forEach(line -> line.close(Fate.SUPERSEDED, Code.SUPERSEDED_FILE.word(), null));
        }
    }

    /** Where nothing says which of two is the later, or whether it corrects the earlier, both count, until a decision leaves one out. */
    private static void leaveOpen(
            Document document, Document other, String variant, Severity severity, Findings findings) {
        Finding finding = superseded(document, other, variant, List.of(other.first.path()), findings.decisions())
                .as(severity);
        if (Decision.SKIP.is(findings.add(finding))) {
            document.lines.forEach(line -> line.close(Fate.SKIPPED, Code.SUPERSEDED_FILE.word(), null));
        }
    }

    private static Finding superseded(
            Document document, Document other, String variant, List<String> args, Decisions decisions) {
        String subject = document.words() + "|" + other.first.name();
        // Answers of earlier versions go by the bytes, and were lost when these were saved anew.
        String before = document.first.sha256() + "|" + other.first.name();
        if (!decisions
                .on(Finding.id(Code.SUPERSEDED_FILE, before), Code.SUPERSEDED_FILE)
                .isEmpty()) {
            subject = before;
        }
        return about(Code.SUPERSEDED_FILE, document.first.path(), variant, args, subject);
    }

    private static Finding about(Code code, String file, String variant, List<String> args, String subject) {
        return Finding.at(code, new Origin(new SheetId(file, ""), 0, 0, 0, 0), "", "", variant, args, subject);
    }
}
