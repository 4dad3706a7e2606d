package org.yinghuo.reconcile.books;

import java.util.List;
import java.util.Map;
import org.yinghuo.model.Answer;
import org.yinghuo.model.Finding;

/**
 * What all entries of the night amount to.
 *
 * @param postings exactly one an entry, in the order of their origins
 * @param participations of all issues, ordered by issue, person, day and origin
 * @param gifts of all issues, in the order of their origins
 * @param settlement the money behind the gifts
 * @param findings of reading and reconciling together, each in its issue where it has one, in the order of file, sheet, row, column and code
 * @param decided finding id to the decision that was taken, for findings still listed
 * @param answers what is to be remembered of people's answers, those that were taken back too
 */
public record Books(
        List<Posting> postings,
        List<Participation> participations,
        List<Gift> gifts,
        Settlement settlement,
        List<Finding> findings,
        Map<String, String> decided,
        List<Answer> answers) {

    public Books {
        postings = List.copyOf(postings);
        participations = List.copyOf(participations);
        gifts = List.copyOf(gifts);
        findings = List.copyOf(findings);
        decided = Map.copyOf(decided);
        answers = List.copyOf(answers);
    }
}
