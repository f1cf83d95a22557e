package org.phengen.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phengen.sample.Summary.Example;
import org.phengen.sample.people.Person;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Population;
import org.phengen.sample.people.Reading;
import org.phengen.sample.people.Untidy;

/// Finds the patients worth opening: four named cases, and, among north's plain adults, somebody in the middle of the
/// score
/// and the one at its top.
final class Showcase {
    private static final double MIDDLE = 0.1;

    private final SampleNames names;
    private @Nullable Person typical;
    private @Nullable Person top;

    /// @param names of north
    Showcase(SampleNames names) {
        this.names = names;
    }

    /// Looks at one person after another.
    void consider(Person person) {
        double age = person.identity().ageOn(Population.AS_OF);
        boolean plain = person.place() == Place.NORTH
                && person.cases().isEmpty()
                && person.events().stream().noneMatch(Showcase::bearsOnWeight)
                && person.identity().death().isEmpty()
                && names.claimed(person.ordinal()).size() == 1
                && age > 30
                && age < 65
                && recent(person) >= 3;
        if (!plain) {
            return;
        }
        double score = person.truth().score();
        if (typical == null
                && StrictMath.abs(score) < MIDDLE
                && StrictMath.abs(person.truth().tendency()) < 0.5) {
            typical = person;
        }
        if (top == null || score > top.truth().score()) {
            top = person;
        }
    }

    List<Example> examples() {
        List<Example> found = new ArrayList<>();
        Optional.ofNullable(typical)
                .ifPresent(person -> found.add(example(person, "typical: in the middle of the score")));
        Optional.ofNullable(top).ifPresent(person -> found.add(example(person, "the top of the score at north")));
        found.add(example(Untidy.CHILD, "a child: z-score by growth reference only"));
        found.add(example(Untidy.VERY_OLD, "too few peers: a man of over 93"));
        found.add(example(Untidy.RECORDED_SEX_WRONG, "the record's sex is wrong: male on paper, XX in the genome"));
        found.add(example(Untidy.SWAPPED_A, "a swapped sample: a man linked to a woman's genome"));
        return found;
    }

    private static boolean bearsOnWeight(org.phengen.sample.people.LifeEvent event) {
        return switch (event) {
            case org.phengen.sample.people.LifeEvent.Operation ignored -> true;
            case org.phengen.sample.people.LifeEvent.Prescription ignored -> true;
            case org.phengen.sample.people.LifeEvent.Statement ignored -> false;
            case org.phengen.sample.people.LifeEvent.Relative ignored -> false;
        };
    }

    private static long recent(Person person) {
        String since = Population.AS_OF.minusMonths(24).toString();
        return person.readings().stream()
                .filter(reading -> reading.kind() == Reading.Kind.BODY_MASS_INDEX
                        && reading.when().compareTo(since) > 0)
                .count();
    }

    private static Example example(Person person, String what) {
        return new Example(person.place().site() + "/" + person.id(), what);
    }

    private static Example example(Untidy untidy, String what) {
        return new Example(untidy.place().site() + "/" + untidy.patientId(), what);
    }
}
