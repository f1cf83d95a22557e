package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phengen.cli.CommandLineProgram;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.range.Acts;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;
import org.phengen.range.Patience;
import org.phengen.range.S3Objects;
import org.phengen.range.ScriptedServer;
import org.phengen.range.Transfers;
import org.phengen.range.WebObjects;
import org.phengen.vcf.IndexedVcf;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The sample genomes behind a server answer as the local files do, by every command, in as few requests as there must
/// be; whatever happens on the way, the answer is the same or an error by name.
class RemoteGenomesTest {
    private static final Path NORTH = Path.of("sample-data/sites/north/vcf/north.vcf.gz");
    private static final String REGION = "16:53730000-53800000";

    private static final Patience SHORT = new Patience(
            3, Duration.ofMillis(10), Duration.ofMillis(40), Duration.ofSeconds(2), Duration.ofMillis(700), 16);

    /// The two clients.
    enum Way {
        WEB,
        S3
    }

    private record Run(int code, String out, String err) {}

    @SuppressWarnings("NullAway.Init") // made before every test
    private ScriptedServer server;

    @SuppressWarnings("NullAway.Init")
    private S3Client s3;

    @SuppressWarnings("NullAway.Init")
    private ByteStores stores;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        server.put("/genomes/north.vcf.gz", Files.readAllBytes(NORTH));
        server.put("/genomes/north.vcf.gz.tbi", Files.readAllBytes(Path.of(NORTH + ".tbi")));
        s3 = S3Client.builder()
                .endpointOverride(server.endpoint())
                .forcePathStyle(true)
                .region(software.amazon.awssdk.regions.Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        stores = new ByteStores(
                new S3Objects(() -> s3), new WebObjects(), new Transfers(SHORT, new SplittableRandom(1)));
    }

    @AfterEach
    void stop() throws IOException {
        s3.close();
        server.close();
    }

    private String place(Way way) {
        return way == Way.S3 ? "s3://genomes/north.vcf.gz" : server.address("/genomes/north.vcf.gz");
    }

