package org.phengen.sample;

import org.phengen.sample.people.Place;
import org.phengen.sample.people.Population;

/// The `site.yaml` of each place.
final class SiteFileText {
    private SiteFileText() {}

    static String of(Place place) {
        String site = place.site();
        return """
                # Synthetic sample data; see ../../README.md
                site: %s
                title: %s
                asOf: %s
                consent: %s
                phenome:
                  files: fhir/
                genome:
                  build: %s
                  layout: %s
                  vcf: vcf/%s
                  # an absent row is unknown: nobody promised that every variant was asked for
                  absent: unknown
                  strand: forward
                linkage:
                  crosswalk: linkage/crosswalk.csv
                privacy:
                  minimumCell: %d
                  individualView: %s
                  singleGeneFindings: %s
                """.formatted(
                        site,
                        place.title(),
                        Population.AS_OF,
                        place == Place.CLINIC ? "required" : "assumed",
                        place == Place.SOUTH ? "GRCh37" : "GRCh38",
                        place == Place.CLINIC ? "per-patient" : "cohort",
                        place == Place.CLINIC ? "{sample}.g.vcf.gz" : site + ".vcf.gz",
                        place == Place.SOUTH ? 21 : 11,
                        place == Place.SOUTH ? "false" : "true",
                        place == Place.CLINIC ? "true" : "false");
    }
}
