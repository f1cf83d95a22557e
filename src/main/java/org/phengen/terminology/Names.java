package org.phengen.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Names made comparable: lower case, without hyphens and the article, US spelling, singular, Arabic for Roman
/// numerals.
final class Names {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern TAG = Pattern.compile(
            "\\s*\\((disorder|finding|situation|procedure|observable entity|morphologic abnormality|event|context-dependent"
                    + " category|navigational concept|disorders)\\)?\\s*$");
    private static final Map<String, String> ROMAN = Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");
    private static final List<Map.Entry<String, String>> SPELLING = List.of(
            Map.entry("tumour", "tumor"),
            Map.entry("oedem", "edem"),
            Map.entry("oesoph", "esoph"),
            Map.entry("diarrhoea", "diarrhea"),
            Map.entry("apnoea", "apnea"),
            Map.entry("dyspnoea", "dyspnea"),
            Map.entry("coeliac", "celiac"),
            Map.entry("naev", "nev"),
            Map.entry("haem", "hem"),
            Map.entry("aemi", "emi"),
            Map.entry("paed", "ped"),
            Map.entry("gynaec", "gynec"),
            Map.entry("anaest", "anest"),
            Map.entry("leucocyt", "leukocyt"),
            Map.entry("fibre", "fiber"),
            Map.entry("foet", "fet"));

    private Names() {}

    /// The words of a name, its semantic tag ("(disorder)") left away.
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        String plain = withoutTag(name.toLowerCase(Locale.ROOT).replace('’', '\''));
        for (String word : BETWEEN.split(plain)) {
            String one = word(word);
            if (!one.isEmpty() && !isArticle(one)) {
                words.add(one);
            }
        }
        return List.copyOf(words);
    }

    /// The semantic tag of a SNOMED CT name, such as `situation`; empty where there is none.
    static String tag(String name) {
        var matcher = TAG.matcher(name.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group(1) : "";
    }

    static String withoutTag(String name) {
        return TAG.matcher(name).replaceFirst("");
    }

    /// One word in its comparable form.
    static String word(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.endsWith("'s")) {
            word = word.substring(0, word.length() - 2);
        }
        word = word.replace("'", "");
        if (ROMAN.containsKey(word)) {
            return ROMAN.getOrDefault(word, word);
        }
        for (Map.Entry<String, String> spelling : SPELLING) {
            word = word.replace(spelling.getKey(), spelling.getValue());
        }
        return singular(word);
    }

    /// A label as it stands inside a sentence: "Osteoporosis" without its capital; "BMI" and "Alzheimer's" keep theirs.
    static String inSentence(String label) {
        boolean capital = label.length() > 1 && label.substring(0, 2).matches("\\p{Lu}\\p{Ll}");
        boolean person = label.split(" ", 2)[0].contains("'") || label.split(" ", 2)[0].contains("-");
        boolean mixed = label.split(" ", 2)[0].substring(1).matches(".*[\\p{Lu}0-9].*");
        return capital && !person && !mixed
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }

    static boolean isArticle(String word) {
        return word.equals("the");
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
