package org.phengen.ui.ask;

import java.util.stream.Collectors;
import org.phengen.question.Criterion;
import org.phengen.question.ReadBack;

/// The read-back with what decides marked strong, *so*.
final class Emphasis {
    private Emphasis() {}

    static String of(Criterion criterion) {
        return ReadBack.of(criterion).stream()
                .map(part -> {
                    String text = part.text().replace("*", "");
                    return part.emphasised() ? "*" + text + "*" : text;
                })
                .collect(Collectors.joining());
    }
}
