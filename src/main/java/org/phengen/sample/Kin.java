package org.phengen.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phengen.sample.genome.Kinship;
import org.phengen.sample.genome.Kinship.Pair;
import org.phengen.sample.people.Identity;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Register;

/// Chooses the few relatives among north's patients: four mothers with a child, four pairs of siblings. None of them is
/// a
/// named case or has a planned melanoma.
final class Kin {
    /// Two related patients of north.
    ///
    /// @param first ordinal
    /// @param second ordinal
    record Relatives(String what, int first, int second) {}

    private static final int PAIRS = 4;

    private final Register register;
    private final List<Relatives> relatives = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();

    Kin(Register register) {
        this.register = register;
        for (int i = 0; i < PAIRS; i++) {
            mother();
            siblings();
        }
    }

    Kinship kinship() {
        return new Kinship(pairs);
    }

    List<Relatives> relatives() {
        return List.copyOf(relatives);
    }

    /// Numbers in the region of all who are related.
    Set<Integer> everybody() {
        Set<Integer> numbers = new HashSet<>();
        taken.forEach(ordinal -> numbers.add(number(ordinal)));
        return numbers;
    }

    private void mother() {
        for (int mother : free()) {
            for (int child : free()) {
                Identity hers = register.identity(Place.NORTH, mother);
                double apart = years(hers, register.identity(Place.NORTH, child));
                if (!hers.male() && apart > 20 && apart < 38) {
                    relatives.add(new Relatives("mother and child", mother, child));
                    pairs.add(new Pair.MotherAndChild(number(mother), number(child)));
                    taken.addAll(List.of(mother, child));
                    return;
                }
            }
        }
    }

    private void siblings() {
        for (int first : free()) {
            for (int second : free()) {
                double apart = years(register.identity(Place.NORTH, first), register.identity(Place.NORTH, second));
                if (apart > 1 && apart < 9) {
                    relatives.add(new Relatives("siblings", first, second));
                    pairs.add(new Pair.Siblings(number(first), number(second)));
                    taken.addAll(List.of(first, second));
                    return;
                }
            }
        }
    }

    /// How much older the first is.
    private static double years(Identity first, Identity second) {
        return (second.birth().toEpochDay() - first.birth().toEpochDay()) / 365.25;
    }

    private int number(int ordinal) {
        return register.position(Place.NORTH, ordinal);
    }

    private List<Integer> free() {
        List<Integer> free = new ArrayList<>();
        for (int ordinal = 60; ordinal <= register.share(Place.NORTH) && free.size() < 60; ordinal++) {
            boolean plain = Register.casesOf(Place.NORTH, ordinal).isEmpty()
                    && register.melanomaGroup(Place.NORTH, ordinal).isEmpty();
            if (plain && !taken.contains(ordinal)) {
                free.add(ordinal);
            }
        }
        return free;
    }
}
