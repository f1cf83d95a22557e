package org.phengen.sample.genome;

import java.util.List;

/// A protein-changing variant that the generator gives to chosen people.
///
/// @param position in GRCh38
/// @param carriers their numbers in the region; each carries it once
public record RareVariant(String chromosome, int position, List<Integer> carriers) {
    public RareVariant {
        carriers = List.copyOf(carriers);
    }
}
