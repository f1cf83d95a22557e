package org.phengen.bench;

import htsjdk.variant.variantcontext.Allele;
import htsjdk.variant.variantcontext.Genotype;
import htsjdk.variant.vcf.VCFFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.range.Acts;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;
import org.phengen.range.ScriptedServer;
import org.phengen.vcf.IndexedVcf;
import org.phengen.vcf.RegionTable;

/// Regions of 10,000 bases of a cohort of 2,000: this program beside `bcftools view` and htsjdk's full decoding, locally
/// (goals G1 and G2), and beside `bcftools view` over HTTP with 30 ms a request (G3).
public final class RegionBench {
    private static final int PEOPLE = 2_000;
    private static final int WIDE = 10_000;
    private static final int REGIONS = 20;
    private static final int LATENCY = 30;

    private final Path folder;
    private final int length;

    private RegionBench(Path folder, int length) {
        this.folder = folder;
        this.length = length;
    }

    /// @param arguments a folder for the cohorts; their length in bases
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var bench = new RegionBench(folder, Integer.parseInt(arguments[1]));
        System.out.println("| what | bcftools | htsjdk | this program | ratio | goal |");
        System.out.println("|---|---|---|---|---|---|");
        bench.run(false, "0.08", "0.05");
        bench.run(true, "0.20", "0.10");
        System.exit(0);
    }

    private void run(boolean gatk, String textGoal, String callsGoal) throws Exception {
        String kind = gatk ? "GATK" : "GT";
        Path file = folder.resolve(kind.toLowerCase(Locale.ROOT) + "-" + length + ".vcf.gz");
        new SyntheticCohort(PEOPLE, length, gatk, 20261125).write(file);
        List<Region> regions = regions();
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            for (Region region : regions) {
                requireEqual(text(vcf, region), bcftools(file.toString(), region));
            }
            Measured peer = Measured.process(REGIONS, view(file.toString(), regions.getFirst()));
            var turn = new int[1];
            Measured ours = Measured.here(
                    100, 200, () -> RegionTable.write(
                            vcf,
                            regions.get(turn[0]++ % REGIONS),
                            Optional.empty(),
                            OutputStream.nullOutputStream(),
                            JobContext.unwatched()));
            row("region as text, " + kind + ", CPU", peer.cpuMillis(), Double.NaN, ours.cpuMillis(), textGoal);
            calls(file, vcf, regions, kind, callsGoal);
        }
        remote(file, regions, kind);
    }

    private List<Region> regions() {
        var random = new SplittableRandom(5);
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < REGIONS; i++) {
            int start = SyntheticCohort.START + random.nextInt(length - WIDE);
            regions.add(new Region("22", start, start + WIDE - 1));
        }
        return regions;
    }

    private static String text(IndexedVcf vcf, Region region) {
        var out = new ByteArrayOutputStream();
        RegionTable.write(vcf, region, Optional.empty(), out, JobContext.unwatched());
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> view(String file, Region region) {
        return List.of("bcftools", "view", "-H", "-r", region.contig() + ":" + region.start() + "-" + region.end(), file);
    }

    private static String bcftools(String file, Region region) throws IOException {
        Process process = new ProcessBuilder(
                        "bcftools",
                        "query",
                        "-f",
                        "%CHROM\\t%POS\\t%ID\\t%REF\\t%ALT[\\t%GT]\\n",
                        "-r",
                        region.contig() + ":" + region.start() + "-" + region.end(),
                        file)
                .directory(Files.createTempDirectory("bcftools").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void requireEqual(String ours, String theirs) {
        if (!ours.substring(ours.indexOf('\n') + 1).equals(theirs)) {
            throw new IllegalStateException("the rows differ from bcftools'");
        }
    }

    /// Every genotype decoded, and the copies of ALT counted.
    private static void calls(Path file, IndexedVcf vcf, List<Region> regions, String kind, String goal)
            throws Exception {
        try (var reader = new VCFFileReader(file, Path.of(file + ".tbi"), true)) {
            for (Region region : regions) {
                if (copies(vcf, region) != copies(reader, region)) {
                    throw new IllegalStateException("the counts differ from htsjdk's");
                }
            }
            var turn = new int[2];
            Measured peer = Measured.here(40, 60, () -> copies(reader, regions.get(turn[0]++ % REGIONS)));
            Measured ours = Measured.here(100, 200, () -> copies(vcf, regions.get(turn[1]++ % REGIONS)));
            row("region, every genotype decoded, " + kind + ", CPU", Double.NaN, peer.cpuMillis(), ours.cpuMillis(), goal);
        }
    }

    private static long copies(IndexedVcf vcf, Region region) {
        var copies = new long[1];
        vcf.read(region, row -> copies[0] += copies(row), JobContext.unwatched());
        return copies[0];
    }

    private static long copies(GenotypeRow row) {
        long copies = 0;
        for (int sample = 0; sample < row.sampleCount(); sample++) {
            copies += Math.max(0, row.firstAllele(sample)) + Math.max(0, row.secondAllele(sample));
        }
        return copies;
    }

    private static long copies(VCFFileReader reader, Region region) {
        long copies = 0;
        try (var rows = reader.query(region.contig(), (int) region.start(), (int) region.end())) {
            while (rows.hasNext()) {
                for (Genotype genotype : rows.next().getGenotypes()) {
                    for (Allele allele : genotype.getAlleles()) {
                        copies += allele.isNonReference() ? 1 : 0;
                    }
                }
            }
        }
        return copies;
    }

    private void remote(Path file, List<Region> regions, String kind) throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            server.put("/data.vcf.gz", Files.readAllBytes(file));
            server.put("/data.vcf.gz.tbi", Files.readAllBytes(Path.of(file + ".tbi")));
            server.script(request -> Acts.late(LATENCY));
            String address = server.address("/data.vcf.gz");
            Region region = regions.getFirst();
            requireEqual(
                    new String(cold(address, region).toByteArray(), java.nio.charset.StandardCharsets.UTF_8),
                    bcftools(address, region));
            server.forget();
            Measured peer = Measured.process(5, view(address, region));
            long peerRequests = server.requests().size() / 5;
            server.forget();
            Measured cold = Measured.here(5, 11, () -> cold(address, region));
            long coldRequests = server.requests().size() / 16;
            System.out.printf(
                    Locale.ROOT,
                    "| cold over HTTP, %d ms a request, %s: wall, requests | %.0f ms, %d | | %.0f ms, %d | %.2f | 2 round trips |%n",
                    LATENCY, kind, peer.wallMillis(), peerRequests, cold.wallMillis(), coldRequests,
                    cold.wallMillis() / peer.wallMillis());
            try (IndexedVcf vcf = IndexedVcf.open(
                    ByteStores.usual(), Location.parse(address), Optional.empty(), Optional.empty(), JobContext.unwatched())) {
                server.forget();
                var turn = new int[1];
                long bytes = vcf.tally().orElseThrow().bytes();
                Measured opened = Measured.here(10, 30, () -> RegionTable.write(
                        vcf, regions.get(turn[0]++ % REGIONS), Optional.empty(), OutputStream.nullOutputStream(), JobContext.unwatched()));
                System.out.printf(
                        Locale.ROOT,
                        "| the same with the file opened | | | %.0f ms, %.1f requests, %.0f kB | | 1 round trip, wall <= %d ms |%n",
                        opened.wallMillis(), server.requests().size() / 40.0,
                        (vcf.tally().orElseThrow().bytes() - bytes) / 40.0 / 1000, LATENCY + 20);
            }
        }
    }

    private static ByteArrayOutputStream cold(String address, Region region) {
        var out = new ByteArrayOutputStream();
        try (IndexedVcf vcf = IndexedVcf.open(
                ByteStores.usual(), Location.parse(address), Optional.empty(), Optional.empty(), JobContext.unwatched())) {
            RegionTable.write(vcf, region, Optional.empty(), out, JobContext.unwatched());
        }
        return out;
    }

    private static void row(String what, double bcftools, double htsjdk, double ours, String goal) {
        double peer = Double.isNaN(bcftools) ? htsjdk : bcftools;
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.2f ms | %.3f | %s |%n",
                what, millis(bcftools), millis(htsjdk), ours, ours / peer, goal);
    }

    private static String millis(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.1f ms", value);
    }
}
