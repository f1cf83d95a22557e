package org.phengen.genotype;

/// A human reference genome. Decided from contig lengths, never from header text alone.
public enum GenomeBuild {
    GRCH37("GRCh37"),
    GRCH38("GRCh38");

    private final String label;

    GenomeBuild(String label) {
        this.label = label;
    }

    /// The name users know it by.
    public String label() {
        return label;
    }
}
