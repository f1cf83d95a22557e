package org.phengen.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a sentence into words with their places in it. A hyphen inside a compound ("type-2", "30-year-old") splits,
/// and the parts remember that they belong together; between numbers it is a sign of its own ("20-30").
final class Words {
    private static final Pattern PIECE = Pattern.compile(
            "(?<code>"
                    // a system and a code as FHIR writes them
                    + "(?:https?|urn):[^\\s|]{1,200}\\|[A-Za-z0-9.\\-]+"
                    // CURIEs
                    + "|\\b(?:MONDO|HP|HPO|SCTID|SNOMEDCT|SNOMED|SCT|ICD-?10(?:-?CM|WHO)?|LOINC):\\s?[A-Za-z]?[0-9][A-Za-z0-9.\\-]*"
                    // the system's name, then the code
                    + "|\\bICD[ -]?10(?:[ -]?CM)?(?: codes?)? [A-Za-z][0-9][0-9A-Za-z](?:\\.[0-9A-Za-z]{1,4})?\\b"
                    + "|\\b(?:SNOMED(?:[ -]?CT)?|SCT)(?: codes?)? [0-9]{6,18}\\b"
                    + "|\\bLOINC(?: codes?)? [0-9]{1,5}-[0-9]\\b"
                    // a LOINC or ICD-10 code alone
                    + "|\\b[0-9]{3,5}-[0-9]\\b(?![0-9.])"
                    + "|\\b[A-Za-z][0-9][0-9A-Za-z](?:\\.[0-9A-Za-z]{1,4})?\\b"
                    + ")"
                    + "|(?<unit>%|(?<![\\p{L}\\p{N}])[a-zµμ]{1,6}/[a-z]{1,5}[0-9²]?(?:\\^2)?\\b²?|(?<=[0-9] ?)\"|°[cf]\\b)"
                    + "|(?<number>[0-9]{1,12}(?:[.,][0-9]{1,9})*(?:/[0-9]+)?)"
                    + "|(?<word>\\p{L}[\\p{L}\\p{M}0-9²]*+(?:['’]\\p{L}{1,3}\\b)?)"
                    + "|(?<sign>>=|<=|[^\\s])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Words() {}

    static List<Word> of(String sentence) {
        var words = new ArrayList<Word>();
        Matcher matcher = PIECE.matcher(sentence);
        while (matcher.find()) {
            Word.Kind kind = kind(matcher);
            String text = kind == Word.Kind.CODE
                    ? matcher.group()
                    : matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            words.add(new Word(text, matcher.start(), matcher.end(), kind, false));
        }
        return joinCompounds(words);
    }

    private static Word.Kind kind(Matcher matcher) {
        if (matcher.group("code") != null) {
            return Word.Kind.CODE;
        }
        if (matcher.group("unit") != null) {
            return Word.Kind.UNIT;
        }
        if (matcher.group("number") != null) {
            return Word.Kind.NUMBER;
        }
        return matcher.group("word") != null ? Word.Kind.WORD : Word.Kind.SIGN;
    }

    /// Takes the hyphens out of compounds and marks what they joined.
    private static List<Word> joinCompounds(List<Word> pieces) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < pieces.size(); i++) {
            Word piece = pieces.get(i);
            boolean touches = i > 0 && pieces.get(i - 1).end() == piece.start();
            if (isHyphen(piece) && touches && i + 1 < pieces.size()) {
                Word before = pieces.get(i - 1);
                Word after = pieces.get(i + 1);
                boolean range = before.kind() == Word.Kind.NUMBER && after.kind() == Word.Kind.NUMBER;
                if (after.start() == piece.end() && !range && isPart(before) && isPart(after)) {
                    continue;
                }
            }
            boolean afterHyphen = touches
                    && isHyphen(pieces.get(i - 1))
                    && !words.isEmpty()
                    && words.getLast().end() == pieces.get(i - 1).start()
                    && isPart(piece);
            boolean glued = touches && isPart(piece) && !words.isEmpty() && isPart(words.getLast());
            boolean unitOfNumber = !words.isEmpty() && words.getLast().kind() == Word.Kind.NUMBER;
            words.add(new Word(
                    piece.text(), piece.start(), piece.end(), piece.kind(), (afterHyphen || glued) && !unitOfNumber));
        }
        return words;
    }

    private static boolean isHyphen(Word piece) {
        return piece.text().equals("-") || piece.text().equals("‑");
    }

    private static boolean isPart(Word piece) {
        return piece.kind() == Word.Kind.WORD || piece.kind() == Word.Kind.NUMBER || piece.kind() == Word.Kind.CODE;
    }
}
