package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.phengen.FuzzTarget;
import org.phengen.job.SourceException;

/// Any text as a site file: refused by name, or a site of which nothing was guessed: without a word of privacy in the
/// text the strictest rule stands.
public final class SiteFileFuzz implements FuzzTarget {
    private static final SiteFileFuzz TARGET = new SiteFileFuzz();

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget.drive(TARGET, input);
    }

    @Override
    public boolean feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        SiteFile site;
        try {
            site = SiteFileReader.read(text, Path.of("/sites/x/site.yaml"));
        } catch (SourceException named) {
            assertThat(named.remedy()).isNotBlank();
            return false;
        }
        if (!text.contains("privacy") && !text.contains("\\")) {
            assertThat(site.privacy().individualView()).isFalse();
            assertThat(site.privacy().minimumCell()).isEqualTo(SiteFile.Privacy.DEFAULT_MINIMUM_CELL);
        }
        return true;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                FuzzTarget.bytes("""
                    site: north
                    title: North Regional
                    asOf: 2026-11-01
                    consent: assumed
                    phenome:
                      files:
                        - fhir/Patient.ndjson.gz
                    genome:
                      build: GRCh38
                      layout: cohort
                      vcf: vcf/north.{contig}.vcf.gz
                      absent: unknown
                    linkage:
                      crosswalk: linkage/crosswalk.csv
                    privacy:
                      minimumCell: 21
                      individualView: true
                    """), FuzzTarget.bytes("{site: a, consent: required, phenome: {files: [fhir]}}"));
    }

    @Override
    public List<String> words() {
        return List.of(
                "site: ",
                "phenome:\n",
                "privacy:\n",
                "  minimumCell: 0\n",
                "individualView: true",
                "&a ",
                "*a",
                "<<: ",
                "!!int ",
                "---\n",
                "...\n",
                "|\n",
                ">-\n",
                "? ",
                "- ",
                "\t",
                "\n",
                "  ",
                "{",
                "}",
                "[",
                "]",
                "\"\\x41\"",
                "''",
                "%YAML 1.1\n",
                "0x10",
                "1_000",
                "~",
                "2026-02-30",
                "consent: required",
                "layout: perPatient",
                "{sample}",
                "build: GRCh37",
                "s3://b/k",
                "fhir: https://x/",
                "signIn:",
                "\u0000",
                "\uFEFF",
                "# x");
    }
}
