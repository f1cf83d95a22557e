package org.phengen.question;

import java.util.List;
import java.util.Optional;

/// Words for people that say their sex or their age. Children, boys and girls are under 18, adults 18 and over,
/// teenagers 13 to 19.
final class PeopleWords {
    private static final int GROWN_UP = 18;

    private PeopleWords() {}

    static Criterion sex(Piece piece) {
        return switch (piece.value()) {
            case "BOY" -> young(Sex.MALE);
            case "GIRL" -> young(Sex.FEMALE);
            default -> new Criterion.SexIs(Sex.valueOf(piece.value()));
        };
    }

    /// @param piece with a value such as `0-18` or `18-`: from, and the first age that no longer counts
    static Criterion ageGroup(Piece piece) {
        String[] limits = piece.value().split("-", 2);
        Optional<Integer> from = limits[0].equals("0") ? Optional.empty() : Optional.of(Integer.valueOf(limits[0]));
        Optional<Integer> below = limits[1].isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(limits[1]));
        return new Criterion.AgeNow(new AgeRange(from, below));
    }

    private static Criterion young(Sex sex) {
        return new Criterion.AllOf(List.of(new Criterion.SexIs(sex), new Criterion.AgeNow(AgeRange.under(GROWN_UP))));
    }
}