    private Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new CommandLineProgram(
                        new LocalSources(stores),
                        stores,
                        Clock.systemUTC(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void aRegionIsTheSameAsOfTheLocalFile(Way way) {
        Run local = run("region", "--vcf", NORTH.toString(), "--region", REGION);
        Run remote = run("region", "--vcf", place(way), "--region", REGION);

        assertThat(remote.code()).as(remote.err()).isZero();
        assertThat(remote.out()).isEqualTo(local.out());
        assertThat(remote.out().lines().count()).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void aColdRegionTakesTwoRoundTripsAndAnOpenedFileOne(Way way) {
        server.script(request -> Acts.late(100));
        try (IndexedVcf vcf = IndexedVcf.open(
                stores, Location.parse(place(way)), Optional.empty(), Optional.empty(), JobContext.unwatched())) {
            // both ends of the data and the whole index, all at once
            assertThat(server.requests()).hasSize(3);
            assertThat(server.mostAtOnce()).isEqualTo(3);
            server.forget();
            var rows = new int[1];
            vcf.read(new Region("16", 53_730_000, 53_740_000), row -> rows[0]++, JobContext.unwatched());

            assertThat(rows[0]).isPositive();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScoreIsTheSameAsOfTheLocalFile(Way way) {
        Run local = run("score", "--scoring", "PHENGEN-BMI97", "--vcf", NORTH.toString());
        server.script(request -> Acts.late(5));
        Run remote = run("score", "--scoring", "PHENGEN-BMI97", "--vcf", place(way));

        assertThat(remote.out()).isEqualTo(local.out());
        assertThat(remote.code()).isEqualTo(local.code());
    }

    @Test
    void lociInAnyOrderCostTheSameRequests() {
        List<Region> loci = new ArrayList<>();
        for (String contig : List.of("1", "3", "9", "16", "18")) {
            loci.add(new Region(contig, 1, 200_000_000));
        }
        try (IndexedVcf vcf = IndexedVcf.open(
                stores, Location.parse(place(Way.WEB)), Optional.empty(), Optional.empty(), JobContext.unwatched())) {
            List<Long> rows = new ArrayList<>();
            List<Integer> requests = new ArrayList<>();
            for (List<Region> order : List.of(loci, loci.reversed())) {
                server.forget();
                var count = new long[1];
                vcf.readEach(order, (locus, row) -> count[0]++, JobContext.unwatched());
                rows.add(count[0]);
                requests.add(server.requests().size());
            }
            assertThat(rows.getFirst()).isPositive().isEqualTo(rows.getLast());
            assertThat(requests.getLast()).isEqualTo(requests.getFirst());
        }
    }

    @ParameterizedTest
    @EnumSource
    void checkSaysOfAnObjectWhatItSaysOfTheFile(Way way) {
        Run local = run("check", NORTH.toString());
        Run remote = run("check", place(way));

        assertThat(remote.code()).as(remote.out()).isEqualTo(local.code());
        assertThat(verdicts(remote.out())).isEqualTo(verdicts(local.out()));
    }

    private static List<String> verdicts(String table) {
        return table.lines()
                .filter(line -> line.startsWith("  ") && !line.contains(" its date is "))
                .map(line -> line.substring(0, Math.min(line.length(), 24)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whateverHappensOnTheWayTheAnswerIsTheSameOrAnErrorByName(Way way) {
        String right = run("region", "--vcf", place(way), "--region", REGION).out();
        int requests = server.requests().size();
        List<ScriptedServer.Act> acts = List.of(
                Acts.status(503),
                Acts.reset(1000),
                Acts.shortWithLength(500),
                Acts.shortWithoutLength(500),
                Acts.ignoringRanges(),
                Acts.shifted(64),
                Acts.oneLess(),
                Acts.withoutContentRange(),
                Acts.flipped(40_003),
                Acts.status(416, "Content-Range: bytes */9"),
                Acts.status(412),
                Acts.status(404),
                Acts.status(403));
        int same = 0;
        int refused = 0;
        for (ScriptedServer.Act act : acts) {
            for (int at = 1; at <= requests; at++) {
                server.forget();
                int wanted = at;
                var seen = new AtomicInteger();
                server.script(request -> seen.incrementAndGet() == wanted ? act : Acts.answer());
                Run run = run("region", "--vcf", place(way), "--region", REGION);
                if (run.code() == 0) {
                    assertThat(run.out()).isEqualTo(right);
                    same++;
                } else {
                    assertThat(run.code()).isEqualTo(1);
                    assertThat(run.err()).contains("north.vcf.gz").doesNotContain("internal");
                    refused++;
                }
            }
        }
        assertThat(same).isPositive();
        assertThat(refused).isPositive();
    }

    /// At each of the requests in turn, the object is written anew right after it was answered.
    @ParameterizedTest
    @EnumSource
    void anUploadWhileItIsReadIsAnsweredFromTheNewVersion(Way way) throws IOException {
        byte[] bytes = Files.readAllBytes(NORTH);
        String right =
                run("region", "--vcf", NORTH.toString(), "--region", REGION).out();
        for (int at = 1; at <= 4; at++) {
            int upload = at;
            server.put("/genomes/north.vcf.gz", new ScriptedServer.Served(bytes, "\"old" + at + "\""));
            var seen = new AtomicInteger();
            server.script(request -> exchange -> {
                Acts.answer().answer(exchange);
                if (seen.incrementAndGet() == upload) {
                    server.put("/genomes/north.vcf.gz", new ScriptedServer.Served(bytes, "\"new" + upload + "\""));
                }
            });
            Run remote = run("region", "--vcf", place(way), "--region", REGION);

            assertThat(remote.code()).as(remote.err()).isZero();
            assertThat(remote.out()).isEqualTo(right);
        }
    }

    @Test
    void anObjectThatNeverStandsStillIsAnErrorByName() throws IOException {
        byte[] bytes = Files.readAllBytes(NORTH);
        var versions = new AtomicInteger();
        server.script(request -> exchange -> {
            Acts.answer().answer(exchange);
            server.put(
                    "/genomes/north.vcf.gz",
                    new ScriptedServer.Served(bytes, "\"v" + versions.incrementAndGet() + "\""));
        });
        Run remote = run("region", "--vcf", place(Way.WEB), "--region", REGION);

        assertThat(remote.code()).isEqualTo(1);
        assertThat(remote.out()).isEmpty();
        assertThat(remote.err()).contains("north.vcf.gz").contains("changed while it was being read");
    }
}
