package org.phengen.sample.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who is who in the region: every patient record's person, with name, age, sex and numbers, before anything is known
/// of
/// their health. Safe for use by several threads.
public final class Register {
    private static final List<Map<Integer, Set<Untidy>>> CASES =
            Stream.of(Place.values()).map(Register::cases).toList();

    private final List<Integer> shares;
    private final MelanomaPlan melanomas;
    private final Demography demography;

    /// @param shares patient records of north, south and clinic
    public Register(long seed, List<Integer> shares) {
        this.shares = List.copyOf(shares);
        this.melanomas = new MelanomaPlan(seed, shares);
        this.demography = new Demography(seed, Population.AS_OF);
    }

    /// Patient records of a place.
    public int share(Place place) {
        return shares.get(place.position());
    }

    /// A record's number in the region, from 0: north, then south, then clinic.
    public int position(Place place, int ordinal) {
        int before = 0;
        for (int i = 0; i < place.position(); i++) {
            before += shares.get(i);
        }
        return before + ordinal - 1;
    }

    /// Patient records of the region.
    public int size() {
        return shares.stream().mapToInt(Integer::intValue).sum();
    }

    /// The numbers of all people who are under 20 on the region's date, or of all who are not; each person once.
    List<Integer> people(boolean children) {
        List<Integer> numbers = new ArrayList<>();
        for (Place place : Place.values()) {
            for (int ordinal = 1; ordinal <= share(place); ordinal++) {
                boolean child = identity(place, ordinal).ageOn(Population.AS_OF) < BodyMass.ADULT;
                int number = position(place, ordinal);
                if (child == children && self(place, ordinal) == number) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    Optional<MelanomaPlan.Part> melanoma(Place place, int ordinal) {
        return melanomas.of(place, ordinal);
    }

    /// Whether somebody's melanoma was planned, and how early.
    public Optional<MelanomaPlan.Group> melanomaGroup(Place place, int ordinal) {
        return melanomas.group(place, ordinal);
    }

    /// Who a patient record is about; two records of one person share everything but the record number.
    public Identity identity(Place place, int ordinal) {
        Identity drawn = drawn(place, ordinal);
        Identity self = place == Place.SOUTH && ordinal == Untidy.TWO_SITES_SOUTH.patient()
                ? drawn(Place.NORTH, Untidy.TWO_SITES_NORTH.patient())
                : place == Place.NORTH && ordinal == Untidy.MERGED_RECORD.patient()
                        ? drawn(Place.NORTH, Untidy.KEPT_RECORD.patient())
                        : drawn;
        return UntidyRecords.identity(
                casesOf(place, ordinal),
                new Identity(
                        self.given(),
                        self.family(),
                        self.male(),
                        self.gender(),
                        self.birth(),
                        self.birthText(),
                        self.death(),
                        self.nationalNumber(),
                        drawn.recordNumber()));
    }

    private Identity drawn(Place place, int ordinal) {
        Set<Untidy> cases = casesOf(place, ordinal);
        Optional<MelanomaPlan.Part> part = melanomas.of(place, ordinal);
        Optional<Wanted> wanted = cases.isEmpty()
                ? part.map(MelanomaRecord::wanted)
                : Optional.of(cases.iterator().next().wanted());
        Identity who =
                demography.of(place, ordinal, position(place, ordinal), wanted, cases.isEmpty() && part.isEmpty());
        return part.flatMap(known -> MelanomaRecord.birthText(known, who.birth()))
                .map(text -> new Identity(
                        who.given(),
                        who.family(),
                        who.male(),
                        who.gender(),
                        who.birth(),
                        Optional.of(text),
                        who.death(),
                        who.nationalNumber(),
                        who.recordNumber()))
                .orElse(who);
    }

    /// The region's number of the person behind a record: 0 for north's first.
    public int self(Place place, int ordinal) {
        if (place == Place.SOUTH && ordinal == Untidy.TWO_SITES_SOUTH.patient()) {
            return position(Place.NORTH, Untidy.TWO_SITES_NORTH.patient());
        }
        if (place == Place.NORTH && ordinal == Untidy.MERGED_RECORD.patient()) {
            return position(Place.NORTH, Untidy.KEPT_RECORD.patient());
        }
        return position(place, ordinal);
    }

    /// The named cases that a record is, in the order of their table; of most records none.
    public static Set<Untidy> casesOf(Place place, int ordinal) {
        return CASES.get(place.position()).getOrDefault(ordinal, Set.of());
    }

    private static Map<Integer, Set<Untidy>> cases(Place place) {
        Map<Integer, EnumSet<Untidy>> found = new HashMap<>();
        for (Untidy untidy : Untidy.values()) {
            if (untidy.place() == place) {
                found.computeIfAbsent(untidy.patient(), ordinal -> EnumSet.noneOf(Untidy.class))
                        .add(untidy);
            }
        }
        Map<Integer, Set<Untidy>> known = new HashMap<>();
        found.forEach((ordinal, here) -> known.put(ordinal, Collections.unmodifiableSet(here)));
        return known;
    }
}
