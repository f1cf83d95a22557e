package org.phengen.terminology;

import java.util.List;
import org.phengen.question.Vocabulary;
import org.phengen.question.VocabularyContract;

class TerminologyAsVocabularyTest extends VocabularyContract {
    @Override
    protected Vocabulary vocabulary() {
        return Terminology.open(List.of());
    }

    @Override
    protected List<String> longName() {
        return List.of("superficial", "spreading", "melanoma");
    }

    @Override
    protected List<String> measureName() {
        return List.of("body", "mass", "index");
    }

    @Override
    protected String knownCode() {
        return "ICD-10 C43.9";
    }
}
