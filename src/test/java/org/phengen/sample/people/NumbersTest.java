package org.phengen.sample.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Numbers that must tell people apart in the largest region.
class NumbersTest {
    @Test
    void noTwoOfAHundredThousandPeopleShareANumberButTheRecordsOfOnePerson() {
        Register register = new Register(7, Place.shares(100_000));
        Set<String> national = new HashSet<>();
        Set<String> own = new HashSet<>();
        int people = 0;
        for (Place place : Place.values()) {
            for (int ordinal = 1; ordinal <= register.share(place); ordinal++) {
                Identity who = register.identity(place, ordinal);
                own.add(place + who.recordNumber());
                if (register.self(place, ordinal) == register.position(place, ordinal)) {
                    people++;
                    national.add(who.nationalNumber());
                }
            }
        }

        assertThat(own).hasSize(100_000);
        assertThat(people).isEqualTo(99_998);
        assertThat(national).hasSize(people);
    }
}
