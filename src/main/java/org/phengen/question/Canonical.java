package org.phengen.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// One shape for criteria that mean the same by their structure alone: no group inside a group of its kind, no group of
/// one, no part twice, no "everybody" beside others, no double "not", numbers without trailing zeros. The order of
/// parts is kept.
public final class Canonical {
    private Canonical() {}

    public static Criterion of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AllOf all -> {
                List<Criterion> parts = new ArrayList<>();
                for (Criterion part : all.parts()) {
                    Criterion canonical = of(part);
                    if (canonical instanceof Criterion.AllOf inner) {
                        parts.addAll(inner.parts());
                    } else {
                        parts.add(canonical);
                    }
                }
                List<Criterion> once = List.copyOf(new LinkedHashSet<>(parts));
                yield once.size() == 1 ? once.getFirst() : new Criterion.AllOf(once);
            }
            case Criterion.AnyOf any -> {
                List<Criterion> parts = new ArrayList<>();
                for (Criterion part : any.parts()) {
                    Criterion canonical = of(part);
                    if (canonical instanceof Criterion.AnyOf inner) {
                        parts.addAll(inner.parts());
                    } else {
                        parts.add(canonical);
                    }
                }
                List<Criterion> once = List.copyOf(new LinkedHashSet<>(parts));
                Criterion everybody = new Criterion.AllOf(List.of());
                yield once.contains(everybody)
                        ? everybody
                        : once.size() == 1 ? once.getFirst() : new Criterion.AnyOf(once);
            }
            case Criterion.Not not -> {
                Criterion canonical = of(not.part());
                yield canonical instanceof Criterion.Not inner ? inner.part() : new Criterion.Not(canonical);
            }
            case Criterion.Measure m ->
                new Criterion.Measure(m.measure(), m.comparison(), number(m.value()), m.unit(), m.taken());
            case Criterion.HasCondition has -> has;
            case Criterion.AgeAtOnset onset -> onset;
            case Criterion.DateOfOnset date -> date;
            case Criterion.VitalStatus vital -> vital;
            case Criterion.AgeNow now -> now;
            case Criterion.SexIs sex -> sex;
            case Criterion.HasGenome genome -> genome;
        };
    }

    /// A number without trailing zeros and without an exponent: 30, not 3E+1.
    static BigDecimal number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
