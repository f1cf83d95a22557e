package org.phengen.question;

import java.util.List;
import java.util.Optional;

/// A sentence and what was understood of it.
///
/// @param sentence as written
/// @param criterion what to search; empty unless every word was understood and the sentence has one meaning
/// @param rest the criterion of what was understood, for a user who decides to go on without the words in
///     `notUnderstood` (`--ignore-unknown`); equals `criterion` where all was understood, empty where nothing sensible
///     remains (a contradiction, "and" mixed with "or")
/// @param notUnderstood every stretch that stands in the way, in sentence order, with its reason
/// @param takenAs what each name of a condition or measure was taken as, in sentence order
/// @param readBack the criterion, or the rest, in plain words; empty where there is neither
public record Question(
        String sentence,
        Optional<Criterion> criterion,
        Optional<Criterion> rest,
        List<Span> notUnderstood,
        List<TakenAs> takenAs,
        String readBack) {
    public Question {
        notUnderstood = List.copyOf(notUnderstood);
        takenAs = List.copyOf(takenAs);
        if (criterion.isPresent() && !notUnderstood.isEmpty()) {
            throw new IllegalArgumentException("words not understood, yet a criterion to search");
        }
    }

    /// Whether it may be searched as it stands.
    public boolean understood() {
        return criterion.isPresent();
    }
}
