package org.phengen.ui.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.phengen.terminology.Code;
import org.phengen.terminology.Meaning;
import org.phengen.ui.kit.Words;

/// Codes as clinicians write them: "SNOMED CT 372244006", "ICD-10 C43.9".
final class CodeWords {
    private static final List<String> FAMILIAR =
            List.of(Code.SNOMED_CT, Code.ICD_10, Code.ICD_10_CM, Code.LOINC, Code.HPO, Code.MONDO);

    private CodeWords() {}

    /// A chip's words: the code where there is one, else how many and of which systems.
    static String brief(Words words, Meaning meaning) {
        Set<Code> codes = meaning.codes();
        return codes.size() == 1
                ? of(codes.iterator().next())
                : words.say(
                        "meaning.codes",
                        codes.size(),
                        String.join(
                                ", ",
                                inOrder(codes).stream()
                                        .map(Code::system)
                                        .map(CodeWords::system)
                                        .distinct()
                                        .toList()));
    }

    /// All codes, clinical systems first.
    static List<String> all(Meaning meaning) {
        return inOrder(meaning.codes()).stream().map(CodeWords::of).toList();
    }

    private static List<Code> inOrder(Set<Code> codes) {
        return codes.stream()
                .sorted(Comparator.comparingInt(CodeWords::rank)
                        .thenComparing(Code::system)
                        .thenComparing(Code::code))
                .toList();
    }

    private static int rank(Code code) {
        int at = FAMILIAR.indexOf(code.system());
        return at < 0 ? FAMILIAR.size() : at;
    }

    private static String of(Code code) {
        return code.system().equals(Code.MONDO) ? code.code() : system(code.system()) + " " + code.code();
    }

    private static String system(String system) {
        return switch (system) {
            case Code.SNOMED_CT -> "SNOMED CT";
            case Code.ICD_10, Code.ICD_10_CM -> "ICD-10";
            case Code.LOINC -> "LOINC";
            case Code.HPO -> "HPO";
            case Code.MONDO -> "MONDO";
            default -> system;
        };
    }
}
