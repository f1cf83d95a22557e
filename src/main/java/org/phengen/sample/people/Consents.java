package org.phengen.sample.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.phengen.sample.chance.Chance;

/// What the record holds about consent to research: at the clinic everybody's, elsewhere only some.
final class Consents {
    private Consents() {}

    static List<LifeEvent> of(Place place, Set<Untidy> cases, Chance chance) {
        List<LifeEvent> made = new ArrayList<>();
        boolean permitted = chance.happens(place == Place.CLINIC ? 1 : 0.25);
        String when = Population.AS_OF.minusDays(chance.within(500, 2500)).toString();
        if (cases.contains(Untidy.CONSENT_MISSING)) {
            return made;
        }
        if (cases.contains(Untidy.CONSENT_DENIED) || cases.contains(Untidy.CONSENT_SOUTH)) {
            made.add(new LifeEvent.Statement("active", "deny", when));
        } else if (cases.contains(Untidy.CONSENT_WITHDRAWN)) {
            made.add(new LifeEvent.Statement("active", "permit", "2021-03-02"));
            made.add(new LifeEvent.Statement("active", "deny", "2025-09-17"));
        } else if (cases.contains(Untidy.CONSENT_DRAFT)) {
            made.add(new LifeEvent.Statement("rejected", "deny", when));
        } else if (permitted) {
            made.add(new LifeEvent.Statement("active", "permit", when));
        }
        return made;
    }
}
