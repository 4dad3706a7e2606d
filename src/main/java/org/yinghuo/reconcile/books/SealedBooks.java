package org.yinghuo.reconcile.books;

import java.util.List;
import org.yinghuo.model.Issue;
import org.yinghuo.model.Person;

/** What sealed issues are known to hold, as later ones corrected and supplemented it; drawn from the seals when it is asked for. */
public interface SealedBooks {

    /** Nothing was ever sealed. */
    SealedBooks NONE = new SealedBooks() {
        @Override
        public List<Posting> counted() {
            return List.of();
        }

        @Override
        public List<Issue> issues() {
            return List.of();
        }

        @Override
        public List<Person> people() {
            return List.of();
        }

        @Override
        public List<SealedPayment> payments() {
            return List.of();
        }
    };

    /** The services and gifts they counted: each entry as it stood, with its person and issue. */
    List<Posting> counted();

    /** The sealed issues, as they were sealed. */
    List<Issue> issues();

    /** Everybody they name, whoever was told otherwise later last. */
    List<Person> people();

    /** Which payments brought the money of their gifts. */
    List<SealedPayment> payments();
}
