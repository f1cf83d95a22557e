package org.phengen.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.question.Span;
import org.phengen.question.Suggestion;
import org.phengen.question.Suggestions;
import org.phengen.site.AskAnswer;
import org.phengen.site.Federation;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SourceOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ask`: words to criteria to cohort, over every site named.
@Command(
        name = "ask",
        description = "Asks every site a question in words; answers with JSON.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final SourceOpener sources;
    private final Clock clock;

    @Parameters(
            paramLabel = "QUESTION",
            description = "the question, such as \"all patients diagnosed with melanoma under the age of 30\"")
    private String sentence = "";

    @Option(names = "--site", arity = "1..*", paramLabel = "FILE", required = true, description = "site files")
    private List<Path> sites = List.of();

    @Option(
            names = "--ignore-unknown",
            description = "search although words were not understood; they are named in the answer")
    private boolean ignoreUnknown;

    @Option(names = "--json", description = "JSON on standard output (always so for this command)")
    @SuppressWarnings("unused") // scripts may ask for what is always so
    private boolean json;

    AskCommand(Terminal terminal, SourceOpener sources, Clock clock) {
        this.terminal = terminal;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        JobContext job = terminal.job();
        Federation federation = Federation.open(SiteArguments.read(sites), sources, clock, job);
        Question question = federation.read(sentence);
        if (!question.understood() && !(ignoreUnknown && question.rest().isPresent())) {
            terminal.json(AskJson.notAsked(question, federation));
            List<Suggestion> suggestions = new Suggestions(federation.terminology()).of(question);
            for (Span span : question.notUnderstood()) {
                terminal.err()
                        .println("phengen: not understood: \"" + span.words() + "\" at character " + (span.start() + 1)
                                + ": " + span.reason() + didYouMean(span, suggestions));
            }
            terminal.err()
                    .println("phengen: nothing was searched. Strike these words out or replace them"
                            + (question.rest().isPresent() ? ", or add --ignore-unknown." : "."));
            return ExitCode.USAGE;
        }
        Optional<Criterion> asked = question.criterion().or(question::rest);
        AskAnswer answer = federation.ask(question, asked.orElseThrow(), site -> {}, job);
        terminal.json(AskJson.of(answer, federation));
        List<Gap> gaps = new ArrayList<>();
        for (String words : answer.dropped()) {
            gaps.add(new Gap("question", "the words \"" + words + "\" were ignored", "Replace them and ask again"));
        }
        answer.sites().forEach(site -> gaps.addAll(site.gaps()));
        if (answer.sites().stream().allMatch(site -> site.state() == SiteAnswer.State.FAILED)) {
            return terminal.failed(gaps);
        }
        return terminal.gaps(gaps);
    }

    /// A question, never an answer: nothing is searched with another word than the one written.
    private static String didYouMean(Span span, List<Suggestion> suggestions) {
        List<String> meant = suggestions.stream()
                .filter(one -> one.start() < span.end() && span.start() < one.end())
                .map(one -> "\"" + one.instead() + "\"")
                .toList();
        return meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?";
    }
}
