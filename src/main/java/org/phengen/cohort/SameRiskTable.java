package org.phengen.cohort;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.phengen.question.Sex;

/// Everybody of all reachable sites who may be compared: living, eligible, linked, one row per person; adults (20 and
/// over) and children apart. Not the asked cohort: the question finds the patient, everybody is the comparison.
/// Immutable; columns stand in key order.
public final class SameRiskTable {
    private final PersonColumns adults;
    private final PersonColumns children;
    private final List<String> sites;
    private final Map<String, Map<Exclusion, Integer>> excluded;
    private final Map<String, String> personOfKey;

    private SameRiskTable(
            PersonColumns adults,
            PersonColumns children,
            List<String> sites,
            Map<String, Map<Exclusion, Integer>> excluded,
            Map<String, String> personOfKey) {
        this.adults = adults;
        this.children = children;
        this.sites = sites;
        this.excluded = excluded;
        this.personOfKey = personOfKey;
    }

    /// Judges every record by every rule.
    public static SameRiskTable of(List<SameRiskPerson> records) {
        return of(records, EnumSet.noneOf(Exclusion.class));
    }

    /// Judges every record, with some of the caller's reasons switched off (a user may want people under GLP-1
    /// medicines
    /// among the peers). What the model cannot do without stays switched on: age, sex, value, score, one row per
    /// person.
    ///
    /// @param ignored reasons that do not exclude
    public static SameRiskTable of(List<SameRiskPerson> records, Set<Exclusion> ignored) {
        List<SameRiskPerson> ordered = records.stream()
                .sorted(java.util.Comparator.comparing(SameRiskPerson::key))
                .toList();
        List<String> sites =
                ordered.stream().map(SameRiskPerson::site).distinct().sorted().toList();
        var excluded = new TreeMap<String, Map<Exclusion, Integer>>();
        var adults = new ArrayList<SameRiskPerson>();
        var children = new ArrayList<SameRiskPerson>();
        var seen = new HashSet<String>();
        var personOfKey = new HashMap<String, String>();
        for (SameRiskPerson record : ordered) {
            if (personOfKey.put(record.key(), record.person()) != null) {
                throw new IllegalArgumentException("two records have one key");
            }
            Optional<Exclusion> reason = judge(record, ignored);
            if (reason.isEmpty() && !seen.add(record.person())) {
                reason = Optional.of(Exclusion.DUPLICATE_PERSON);
            }
            if (reason.isEmpty() && record.isChild()) {
                children.add(record);
                reason = Optional.of(Exclusion.CHILD);
            }
            reason.ifPresentOrElse(
                    why -> excluded.computeIfAbsent(record.site(), site -> new EnumMap<>(Exclusion.class))
                            .merge(why, 1, Integer::sum),
                    () -> adults.add(record));
        }
        return new SameRiskTable(
                PersonColumns.of(adults, sites),
                PersonColumns.of(children, sites),
                sites,
                excluded,
                Map.copyOf(personOfKey));
    }

    private static Optional<Exclusion> judge(SameRiskPerson record, Set<Exclusion> ignored) {
        for (Exclusion reason : Exclusion.values()) {
            boolean holds = switch (reason) {
                case NO_SCORE -> !Double.isFinite(record.score()) || told(record, reason, ignored);
                case SEX_NOT_RECORDED -> record.sex() != Sex.FEMALE && record.sex() != Sex.MALE;
                case AGE_UNKNOWN -> !(record.ageYears() >= 0);
                // the model's power transformation needs a positive measure; a child's z-score may be negative
                case NO_MEASURE ->
                    !Double.isFinite(record.value())
                            || !record.isChild() && record.value() <= 0
                            || told(record, reason, ignored);
                case DUPLICATE_PERSON, CHILD -> false;
                case DECEASED,
                        CONSENT,
                        UNLINKED,
                        SEX_MISMATCH,
                        PREGNANCY,
                        BARIATRIC_SURGERY,
                        GLP1_MEDICINE,
                        OEDEMA,
                        AMPUTATION -> told(record, reason, ignored);
            };
            if (holds) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    private static boolean told(SameRiskPerson record, Exclusion reason, Set<Exclusion> ignored) {
        return record.reasons().contains(reason) && !ignored.contains(reason);
    }

    /// The same table without one person: no record of theirs stays, also where the row came from another site.
    ///
    /// @param key `SITE/ID` of any record of the person; one that is in no row changes nothing
    public SameRiskTable without(String key) {
        Set<String> person = Set.of(personOfKey.getOrDefault(key, key));
        return new SameRiskTable(adults.without(person), children.without(person), sites, excluded, personOfKey);
    }

    public PersonColumns adults() {
        return adults;
    }

    /// People under 20; their values are LMS z-scores.
    public PersonColumns children() {
        return children;
    }

    /// Names, sorted; the columns' site numbers count into this.
    public List<String> sites() {
        return sites;
    }

    /// How many records each reason kept out of the adults. True counts, for the treating team only: what an aggregate
    /// view may show of them says [#excluded(Map)].
    public Map<Exclusion, Integer> excluded() {
        var sums = new EnumMap<Exclusion, Integer>(Exclusion.class);
        excluded.values().forEach(counts -> counts.forEach((reason, n) -> sums.merge(reason, n, Integer::sum)));
        return sums;
    }

    /// How many records of each site a reason kept out of the adults. True counts: the parts of a sum that
    /// [#excluded(Map)] shows may be shown, those of one that it hides may not.
    ///
    /// @return by site, 0 where it has none
    public Map<String, Integer> excludedBySite(Exclusion reason) {
        var parts = new TreeMap<String, Integer>();
        sites.forEach(
                site -> parts.put(site, excluded.getOrDefault(site, Map.of()).getOrDefault(reason, 0)));
        return parts;
    }

    /// The same as it may be shown, in the order of judging: by the strictest rule, as every figure. Who sees a site's
    /// people knows its part of each sum, so
    /// what
    /// is left must be safe for each site that gives no individual view: where such a site's part is hidden, so that it
    /// cannot be worked out from the site's records and adults, the sum is hidden too.
    ///
    /// @param rules by site; a site without one has the strictest
    public Map<Exclusion, ShownCount> excluded(Map<String, ViewRule> rules) {
        Map<Exclusion, Integer> sums = excluded();
        var shown = new EnumMap<Exclusion, ShownCount>(Exclusion.class);
        sums.forEach((reason, n) -> shown.put(reason, new ShownCount.Exact(n)));
        hide(shown, sums, ViewRule.strictest(List.copyOf(rules.values())));
        excluded.forEach((site, counts) ->
                hide(shown, counts, rules.getOrDefault(site, new ViewRule(false, ViewRule.STANDARD_CELL))));
        return shown;
    }

    private static void hide(Map<Exclusion, ShownCount> shown, Map<Exclusion, Integer> counts, ViewRule rule) {
        List<Exclusion> reasons = counts.keySet().stream().sorted().toList();
        int[] people = reasons.stream().mapToInt(counts::get).toArray();
        List<ShownCount> cells = Suppression.table(people, rule).cells();
        for (int i = 0; i < people.length; i++) {
            if (cells.get(i) instanceof ShownCount.Hidden) {
                shown.put(reasons.get(i), new ShownCount.Hidden());
            }
        }
    }
}
