package org.phengen.ui.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phengen.chart.model.CategoryBars;
import org.phengen.chart.model.Count;
import org.phengen.chart.model.Suppression;
import org.phengen.language.Language;
import org.phengen.ui.kit.Words;

/// Counts under keys such as `20-24`, `<18.5`, `18.5-25`, `70+` as bars, joined until each may be shown. Empty bands at
/// both ends are left out; what has no number (`unknown`) is in no bar.
final class Bands {
    private static final Pattern KEY = Pattern.compile("(<?)(\\d+(?:\\.\\d+)?)(?:-(\\d+(?:\\.\\d+)?)|\\+)?");

    /// @param low where it begins
    /// @param high its upper end as the key writes it (the last completed year; for BMI the first value beyond); empty
    ///     where it has no end
    private record Band(BigDecimal low, Optional<BigDecimal> high, int people) {}

    private Bands() {}

    /// @param minimum the smallest count that may be shown; 1 shows all
    static CategoryBars bars(Words words, String title, Map<String, Integer> counts, int minimum, boolean growing) {
        List<Band> bands = occupied(counts);
        int[] people = bands.stream().mapToInt(Band::people).toArray();
        List<CategoryBars.Bar> bars = new ArrayList<>();
        for (Suppression.Group group : Suppression.widen(people, minimum)) {
            Band first = bands.get(group.from());
            Band last = bands.get(group.to() - 1);
            bars.add(new CategoryBars.Bar(
                    label(words, first.low(), last.high()), Count.of(group.people(), minimum), true));
        }
        if (bars.isEmpty() && !bands.isEmpty()) {
            bars.add(new CategoryBars.Bar(words.say("band.all"), new Count.Hidden(minimum), true));
        }
        return new CategoryBars(title, bars, growing);
    }

    /// Takes one person out of the band that holds an age, or out of those of unknown age.
    ///
    /// @param counts changed
    /// @param age completed years; -1 where unknown
    static void takeOut(Map<String, Integer> counts, int age) {
        String holding = "unknown";
        BigDecimal years = BigDecimal.valueOf(age);
        for (String key : counts.keySet()) {
            Matcher parts = KEY.matcher(key);
            if (age >= 0
                    && parts.matches()
                    && years.compareTo(new BigDecimal(parts.group(2))) >= 0
                    && (parts.group(3) == null || years.compareTo(new BigDecimal(parts.group(3))) <= 0)) {
                holding = key;
            }
        }
        counts.computeIfPresent(holding, (key, people) -> Math.max(0, people - 1));
    }

    private static List<Band> occupied(Map<String, Integer> counts) {
        List<Band> bands = new ArrayList<>();
        counts.forEach((key, people) -> {
            Matcher parts = KEY.matcher(key);
            if (parts.matches()) {
                boolean below = !parts.group(1).isEmpty();
                BigDecimal number = new BigDecimal(parts.group(2));
                Optional<BigDecimal> high = below
                        ? Optional.of(number)
                        : Optional.ofNullable(parts.group(3)).map(BigDecimal::new);
                bands.add(new Band(below ? BigDecimal.ZERO : number, high, people));
            }
        });
        bands.sort(Comparator.comparing(Band::low));
        while (!bands.isEmpty() && bands.getFirst().people() == 0) {
            bands.removeFirst();
        }
        while (!bands.isEmpty() && bands.getLast().people() == 0) {
            bands.removeLast();
        }
        return bands;
    }

    private static String label(Words words, BigDecimal low, Optional<BigDecimal> high) {
        if (high.isEmpty()) {
            return words.say("band.from", figure(low));
        }
        return low.signum() == 0
                ? words.say("band.to", figure(high.get()))
                : words.say("band.between", figure(low), figure(high.get()));
    }

    private static String figure(BigDecimal edge) {
        return Language.now().number(edge.doubleValue(), "0.##");
    }
}
