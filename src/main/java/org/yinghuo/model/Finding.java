package org.yinghuo.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know or decide, said so that a clerk can act: where, what was there, what to write instead.
 *
 * <p>The sentence itself is put together from {@code code}, {@code variant} and {@code args} when it is written out, in the language asked for.
 *
 * @param severity usually the code's own
 * @param issue the issue whose figures it touches; null if none or unknown
 * @param file the file, empty where it is about no file; likewise the sheet
 * @param row the row, 0 where it is about a whole sheet or file
 * @param column the header of the column, or its letters; empty where it is about the whole row
 * @param value the value as found, empty if none; numbers that identify a person or an account are masked when written
 * @param variant which of the code's sentences; empty for the only one
 * @param args what the sentence mentions, in its order
 * @param rows how many rows it is said of: one cause in a whole column, sheet or file is one finding, at the first of them
 * @param subject what the finding is about in words that stay the same while rows and files move: its id is made from it
 */
public record Finding(
        Code code,
        Severity severity,
        @Nullable IssueId issue,
        String file,
        String sheet,
        int row,
        int firstColumn,
        int lastColumn,
        String column,
        String value,
        String variant,
        List<String> args,
        int rows,
        String subject) {

    /** By where they stand, then by what they are about. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::sheet)
            .thenComparingInt(Finding::row)
            .thenComparingInt(Finding::firstColumn)
            .thenComparing(Finding::column)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject);

    private static final String DIGITS = "ghjkmnpqrt";

    private static final Pattern ID = Pattern.compile("[a-f" + DIGITS + "]{12}");

    public Finding {
        args = List.copyOf(args);
    }

    /** About an entry; its subject is the entry's content. */
    public static Finding of(Code code, Entry entry, String column, String value, String variant, List<String> args) {
        return at(code, entry.origin(), column, value, variant, args, Long.toHexString(entry.content()));
    }

    /** About some cells of a row. */
    public static Finding at(
            Code code, Origin at, String column, String value, String variant, List<String> args, String subject) {
        return new Finding(
                code,
                code.severity(),
                null,
                at.sheet().file(),
                at.sheet().sheet(),
                at.row(),
                at.firstColumn(),
                at.lastColumn(),
                column,
                value,
                variant,
                args,
                1,
                subject);
    }

    /** About a whole sheet, or a whole file where the sheet's name is empty. */
    public static Finding about(Code code, SheetId sheet, String value, String variant, List<String> args) {
        return new Finding(
                code,
                code.severity(),
                null,
                sheet.file(),
                sheet.sheet(),
                0,
                0,
                0,
                "",
                value,
                variant,
                args,
                1,
                sheet.toString());
    }

    /**
     * The name a decision calls it by: 12 letters of a hash over code and subject, so the same from run to run. Letters alone, because a spreadsheet program
     * would make a number of {@code 312800360993} and of {@code 490753e71025}.
     *
     * <p>Whoever makes several findings of one code about equal content keeps their subjects apart (by an occurrence number).
     */
    public String id() {
        return id(code, subject);
    }

    /** The id that a finding of this code about this subject has, wherever it stands. */
    public static String id(Code code, String subject) {
        return letters(Sha256.of(code.word() + "|" + subject).substring(0, 12));
    }

    /** Whether a text can only be the id of a finding. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Each digit of an id, which may be one of an earlier version, as a letter that stands for nothing else. */
    public static String letters(String id) {
        StringBuilder letters = new StringBuilder(id.length());
        for (int at = 0; at < id.length(); at++) {
            char c = id.charAt(at);
            letters.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : c);
        }
        return letters.toString();
    }

    /** The same of other cells of its sheet. */
    public Finding at(Origin place) {
        return new Finding(
                code,
                severity,
                issue,
                file,
                sheet,
                place.row(),
                place.firstColumn(),
                place.lastColumn(),
                column,
                value,
                variant,
                args,
                rows,
                subject);
    }

    public Finding in(@Nullable IssueId newIssue) {
        return copy(severity, newIssue, variant, args, rows, subject);
    }

    public Finding as(Severity newSeverity) {
        return copy(newSeverity, issue, variant, args, rows, subject);
    }

    /** A day among the args, to be written the reader's way: {@code @2022-09-08}. */
    public static String day(LocalDate day) {
        return "@" + day;
    }

    /** A moment among the args, to the minute: {@code @2022-09-08T10:21}. */
    public static String minute(LocalDateTime moment) {
        return "@" + moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The answers it takes; a file of which nothing counts yet waits for no answer but for the next night. */
    public List<Decision> decisions() {
        return switch (code) {
            case UNSETTLED_FILE -> variant.equals("new") ? List.of() : code.decisions();
            // A sheet alone cannot give way: the file is mended and dropped in again.
            case OVERLAPPING_FILES -> variant.startsWith("sheets") ? List.of(Decision.KEEP_BOTH) : code.decisions();
            // A row of a reference sheet is taken out by deleting it.
            case STRUCK_OUT -> variant.equals("seed") ? List.of(Decision.COUNT) : code.decisions();
            default -> code.decisions();
        };
    }

    /** The same finding in another of its code's sentences. */
    public Finding as(String newVariant) {
        return copy(severity, issue, newVariant, args, rows, subject);
    }

    /** The same finding in another of its code's sentences, which mentions other things. */
    public Finding as(String newVariant, List<String> newArgs) {
        return copy(severity, issue, newVariant, newArgs, rows, subject);
    }

    /** The same finding about something else: where equal content recurs, its occurrence keeps the ids apart. */
    public Finding withSubject(String newSubject) {
        return copy(severity, issue, variant, args, rows, newSubject);
    }

    /** The same of all like sheets of its file, under an id of their own. */
    public Finding ofLikeSheets() {
        String own = new SheetId(file, sheet).toString();
        return subject.startsWith(own) ? withSubject(new SheetId(file, "") + subject.substring(own.length())) : this;
    }

    /** The same of several rows, of which its own is the first: an answer to it is one to all of them. */
    public Finding ofRows(Collection<Integer> numbers, int many, String newSubject) {
        List<String> more = new ArrayList<>(args);
        more.add(RowRanges.write(numbers));
        return copy(severity, issue, variant.isEmpty() ? "several" : variant, more, many, newSubject);
    }

    /** The rows it is about: its own, and where it was made one of several rows' all of them. */
    public List<Integer> rowNumbers() {
        boolean ofRows = rows > 1
                && !code.decisions().isEmpty()
                && code != Code.UNRECOGNISED_SHEET
                && code != Code.UNREAD_COLUMN;
        return ofRows ? RowRanges.read(args.get(args.size() - 1)) : List.of(row);
    }

    /** The same of so many rows, of which its own is the first. */
    public Finding ofRows(int many) {
        return copy(severity, issue, variant, args, many, subject);
    }

    /** The same cells, with what may be said of them otherwise. */
    private Finding copy(
            Severity newSeverity,
            @Nullable IssueId newIssue,
            String newVariant,
            List<String> newArgs,
            int newRows,
            String newSubject) {
        return new Finding(
                code,
                newSeverity,
                newIssue,
                file,
                sheet,
                row,
                firstColumn,
                lastColumn,
                column,
                value,
                newVariant,
                newArgs,
                newRows,
                newSubject);
    }
}
