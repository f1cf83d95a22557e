package org.phengen.ui.ask;

import java.util.List;
import org.phengen.job.Job;
import org.phengen.question.ConceptName;
import org.phengen.question.Continuation;
import org.phengen.question.Continuations;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.question.Suggestion;
import org.phengen.question.Suggestions;
import org.phengen.question.Wording;
import org.phengen.site.Federation;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.terminology.Meaning;

/// The Ask screen's port on the sites of a federation.
public final class FederationEngine implements AskEngine {
    private final Federation federation;
    private final Suggestions suggestions;
    private final Continuations continuations;

    public FederationEngine(Federation federation) {
        this.federation = federation;
        suggestions = new Suggestions(federation.terminology());
        continuations = new Continuations(federation.terminology());
    }

    @Override
    public List<SiteFile> sites() {
        return federation.sites();
    }

    @Override
    public Question read(String sentence) {
        return federation.read(sentence);
    }

    @Override
    public List<Suggestion> suggestions(Question question) {
        return suggestions.of(question);
    }

    @Override
    public List<Continuation> continuations(String sentence, int caret) {
        return continuations.at(sentence, caret);
    }

    @Override
    public String sentence(Criterion criterion) {
        return Wording.sentence(criterion);
    }

    @Override
    public Meaning meaning(ConceptName concept) {
        return federation.terminology().meaning(concept);
    }

    @Override
    public Job<SiteAnswer> ask(SiteFile site, Question question) {
        Criterion criterion = question.criterion()
                .orElseThrow(() -> new IllegalArgumentException("words not understood are never searched"));
        return context -> federation.ask(site, criterion, context);
    }
}
