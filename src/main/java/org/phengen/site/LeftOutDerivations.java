package org.phengen.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phengen.cohort.Exclusion;
import org.phengen.cohort.ShownCount;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Ids;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;

/// How the counts of people left out of the comparison were made: the parts of the sites, for a sum that may be shown.
/// A sum is only shown where each part of a site without individual view may be told too.
final class LeftOutDerivations {
    private static final int NAMED = 6;

    private LeftOutDerivations() {}

    static List<Derivation> of(Everyone everyone) {
        List<Derivation> all = new ArrayList<>();
        everyone.table().excluded(everyone.rules()).forEach((reason, shown) -> {
            if (shown instanceof ShownCount.Exact exact) {
                all.add(of(everyone, reason, exact.count()));
            }
        });
        return all;
    }

    private static Derivation of(Everyone everyone, Exclusion reason, int count) {
        Map<String, Integer> parts = everyone.table().excludedBySite(reason);
        return new Draft(
                        Ids.LEFT_OUT + reason.name().toLowerCase(Locale.ROOT),
                        Said.told("derivation.made.leftOut", reason.words()),
                        Said.told("derivation.made.recordsReasonKeptOut"))
                .countsPeople()
                .numbers(
                        "records",
                        Said.told("derivation.made.recordsAt", String.join(", ", parts.keySet())),
                        parts.values().stream()
                                .mapToDouble(Integer::doubleValue)
                                .toArray(),
                        everyone.sites().stream()
                                .filter(site -> parts.getOrDefault(site.name(), 0) > 0)
                                .map(LeftOutDerivations::read)
                                .toArray(Origin[]::new))
                .value(count, Digits.COUNT, "sum(records)")
                .make();
    }

    /// What the site gave; the tab of requests has the whole list.
    private static Origin read(SiteGenomes site) {
        List<String> searches = site.answer().searches();
        return new Origin.People(site.name() + ": "
                + String.join(", ", searches.subList(0, Math.min(NAMED, searches.size())))
                + (searches.size() > NAMED ? " and " + (searches.size() - NAMED) + " more" : ""));
    }
}
