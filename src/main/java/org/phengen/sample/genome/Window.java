package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A stretch of a chromosome whose haplotypes are related by one changing tree: genes with their surroundings and score
/// loci within 200,000 bases of each other. GRCh38 coordinates.
///
/// @param number distinct, in genome order
record Window(int number, String chromosome, int start, int end, List<GeneRegion> genes, List<Locus> loci) {
    private static final int NEAR = 200_000;

    /// A piece that a window is made of.
    private record Piece(String chromosome, int start, int end, Optional<GeneRegion> gene, Optional<Locus> locus) {}

    /// All windows, in genome order.
    static List<Window> all(List<Contig> contigs, List<GeneRegion> genes, List<Locus> loci) {
        List<Window> made = new ArrayList<>();
        for (Contig contig : contigs) {
            List<Piece> pieces = new ArrayList<>();
            genes.stream()
                    .filter(gene -> gene.chromosome().equals(contig.name()))
                    .forEach(gene -> pieces.add(
                            new Piece(contig.name(), gene.start(), gene.end(), Optional.of(gene), Optional.empty())));
            loci.stream()
                    .filter(locus -> locus.chromosome().equals(contig.name()))
                    .forEach(locus -> pieces.add(new Piece(
                            contig.name(), locus.position(), locus.position(), Optional.empty(), Optional.of(locus))));
            pieces.sort(Comparator.comparingInt(Piece::start));
            List<Piece> open = new ArrayList<>();
            int end = 0;
            for (Piece piece : pieces) {
                if (!open.isEmpty() && piece.start() > end + NEAR) {
                    made.add(of(made.size(), open, end));
                    open.clear();
                }
                end = open.isEmpty() ? piece.end() : StrictMath.max(end, piece.end());
                open.add(piece);
            }
            if (!open.isEmpty()) {
                made.add(of(made.size(), open, end));
            }
        }
        return made;
    }

    private static Window of(int number, List<Piece> pieces, int end) {
        return new Window(
                number,
                pieces.getFirst().chromosome(),
                pieces.getFirst().start(),
                end,
                pieces.stream().flatMap(piece -> piece.gene().stream()).toList(),
                pieces.stream().flatMap(piece -> piece.locus().stream()).toList());
    }

    Optional<GeneRegion> geneAt(int position) {
        return genes.stream().filter(gene -> gene.holds(position)).findFirst();
    }

    /// GRCh37 minus GRCh38 at the window's beginning and at its end.
    int firstOffset() {
        Locus first = loci.isEmpty() ? null : loci.getFirst();
        return first != null && first.position() == start
                ? first.position37() - first.position()
                : genes.getFirst().offset();
    }

    int lastOffset() {
        Locus last = loci.isEmpty() ? null : loci.getLast();
        return last != null && last.position() == end
                ? last.position37() - last.position()
                : genes.getLast().offset();
    }
}
