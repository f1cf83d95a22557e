package org.phengen.question;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Units as people write them, and the UCUM units they mean. Only units that mean one thing in a measure's sentence:
/// "stone" is the UK weight, "ft" the foot; neither is UCUM's own `st` (stere) or `ft` (femtotonne).
final class Units {
    private static final Map<String, String> UCUM = new HashMap<>();
    private static final Map<String, String> WRITTEN = new HashMap<>();

    static {
        add("kg/m2", "kg/m2", "kg/m²", "kg/m^2", "kg per m2", "kg per square metre", "kg per square meter");
        add("kg", "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes");
        add("g", "g", "gram", "grams");
        add("[lb_av]", "lb", "lbs", "pound", "pounds");
        add("[stone_av]", "stone", "stones");
        add("cm", "cm", "centimetre", "centimetres", "centimeter", "centimeters");
        add("m", "m", "metre", "metres", "meter", "meters");
        add("mm", "mm", "millimetre", "millimetres", "millimeter", "millimeters");
        add("[in_i]", "inch", "inches", "\"");
        add("[ft_i]", "ft", "foot", "feet");
        add("%", "%", "percent", "per cent", "pct");
        add("mmol/mol", "mmol/mol");
        add("mmol/L", "mmol/L", "mmol per litre", "mmol per liter", "millimoles per litre", "millimoles per liter");
        add("mg/dL", "mg/dL", "mg per dl");
        add("umol/L", "µmol/L", "umol/l", "μmol/l");
        add("g/L", "g/L");
        add("g/dL", "g/dL");
        add("mm[Hg]", "mmHg", "mm hg", "millimetres of mercury", "millimeters of mercury", "mm [ hg ]");
        add("/min", "bpm", "beats per minute", "per minute", "/ min");
        add("U/L", "U/L", "iu/l");
        add("mg/g", "mg/g");
        add("mL/min/{1.73_m2}", "mL/min", "ml/min/1.73m2", "ml/min/1.73 m2");
    }

    private static final int LONGEST = 4;

    private Units() {}

    /// A unit and how many words it took.
    record Found(String ucum, int words) {}

    /// The longest unit that begins at a word.
    static Optional<Found> at(List<String> words, int from) {
        for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
            String ucum = UCUM.get(String.join(" ", words.subList(from, from + length)));
            if (ucum != null) {
                return Optional.of(new Found(ucum, length));
            }
        }
        return Optional.empty();
    }

    /// Every way of writing a unit.
    static Set<String> words() {
        return UCUM.keySet();
    }

    /// How a unit is written in a sentence; a unit that no word means is written as it is.
    static String word(String ucum) {
        return WRITTEN.getOrDefault(ucum, ucum);
    }

    private static void add(String ucum, String... words) {
        WRITTEN.put(ucum, words[0]);
        for (String word : words) {
            UCUM.put(word.toLowerCase(Locale.ROOT), ucum);
        }
    }
}
