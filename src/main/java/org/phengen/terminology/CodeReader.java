package org.phengen.terminology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phengen.question.ConceptName;
import org.phengen.question.Vocabulary;

/// Reads codes as people write them: `C43.9`, `ICD-10 C43.9`, `SNOMED 372244006`, `MONDO:0005105`, `HP:0000822`,
/// `LOINC 39156-5`, `http://snomed.info/sct|372244006`. A code alone, without its system, must be known here; a code
/// with its system is taken at its word.
final class CodeReader {
    private static final Pattern ICD = Pattern.compile(
            "(?:(ICD-?\\s?10(?:-?\\s?(CM|WHO))?)(?: codes?)?[:\\s]+)?([A-Z][0-9][0-9A-Z](?:\\.?[0-9A-Z]{1,4})?)");
    private static final Pattern SNOMED =
            Pattern.compile("(?:SNOMED(?:[ -]?CT)?|SCTID|SCT)(?: CODES?)?[:\\s]+([0-9]{6,18})");
    private static final Pattern LOINC = Pattern.compile("(?:(LOINC)(?: CODES?)?[:\\s]+)?([0-9]{1,5}-[0-9])");
    private static final Pattern CURIE = Pattern.compile("(MONDO|HP|HPO):\\s?([0-9]{7})");

    private final Map<Code, String> labels = new LinkedHashMap<>();
    private final TreeMap<String, String> icdLabels = new TreeMap<>();
    private final Map<String, Concept> byKey = new LinkedHashMap<>();

    CodeReader(List<Concept> shipped, List<PresentCode> present) {
        for (PresentCode code : present) {
            addLabel(new Code(code.system(), code.code()), Names.withoutTag(code.display()));
        }
        for (Concept concept : shipped) {
            byKey.put(concept.key(), concept);
            concept.codes().stream()
                    .sorted(java.util.Comparator.comparing(Code::toString))
                    .forEach(code -> addLabel(code, concept.label()));
        }
    }

    private void addLabel(Code code, String label) {
        if (!label.isBlank()) {
            labels.putIfAbsent(code, label);
        }
        if (isIcd(code.system())) {
            icdLabels.putIfAbsent(bare(code.code()), label);
        }
    }

    /// A code that was read.
    record Read(String key, Vocabulary.Kind kind) {}

    Optional<Read> read(String written) {
        String text = written.strip();
        int bar = text.lastIndexOf('|');
        if (bar > 0) {
            return ofSystem(new Code(text.substring(0, bar), text.substring(bar + 1)));
        }
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher curie = CURIE.matcher(upper);
        if (curie.matches()) {
            String key = (curie.group(1).equals("MONDO") ? "MONDO:" : "HP:") + curie.group(2);
            Code code = new Code(key.startsWith("MONDO") ? Code.MONDO : Code.HPO, key);
            return labels.containsKey(code) ? Optional.of(condition(code, key)) : Optional.empty();
        }
        Matcher snomed = SNOMED.matcher(upper);
        if (snomed.matches()) {
            return ofSystem(new Code(Code.SNOMED_CT, snomed.group(1)));
        }
        Matcher loinc = LOINC.matcher(upper);
        if (loinc.matches()) {
            Code code = new Code(Code.LOINC, loinc.group(2));
            return loinc.group(1) != null || labels.containsKey(code) ? ofSystem(code) : Optional.empty();
        }
        Matcher icd = ICD.matcher(upper);
        if (icd.matches() && (icd.group(1) != null || isKnownIcd(icd.group(3)))) {
            String system = "CM".equals(icd.group(2)) ? Code.ICD_10_CM : Code.ICD_10;
            return ofSystem(new Code(system, dotted(icd.group(3))));
        }
        return Optional.empty();
    }

    private Read condition(Code code, String key) {
        return new Read(byKey.containsKey(key) ? key : code.toString(), Vocabulary.Kind.CONDITION);
    }

    private Optional<Read> ofSystem(Code code) {
        if (code.system().equals(Code.LOINC)) {
            return Optional.of(new Read(code.toString(), Vocabulary.Kind.MEASURE));
        }
        return PresentTerms.isCondition(code.system())
                ? Optional.of(new Read(code.toString(), Vocabulary.Kind.CONDITION))
                : Optional.empty();
    }

    /// A known code, one below a known code, or one above it.
    private boolean isKnownIcd(String code) {
        String plain = bare(code);
        String next = icdLabels.ceilingKey(plain);
        if (next != null && next.startsWith(plain)) {
            return true;
        }
        for (int length = plain.length(); length >= 3; length--) {
            if (icdLabels.containsKey(plain.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /// The meaning of a key that spells a code; no code where it spells none.
    Meaning meaning(ConceptName name) {
        int bar = name.key().lastIndexOf('|');
        if (bar <= 0) {
            return new Meaning(name, name.words(), Set.of(), "not known here: no code", "none");
        }
        Code code = new Code(name.key().substring(0, bar), name.key().substring(bar + 1));
        boolean icd10 = code.system().equals(Code.ICD_10);
        Set<Code> codes = icd10 ? Set.of(code, new Code(Code.ICD_10_CM, code.code())) : Set.of(code);
        String label = isIcd(code.system()) ? icdLabel(code.code()) : labels.getOrDefault(code, code.code());
        String scope = isIcd(code.system())
                ? "this code and those below it" + (icd10 ? ", in ICD-10 and ICD-10-CM" : "")
                : "this code only, no hierarchy";
        return new Meaning(name, label, codes, scope, "the code as written");
    }

    /// The code's own name, else "part of" the nearest named code above it.
    private String icdLabel(String code) {
        String plain = bare(code);
        for (int length = plain.length(); length >= 3; length--) {
            String label = icdLabels.get(plain.substring(0, length));
            if (label != null) {
                return length == plain.length() ? label : code + ", part of " + label;
            }
        }
        return code;
    }

    private static boolean isIcd(String system) {
        return system.equals(Code.ICD_10) || system.equals(Code.ICD_10_CM);
    }

    /// Whether an ICD-10 code stands below another of the same system: C43.9 below C43.
    static boolean isBelow(Code code, Code wider) {
        return isIcd(code.system())
                && code.system().equals(wider.system())
                && bare(code.code()).startsWith(bare(wider.code()))
                && !code.code().equals(wider.code());
    }

    private static String bare(String code) {
        return code.replace(".", "").toUpperCase(Locale.ROOT);
    }

    private static String dotted(String code) {
        return code.length() > 3 && code.indexOf('.') < 0 ? code.substring(0, 3) + "." + code.substring(3) : code;
    }
}
