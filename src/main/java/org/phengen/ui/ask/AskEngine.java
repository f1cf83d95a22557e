package org.phengen.ui.ask;

import java.util.List;
import org.phengen.job.Job;
import org.phengen.question.ConceptName;
import org.phengen.question.Continuation;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.question.Suggestion;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.terminology.Meaning;

/// What the Ask screen needs of the rooms below: reading sentences and asking sites.
public interface AskEngine {
    /// The sites a question goes to, in the order of their cards.
    List<SiteFile> sites();

    /// Reads a sentence; milliseconds, so that it can be done at every key.
    Question read(String sentence);

    /// What may have been meant where words were misspelt; each is a question for the user.
    List<Suggestion> suggestions(Question question);

    /// How a half-typed sentence can go on at the caret.
    List<Continuation> continuations(String sentence, int caret);

    /// A sentence for criteria that were edited by hand; reading it gives the same criteria.
    String sentence(Criterion criterion);

    /// What a name was taken to mean: the listed codes.
    Meaning meaning(ConceptName concept);

    /// Asks one site. A site that fails gives an answer that says so.
    Job<SiteAnswer> ask(SiteFile site, Question question);
}
