package org.yinghuo.store;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yinghuo.model.Aside;
import org.yinghuo.model.Attendance;
import org.yinghuo.model.Donation;
import org.yinghuo.model.DonationSummary;
import org.yinghuo.model.Finding;
import org.yinghuo.model.Payment;
import org.yinghuo.model.Sha256;
import org.yinghuo.model.SheetReading;
import org.yinghuo.model.Unread;
import org.yinghuo.model.Who;

/** What may stand in a staged file: records, each headed by its number in this list, and behind the last one 0 and a checksum. */
final class StagedForm {

    /** Raised whenever what reading a file yields changes: what other versions staged is not found again. */
    private static final int VERSION = 8;

    /** Ahead of all records; a program before {@link #VERSION} 6 had another. */
    static final int MAGIC = 0x59485240;

    static final int END = 0;

    private static final List<Class<? extends Record>> STAGED = List.of(
            Attendance.class,
            Donation.class,
            DonationSummary.class,
            Payment.class,
            Aside.class,
            Unread.class,
            Finding.class,
            SheetReading.class);

    private static final RecordCodec<?>[] CODECS = new RecordCodec<?>[STAGED.size() + 1];

    private static final Map<Class<?>, Integer> TAGS = new HashMap<>();

    static {
        for (Class<? extends Record> staged : STAGED) {
            int tag = STAGED.indexOf(staged) + 1;
            TAGS.put(staged, tag);
            CODECS[tag] = RecordCodec.of(staged, Who.class);
        }
    }

    /** Names the version and the form of all records, so that one with a component more is never read by what knows of none. */
    static final String NAME = name();

    private StagedForm() {}

    private static String name() {
        StringBuilder name = new StringBuilder().append(VERSION);
        for (int tag = 1; tag < CODECS.length; tag++) {
            name.append('|').append(CODECS[tag].name());
        }
        return Sha256.of(name.toString());
    }

    static byte[] magic() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(MAGIC).array();
    }

    static boolean isStaged(Class<?> type) {
        return TAGS.containsKey(type);
    }

    static int tag(Record staged) {
        Integer tag = TAGS.get(staged.getClass());
        if (tag == null) {
            throw new IllegalStateException("nothing that is staged: " + staged.getClass());
        }
        return tag;
    }

    @SuppressWarnings("unchecked")
    static RecordCodec<Record> codec(int tag) {
        return (RecordCodec<Record>) CODECS[tag];
    }
}
