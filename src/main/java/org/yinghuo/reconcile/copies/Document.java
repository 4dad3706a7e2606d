package org.yinghuo.reconcile.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Entry;
import org.yinghuo.model.ReceiptOf;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.SourceFile;
import org.yinghuo.model.Unread;
import org.yinghuo.reconcile.books.BookLine;

/** The bytes of a file, once, with all the places they stand in and the rows that a corrected copy could replace. */
public final class Document {
    private static final Set<SheetKind> REPLACEABLE =
            EnumSet.of(SheetKind.SIGN_UPS, SheetKind.SERVICES, SheetKind.DONATIONS, SheetKind.DONATION_SUMMARY);

    /** From the first to the last day its rows speak of. */
    record Days(LocalDate first, LocalDate last) {}

    final SourceFile first;
    final List<SourceFile> places = new ArrayList<>(1);
    final Set<SheetKind> kinds = EnumSet.noneOf(SheetKind.class);
    final List<BookLine> lines = new ArrayList<>();

    /** Rows of kinds that only a receipt replaces: payments, staff, answers. */
    final List<BookLine> others = new ArrayList<>();

    /** The file it was made of, where it is a receipt that came back. */
    @Nullable
    ReceiptOf corrects;

    @Nullable
    Instant workbookModified;

    /** Later versions that could not be told from earlier ones. */
    final Set<Document> undecided = new LinkedHashSet<>();

    /** Files that by their names correct it, of which too little recurs. */
    final Set<Document> unlike = new LinkedHashSet<>();

    private @Nullable Document replacedBy;

    /** Whether it gives way because it holds much of what another holds, by a person's decision. */
    boolean outdone;

    Document(SourceFile first) {
        this.first = first;
    }

    public static boolean isReplaceable(@Nullable SheetKind kind) {
        return kind != null && REPLACEABLE.contains(kind);
    }

    public static boolean isReplaceable(Entry entry) {
        return entry instanceof Attendance
                || entry instanceof Donation
                || entry instanceof DonationSummary
                || (entry instanceof Unread unread && isReplaceable(unread.kind()));
    }

    /** Where it belongs: a receipt to the folder and name of the file it was made of. */
    SourceFile inPlaceOf(SourceFile place) {
        return corrects == null
                ? place
                : new SourceFile(corrects.path(), place.sha256(), place.size(), place.modified());
    }

    /** The rows that could be read. */
    public List<Entry> understood() {
        return lines.stream()
                .map(line -> line.entry)
                .filter(entry -> !(entry instanceof Unread))
                .toList();
    }

    /** What its rows say, whatever it is saved as; of a file of which nothing was understood its bytes. */
    String words() {
        List<Entry> understood = understood();
        return understood.isEmpty()
                ? first.sha256()
                : Sha256.of(understood.stream()
                        .map(entry -> Long.toHexString(entry.content()))
                        .sorted()
                        .collect(Collectors.joining("|")));
    }

    /** Null where no row speaks of a day. */
    @Nullable
    public Days days() {
        LocalDate earliest = null;
        LocalDate latest = null;
        for (BookLine line : lines) {
            LocalDate day = day(line.entry);
            if (day != null) {
                earliest = earliest == null || day.isBefore(earliest) ? day : earliest;
                latest = latest == null || day.isAfter(latest) ? day : latest;
            }
        }
        return earliest == null || latest == null ? null : new Days(earliest, latest);
    }

    private static @Nullable LocalDate day(Entry entry) {
        if (entry instanceof Attendance attendance) {
            return attendance.day();
        }
        if (entry instanceof Donation donation) {
            return donation.day();
        }
        return entry instanceof DonationSummary summary ? summary.day() : null;
    }

    public boolean isReplaced() {
        return replacedBy != null;
    }

    /** Notes the later version, unless that is itself replaced by this one under other names. */
    public void replaceBy(Document later) {
        if (later != this && later.latest() != this) {
            replacedBy = later;
        }
    }

    /** The last of the versions that follow it; itself where none does. */
    public Document latest() {
        Document latest = this;
        for (Document next = replacedBy; next != null; next = next.replacedBy) {
            latest = next;
        }
        return latest;
    }
}
