package org.phengen.question;

/// Ages as words.
final class AgeWords {
    private AgeWords() {}

    /// As in a read-back: "under 30 years", "30 years or older", "20 to 29 years".
    static String plain(AgeRange ages) {
        int below = ages.below().orElse(Integer.MAX_VALUE);
        if (ages.from().isEmpty()) {
            return "under " + below + " years";
        }
        int from = ages.from().get();
        if (ages.below().isEmpty()) {
            return from + " years or older";
        }
        return from + 1 == below ? from + " years" : from + " to " + (below - 1) + " years";
    }

    /// As in a sentence to be read again: "under 30", "at least 30", "between 20 and 29".
    static String sentence(AgeRange ages) {
        if (ages.from().isEmpty()) {
            return "under " + ages.below().orElseThrow();
        }
        int from = ages.from().get();
        return ages.below()
                .map(below -> "between " + from + " and " + (below - 1))
                .orElse("at least " + from);
    }

    /// As on a chip: "under 30", "30 or older", "20 to 29".
    static String brief(AgeRange ages) {
        return plain(ages).replace(" years", "");
    }
}
