package org.yinghuo.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The records of an .xls workbook, made such that POI reads what other programs do: under the usual name, and without bytes it does not know. */
final class BiffRecords {

    private static final String USUAL = "Workbook";
    private static final int HEAD = 4;
    private static final int BEGIN = 0x0809;
    private static final int BIFF_8 = 0x0600;
    private static final int ENCRYPTED = 0x002F;

    private BiffRecords() {}

    /** The name of the stream that holds a workbook of Excel 97 or later, whatever its case; null where there is none. */
    static @Nullable String find(DirectoryNode root) throws IOException {
        for (String wanted : new String[] {"workbook", "book"}) {
            for (String name : root.getEntryNames()) {
                if (name.toLowerCase(Locale.ROOT).equals(wanted)
                        && root.getEntry(name).isDocumentEntry()
                        && isOf97(root, name)) {
                    return name;
                }
            }
        }
        return null;
    }

    private static boolean isOf97(DirectoryNode root, String name) throws IOException {
        try (InputStream in = root.createDocumentInputStream(name)) {
            byte[] head = in.readNBytes(HEAD + 2);
            return head.length == HEAD + 2 && u16(head, 0) == BEGIN && u16(head, HEAD) == BIFF_8;
        }
    }

    /** Calls the stream by its usual name. */
    static void rename(DirectoryNode root, String name) throws IOException {
        if (!name.equals(USUAL)) {
            if (root.hasEntry(USUAL)) {
                root.getEntry(USUAL).renameTo("Older");
            }
            root.getEntry(name).renameTo(USUAL);
        }
    }

    /**
     * A container with the same workbook, each record cut by the bytes that POI leaves unread: newer programs and other writers put more there than the
     * format says.
     */
    static POIFSFileSystem trimmed(DirectoryNode root) throws IOException {
        byte[] bytes;
        try (InputStream in = root.createDocumentInputStream(USUAL)) {
            bytes = in.readAllBytes();
        }
        ByteArrayOutputStream trimmed = new ByteArrayOutputStream(bytes.length);
        int next;
        for (int at = 0; at + HEAD <= bytes.length; at = next) {
            int length = u16(bytes, at + 2);
            next = at + HEAD + length;
            if (next > bytes.length) {
                throw Unreadable.DAMAGED.because("damaged .xls: a record is cut off");
            }
            if (u16(bytes, at) == ENCRYPTED) {
                throw Unreadable.ENCRYPTED.because("encrypted .xls");
            }
            boolean goesOn = next + HEAD <= bytes.length && u16(bytes, next) == ContinueRecord.sid;
            int left = goesOn ? 0 : unread(bytes, at, length);
            trimmed.write(bytes, at, 2);
            trimmed.write((length - left) & 0xFF);
            trimmed.write((length - left) >> 8);
            trimmed.write(bytes, at + HEAD, length - left);
        }
        POIFSFileSystem container = new POIFSFileSystem();
        container.createDocument(new ByteArrayInputStream(trimmed.toByteArray()), USUAL);
        String properties = SummaryInformation.DEFAULT_STREAM_NAME;
        if (root.hasEntry(properties)) {
            try (InputStream in = root.createDocumentInputStream(properties)) {
                container.createDocument(in, properties);
            }
        }
        return container;
    }

    private static int unread(byte[] bytes, int at, int length) {
        try {
            RecordInputStream record = new RecordInputStream(new ByteArrayInputStream(bytes, at, HEAD + length));
            record.nextRecord();
            RecordFactory.createSingleRecord(record);
            return record.remaining();
        } catch (RuntimeException e) {
            return 0; // cannot be told by itself
        }
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }
}
