package org.phengen.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.phengen.job.SideBySide;
import org.phengen.sample.genome.RareVariant;
import org.phengen.sample.people.MelanomaPlan.Group;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Population;
import org.phengen.sample.people.Register;
import org.phengen.sample.people.Untidy;

/// The README beside the sample data: what it is, whom to open, every untidy case, what is true in it, and every file's
/// hash.
final class ReadmeText {
    private final RegionPlan plan;
    private final Register register;
    private final StringBuilder text = new StringBuilder();

    ReadmeText(RegionPlan plan) {
        this.plan = plan;
        this.register = plan.register();
    }

    String of(Path region, Summary summary) throws IOException {
        opening(summary);
        text.append("## Patients worth opening\n\n| patient | example of |\n|---|---|\n");
        summary.showcase().forEach(example -> row("`" + example.patient() + "`", example.what()));
        text.append("""

            ## The untidy cases

            Each is deliberate.

            | case | patient | what it is | what a program must do |
            |---|---|---|---|
            """);
        for (Untidy untidy : Untidy.values()) {
            row(
                    untidy.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    "`" + untidy.place().site() + "/" + untidy.patientId() + "`",
                    untidy.what(),
                    untidy.then());
        }
        truth();
        files(region, summary.files());
        return text.toString();
    }

    private void opening(Summary summary) {
        text.append("""
            # Sample data: a synthetic region

            **Everything here is invented. No record, name, number or genome is or was anybody's.** Research and
            demonstration; not a medical device.

            Three fictional sites, %d patient records (%d north, %d south, %d clinic), with the fixed date %s as "today".
            Made by the program itself; one seed makes the same uncompressed bytes on any machine:

                java -jar target/phengen/phengen.jar sample-data --out DIR --patients %d --seed %d

            - `sites/SITE/site.yaml` describes the site; `fhir/` holds FHIR R4 resources, one file per type, as a bulk
              export writes them; `vcf/` the genomes; `linkage/crosswalk.csv` which sample is whose.
            - **north**: one cohort VCF, GRCh38 (`chr1`), unphased. **south**: one cohort VCF, GRCh37 (`1`), phased;
              aggregate view, minimum cell 21. **clinic**: one gVCF per person, GRCh38, with reference blocks.
            - `scores/`: the scores that ship with the program, a PGS Catalog scoring file per build.

            Origin: people, diagnoses and genomes are drawn at random. Body mass follows NHANES 2009-2012 (adults, public
            domain) and the CDC 2000 charts (children, public domain); score loci, alleles, frequencies and weights are
            those of Locke et al. 2015 (doi 10.1038/nature14177) and of the small scores named in `scores/`; gene
            positions are Ensembl's. Codes are SNOMED CT, ICD-10, LOINC, RxNorm and ATC codes as public examples use them.
            Licence: CC0-1.0 for the data, Apache-2.0 for the generator; the score files keep the terms they state.

            """.formatted(
                        summary.patients(),
                        register.share(Place.NORTH),
                        register.share(Place.SOUTH),
                        register.share(Place.CLINIC),
                        Population.AS_OF,
                        summary.patients(),
                        summary.seed()));
    }

    /// What is true in the data, so that a comparison can be judged.
    private void truth() {
        text.append(
                """

                ## What is true in it

                - **Body mass and the score**: the 97-locus score explains 2.7 %% of the variance of adults' body mass (on
                  NHANES's own percentiles for age and sex), as published, and no more; 8 %% in children, an assumption. Visits,
                  drift, treatment and pregnancy add noise, so recorded values show a little less.
                - **Melanoma**: surely diagnosed under 30: %s. Perhaps: %s. The others later, or at an unknown age.
                - **CDKN2A**: twelve rare protein-changing variants (CSQ `missense_variant`, invented, within the coding
                  exons). No other variant there changes the protein. Carriers: %s.
                - **Relatives** at north: %s. Nobody else is related.
                - **Ancestry**: six in a hundred people come from a second population; it shows at the single autosomal and X
                  sites only, not at genes or scores.
                - **Genomes**: genes with 20,000 bases around FTO, MC4R, LEPR, POMC, PCSK1, MC1R, CDKN2A, MITF, BAP1, BRCA1 and
                  TCF7L2, all loci of the scores that have positions in both builds, about 2,000 single autosomal sites, 300 on
                  X outside its pseudo-autosomal ends, 20 on Y. Linkage falls off over tens of thousands of bases. A cohort file
                  has a row where somebody there carries ALT, and at every score locus and single site. Half a per cent of calls
                  are missing; some are half-calls (`./1`), some rows have two ALT alleles, one in twelve is an insertion or
                  deletion; men have one allele on X, women none on Y. REF is real at score loci and invented elsewhere.
                - `absent: unknown`: a cohort file was not promised to be complete for places that it does not name; every locus
                  of the shipped scores has its row, so nothing is lost. At the clinic reference blocks prove reference.

                """.formatted(melanomas(Group.UNDER_30), melanomas(Group.PERHAPS_UNDER_30), carriers(), relatives()));
    }

    private String melanomas(Group group) {
        StringBuilder found = new StringBuilder();
        int count = 0;
        for (Place place : Place.values()) {
            for (int ordinal = 1; ordinal <= register.share(place); ordinal++) {
                if (register.melanomaGroup(place, ordinal).filter(group::equals).isPresent()) {
                    found.append(found.isEmpty() ? "" : ", ").append(place.patientId(ordinal));
                    count++;
                }
            }
        }
        return count + " (" + found + ")";
    }

    private String carriers() {
        TreeMap<String, Integer> found = new TreeMap<>();
        for (RareVariant variant : plan.carriers()) {
            Set<Integer> here = Set.copyOf(variant.carriers());
            for (Place place : Place.values()) {
                for (int ordinal = 1; ordinal <= register.share(place); ordinal++) {
                    if (here.contains(register.position(place, ordinal))) {
                        found.put(place.patientId(ordinal), variant.position());
                    }
                }
            }
        }
        return String.join(
                ", ",
                found.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .toList());
    }

    private String relatives() {
        return String.join(
                "; ",
                plan.kin().relatives().stream()
                        .map(pair -> pair.what() + " " + Place.NORTH.patientId(pair.first()) + " and "
                                + Place.NORTH.patientId(pair.second()))
                        .toList());
    }

    private void files(Path region, List<String> files) throws IOException {
        text.append("""
            ## Files

            SHA-256 of the uncompressed content. Indexes (`.tbi`) are left out: they hold offsets into the compressed
            bytes, which depend on the compressor.

            | file | SHA-256 |
            |---|---|
            """);
        List<String> contents =
                files.stream().filter(file -> !file.endsWith(".tbi")).toList();
        List<Callable<String>> hashes = contents.stream()
                .<Callable<String>>map(file -> () -> ContentHash.of(region.resolve(file)))
                .toList();
        List<String> found = SideBySide.all(hashes);
        for (int i = 0; i < found.size(); i++) {
            row("`" + contents.get(i) + "`", "`" + found.get(i) + "`");
        }
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
