package org.phengen.question;

/// A question as the golden file writes it.
final class Golden {
    private Golden() {}

    static String text(Question question) {
        var text = new StringBuilder("sentence: " + question.sentence() + "\n");
        question.criterion()
                .ifPresent(c ->
                        text.append("criterion: ").append(CriterionText.of(c)).append('\n'));
        if (question.criterion().isEmpty()) {
            question.notUnderstood()
                    .forEach(span -> text.append("refused: [")
                            .append(span.words())
                            .append("] ")
                            .append(span.reason())
                            .append('\n'));
            text.append("rest: ")
                    .append(question.rest().map(CriterionText::of).orElse("none"))
                    .append('\n');
        }
        if (!question.readBack().isEmpty()) {
            text.append("read back: ").append(question.readBack()).append('\n');
        }
        return text.toString();
    }
}
