package org.phengen.sample.genome;

import java.util.Optional;

/// A site of a window before its alleles are known.
///
/// @param position in GRCh38
/// @param kind how its carriers are found
record Draft(int position, Kind kind) {
    /// How carriers are found.
    sealed interface Kind {
        /// A score's locus: founders by the locus's frequency.
        record AtLocus(Locus locus) implements Kind {}

        /// A mutation on the founders' tree.
        record OnTree() implements Kind {}

        /// A young mutation, in a few haplotypes that copy the same founder.
        record Young() implements Kind {}

        /// A planned rare variant with its carriers' haplotypes.
        record Planned(RareVariant variant) implements Kind {}
    }

    Optional<Locus> locus() {
        return kind instanceof Kind.AtLocus at ? Optional.of(at.locus()) : Optional.empty();
    }
}
