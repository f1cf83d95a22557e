package org.phengen.ui.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.site.SiteAnswer;

/// Answers that were shown and may be shown again when undo leads back to their question: only settled ones, only as
/// many as cost little memory, always with the time they are of.
final class AnswerShelf {
    /// People listed in all kept answers together; a row is some 300 bytes.
    private static final long MOST_ROWS = 50_000;

    private static final int MOST = 20;

    /// One answer as it was shown.
    record Kept(Question question, List<SiteCard> cards, Instant askedAt, double seconds) {
        Kept {
            cards = List.copyOf(cards);
        }

        private long rows() {
            return cards.stream()
                    .map(SiteCard::part)
                    .mapToLong(part -> part instanceof SiteCard.Part.Answered answered ? listed(answered.answer()) : 0)
                    .sum();
        }

        private static long listed(SiteAnswer answer) {
            return answer.rows().map(List::size).orElse(0);
        }
    }

    private final List<Kept> kept = new ArrayList<>();

    void keep(Kept answer) {
        forget(answer.question());
        kept.add(answer);
        while (kept.size() > MOST || kept.stream().mapToLong(Kept::rows).sum() > MOST_ROWS) {
            kept.removeFirst();
        }
    }

    private void forget(Question question) {
        kept.removeIf(other -> other.question().criterion().equals(question.criterion()));
    }

    /// The answer to the same criteria, in whatever words they were asked.
    Optional<Kept> find(Optional<Criterion> criterion) {
        return criterion.isEmpty()
                ? Optional.empty()
                : kept.stream()
                        .filter(one -> one.question().criterion().equals(criterion))
                        .findFirst();
    }
}
