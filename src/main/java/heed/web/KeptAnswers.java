package heed.web;

import java.util.Collection;

/** The answers that are kept for a day, so that a request with the same Idempotency-Key is not carried out twice. */
public interface KeptAnswers {

    /** Empties those that say one of these words; a repetition is still no second request. Answers how many. */
    int forget(Collection<String> words);
}
