package org.phengen.score;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.phengen.genotype.SexChromosomes;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Turns the current row into a locus, or into a row that is counted as unusable.
final class ScoringRow {
    private static final Pattern BASES = Pattern.compile("[ACGT]+");
    /// No human contig is longer.
    private static final double LAST_POSITION = 300_000_000;

    private final ScoringColumns columns;
    private final boolean harmonised;

    ScoringRow(ScoringColumns columns, boolean harmonised) {
        this.columns = columns;
        this.harmonised = harmonised;
        if (!columns.has(contigColumn()) || !columns.has(positionColumn())) {
            throw new SourceException(
                    Category.INPUT,
                    columns.place(),
                    Said.told("score.fault.noColumnsNamesAlone", contigColumn(), positionColumn()),
                    Said.told("score.fault.takeFilePgsCatalog"));
        }
    }

    /// One of the two is present.
    record Parsed(Optional<ScoreLocus> locus, Optional<UnusableRow> unusable) {}

    Parsed parse(int line) {
        AlleleEffect effect = effect();
        String alleleText = columns.text("effect_allele").orElse("");
        String allele = alleleText.toUpperCase(Locale.ROOT);
        Optional<String> contig = columns.text(contigColumn()).map(SexChromosomes::plainName);
        OptionalDouble position = columns.number(positionColumn());
        String id = columns.text("rsid")
                .or(() -> columns.text("hm_rsid"))
                .or(() -> columns.text("variant_id"))
                .orElseGet(() -> name(contig, position, allele));
        if (columns.flag("is_haplotype") || columns.flag("is_diplotype") || columns.flag("is_interaction")) {
            return unusable(line, id, ExclusionReason.HAPLOTYPE, effect);
        }
        if (contig.isEmpty() || position.isEmpty()) {
            return unusable(line, id, ExclusionReason.NO_POSITION, effect);
        }
        if (!BASES.matcher(allele).matches()) {
            return unusable(line, id, ExclusionReason.UNREADABLE_ALLELE, effect);
        }
        var facts = new ScoreLocus.Facts(
                frequency(), standardError(), columns.text("gene").or(() -> columns.text("locus_name")));
        var locus = new ScoreLocus(
                line, id, contig.get(), wholePosition(position.getAsDouble()), alleles(allele), effect, facts);
        return new Parsed(Optional.of(locus), Optional.empty());
    }

    private AlleleEffect effect() {
        if (columns.number("dosage_0_weight").isPresent()
                || columns.number("dosage_1_weight").isPresent()
                || columns.number("dosage_2_weight").isPresent()) {
            return new AlleleEffect.ByDosage(
                    columns.needed("dosage_0_weight"),
                    columns.needed("dosage_1_weight"),
                    columns.needed("dosage_2_weight"));
        }
        double weight = columns.needed("effect_weight");
        boolean dominant = columns.flag("is_dominant");
        boolean recessive = columns.flag("is_recessive");
        if (dominant && recessive) {
            throw new SourceException(
                    Category.CONTRADICTION,
                    columns.place(),
                    Said.told("score.fault.rowBothDominantRecessive"),
                    Said.told("score.fault.repairRowOrLeave"));
        }
        return dominant
                ? new AlleleEffect.Dominant(weight)
                : recessive ? new AlleleEffect.Recessive(weight) : new AlleleEffect.Additive(weight);
    }

    /// The other allele as published; else the one harmonisation inferred, if it is one only (`A/C` names two).
    private ScoreLocus.Alleles alleles(String effect) {
        Optional<String> other = bases("other_allele").or(() -> bases("reference_allele"));
        if (other.isPresent()) {
            return new ScoreLocus.Alleles(effect, other, false);
        }
        Optional<String> inferred = bases("hm_inferotherallele");
        return new ScoreLocus.Alleles(effect, inferred, inferred.isPresent());
    }

    private Optional<String> bases(String column) {
        return columns.text(column)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(text -> BASES.matcher(text).matches());
    }

    private OptionalDouble frequency() {
        OptionalDouble frequency = columns.number("allelefrequency_effect");
        if (frequency.isPresent() && (frequency.getAsDouble() < 0 || frequency.getAsDouble() > 1)) {
            throw new SourceException(
                    Category.INPUT,
                    columns.place(),
                    Said.told("score.fault.allelefrequencyEffectNotBetween"),
                    Said.told("score.fault.repairRowOrEmpty"));
        }
        return frequency;
    }

    private OptionalDouble standardError() {
        OptionalDouble error = columns.number("standard_error");
        if (error.isPresent() && error.getAsDouble() < 0) {
            throw new SourceException(
                    Category.INPUT,
                    columns.place(),
                    Said.told("score.fault.standardErrorBelow0"),
                    Said.told("score.fault.repairRowOrEmpty"));
        }
        return error;
    }

    private int wholePosition(double position) {
        if (position < 1 || position > LAST_POSITION || position != Math.rint(position)) {
            throw new SourceException(
                    Category.INPUT,
                    columns.place(),
                    Said.told("score.fault.notPositionOnHuman", positionColumn()),
                    Said.told("score.fault.repairRowPositions1"));
        }
        return (int) position;
    }

    private static String name(Optional<String> contig, OptionalDouble position, String allele) {
        return contig.orElse("?")
                + ":"
                + (position.isPresent() ? Long.toString((long) position.getAsDouble()) : "?")
                + ":"
                + allele;
    }

    private Parsed unusable(int line, String id, ExclusionReason reason, AlleleEffect effect) {
        OptionalDouble frequency = frequency();
        OptionalDouble deviation = frequency.isPresent()
                ? OptionalDouble.of(Math.sqrt(effect.variance(frequency.getAsDouble())))
                : OptionalDouble.empty();
        return new Parsed(
                Optional.empty(), Optional.of(new UnusableRow(line, id, reason, effect.magnitude(), deviation)));
    }

    private String contigColumn() {
        return harmonised ? "hm_chr" : "chr_name";
    }

    private String positionColumn() {
        return harmonised ? "hm_pos" : "chr_position";
    }
}
