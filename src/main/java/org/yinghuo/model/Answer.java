package org.yinghuo.model;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * What a person answered to a finding, remembered until it is taken back.
 *
 * @param findingId the finding it answers
 * @param decision in the program's own words; empty where an answer was taken back
 * @param workbook the file it came in
 * @param saved when that was saved last, by its own word where it keeps one
 * @param written when the file was written
 * @param night the run that heard it first
 * @param question the finding's sentence, for the day when it is no longer asked
 */
public record Answer(
        String findingId,
        String decision,
        String workbook,
        Instant saved,
        Instant written,
        LocalDateTime night,
        String question) {

    /** One that only a seal still knows: of no day, so that whatever a workbook says of the same finding is later. */
    public static Answer ofSeal(String findingId, String decision, String seal, LocalDateTime night) {
        return new Answer(findingId, decision, seal, Instant.EPOCH, Instant.EPOCH, night, "");
    }

    /** Whether only a seal knows it. */
    public boolean isOfSeal() {
        return saved.equals(Instant.EPOCH) && written.equals(Instant.EPOCH);
    }

    /** Whether it was given before the other; of one workbook the lower row is the later, so equal times are none before the other. */
    public boolean isBefore(Answer other) {
        int order = saved.compareTo(other.saved);
        return order < 0 || (order == 0 && written.isBefore(other.written));
    }

    /** Whether it was taken back. */
    public boolean isWithdrawn() {
        return decision.isEmpty();
    }

    /** The same with the sentence of its question. */
    public Answer asking(String sentence) {
        return new Answer(findingId, decision, workbook, saved, written, night, sentence);
    }

    /** The same in the program's own words. */
    public Answer saying(String itsDecision) {
        return new Answer(findingId, itsDecision, workbook, saved, written, night, question);
    }
}
