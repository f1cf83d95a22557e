package org.phengen.patient;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.phengen.terminology.Code;
import org.phengen.terminology.Meaning;

/// The codes of a meaning, ready to be asked often. An ICD-10 code counts with everything below it (`C43` covers
/// `C43.9`, written with or without the point); every other code counts for itself.
final class CodeSet {
    private static final int SHORTEST_ICD_CATEGORY = 3;

    private final Set<Code> exact;
    private final Set<Code> icdStems = new HashSet<>();

    CodeSet(Meaning meaning) {
        exact = meaning.codes();
        for (Code code : exact) {
            if (isIcd10(code)) {
                icdStems.add(new Code(code.system(), plain(code)));
            }
        }
    }

    boolean holdsAny(List<Code> codes) {
        for (Code code : codes) {
            if (holds(code)) {
                return true;
            }
        }
        return false;
    }

    boolean holds(Code code) {
        if (exact.contains(code)) {
            return true;
        }
        if (icdStems.isEmpty() || !isIcd10(code)) {
            return false;
        }
        String text = plain(code);
        for (int length = text.length(); length >= SHORTEST_ICD_CATEGORY; length--) {
            if (icdStems.contains(new Code(code.system(), text.substring(0, length)))) {
                return true;
            }
        }
        return false;
    }

    /// The WHO's classification and the national modifications of it.
    private static boolean isIcd10(Code code) {
        return !code.system().equals(Code.SNOMED_CT)
                && code.system().toLowerCase(Locale.ROOT).contains("icd-10")
                && !code.system().endsWith("-pcs");
    }

    private static String plain(Code code) {
        return code.code().replace(".", "").toUpperCase(Locale.ROOT);
    }
}
