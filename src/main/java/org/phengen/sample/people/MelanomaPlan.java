package org.phengen.sample.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.sample.chance.Chance;

/// Who has melanoma, and from when: of 2,000 patients 45 surely and 6 perhaps diagnosed under 30, and 79 more later or
/// at
/// an unknown age; in proportion at other sizes. Beside these, some named untidy cases have one.
public final class MelanomaPlan {
    /// How early a diagnosis was.
    public enum Group {
        UNDER_30(21, 22, 2),
        PERHAPS_UNDER_30(3, 2, 1),
        LATER(43, 34, 2);

        private final int north;
        private final int south;
        private final int clinic;

        Group(int north, int south, int clinic) {
            this.north = north;
            this.south = south;
            this.clinic = clinic;
        }

        /// How many of a region of 2,000 patients.
        int count(Place place) {
            return switch (place) {
                case NORTH -> north;
                case SOUTH -> south;
                case CLINIC -> clinic;
            };
        }
    }

    /// One person's part.
    ///
    /// @param number which of its group, from 0: chooses how the record says it
    record Part(Group group, int number) {}

    private final List<Map<Integer, Part>> parts = new ArrayList<>();

    MelanomaPlan(long seed, List<Integer> shares) {
        int patients = shares.stream().mapToInt(Integer::intValue).sum();
        for (Place place : Place.values()) {
            List<Integer> free = freeOrdinals(seed, place, shares.get(place.position()));
            Map<Integer, Part> here = new HashMap<>();
            int next = 0;
            for (Group group : Group.values()) {
                long scaled = StrictMath.round(group.count(place) * (patients / 2000.0));
                int count = (int) StrictMath.min(StrictMath.max(1, scaled), free.size() - next);
                for (int i = 0; i < count; i++) {
                    here.put(free.get(next++), new Part(group, i));
                }
            }
            parts.add(here);
        }
    }

    /// Ordinals that no named case uses, in random order.
    private static List<Integer> freeOrdinals(long seed, Place place, int share) {
        List<Integer> free = new ArrayList<>();
        for (int at : Chance.of(seed, "melanoma", place.position()).shuffled(share)) {
            int ordinal = at + 1;
            boolean taken = false;
            for (Untidy untidy : Untidy.values()) {
                taken |= untidy.place() == place && untidy.patient() == ordinal;
            }
            if (!taken) {
                free.add(ordinal);
            }
        }
        return free;
    }

    Optional<Part> of(Place place, int ordinal) {
        return Optional.ofNullable(parts.get(place.position()).get(ordinal));
    }

    /// Which group somebody belongs to; empty for those without a planned melanoma.
    public Optional<Group> group(Place place, int ordinal) {
        return of(place, ordinal).map(Part::group);
    }
}
