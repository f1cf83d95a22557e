package org.phengen.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phengen.job.Errand;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.range.ByteStores.Opening;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Every range is exactly what was asked for, of one version, or an error by name: over HTTPS's client and S3's alike,
/// against a server that does what servers do.
class RemoteRangesTest {
    private static final int LENGTH = 300_000;

    private static final Patience SHORT = new Patience(
            3, Duration.ofMillis(20), Duration.ofMillis(60), Duration.ofSeconds(2), Duration.ofMillis(400), 8);

    /// The two clients.
    enum Way {
        WEB,
        S3
    }

    private final byte[] bytes = new byte[LENGTH];
    private final List<String> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made before every test
    private ScriptedServer server;

    @SuppressWarnings("NullAway.Init")
    private ByteStores stores;

    @SuppressWarnings("NullAway.Init")
    private S3Client s3;

    @BeforeEach
    void start() throws IOException {
        new Random(11).nextBytes(bytes);
        server = new ScriptedServer();
        server.put("/bucket/data", bytes);
        s3 = S3Client.builder()
                .endpointOverride(server.endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
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

    private Location place(Way way) {
        return way == Way.S3 ? Location.parse("s3://bucket/data") : Location.parse(server.address("/bucket/data"));
    }

    private ByteSource open(Way way) {
        return stores.open(place(way), Opening.ENDS, watched());
    }

    private JobContext watched() {
        return new JobContext() {
            @Override
            public void progress(Said doing, long done, long total) {
                synchronized (told) {
                    told.add(doing.english());
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private static byte[] read(ByteSource source, long offset, int length) {
        byte[] into = new byte[length + 2];
        source.read(offset, into, 1, length);
        return java.util.Arrays.copyOfRange(into, 1, length + 1);
    }

    private byte[] expected(int offset, int length) {
        return java.util.Arrays.copyOfRange(bytes, offset, offset + length);
    }

    private static Category category(Runnable reading) {
        try {
            reading.run();
        } catch (SourceException failure) {
            assertThat(failure.getMessage()).doesNotContain("at org.phengen").doesNotContain("Exception");
            return failure.category();
        }
        throw new AssertionError("nothing was thrown");
    }

    @ParameterizedTest
    @EnumSource
    void openingTakesOneRoundTripAndBringsBothEnds(Way way) {
        ByteSource source = open(way);

        assertThat(source.length()).isEqualTo(LENGTH);
        assertThat(read(source, 0, 50_000)).isEqualTo(expected(0, 50_000));
        assertThat(read(source, LENGTH - 28, 28)).isEqualTo(expected(LENGTH - 28, 28));
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyRangeIsPinnedToTheVersionThatWasOpened(Way way) {
        ByteSource source = open(way);
        read(source, 100_000, 1000);

        ScriptedServer.Request last = server.requests().getLast();
        assertThat(last.header("if-match")).isPresent();
        assertThat(last.header("range")).contains("bytes=100000-100999");
    }

    @ParameterizedTest
    @EnumSource
    void anythingThatIsReadIsWhatTheFileHolds(Way way) {
        ByteSource source = open(way);
        var random = new Random(5);
        for (int i = 0; i < 60; i++) {
            int offset = random.nextInt(LENGTH);
            int length = random.nextInt(Math.min(20_000, LENGTH - offset) + 1);
            assertThat(read(source, offset, length)).isEqualTo(expected(offset, length));
        }
        assertThat(category(() -> read(source, LENGTH - 5, 6))).isEqualTo(Category.DAMAGED);
    }

    @ParameterizedTest
    @EnumSource
    void spansAreFetchedAheadSideBySideAndJoinedWhereTheyLieNear(Way way) {
        server.script(request -> Acts.late(150));
        ByteSource source = open(way);
        server.forget();
        List<Span> spans = List.of(new Span(100_000, 101_000), new Span(110_000, 112_000), new Span(200_000, 210_000));
        long start = System.nanoTime();
        try (ByteSource ahead = source.ahead(spans, watched())) {
            assertThat(read(ahead, 100_000, 1000)).isEqualTo(expected(100_000, 1000));
            assertThat(read(ahead, 110_500, 1000)).isEqualTo(expected(110_500, 1000));
            assertThat(read(ahead, 200_000, 10_000)).isEqualTo(expected(200_000, 10_000));
            // not announced, and before what is passed: asked for by itself
            assertThat(read(ahead, 105_000, 100)).isEqualTo(expected(105_000, 100));
        }
        assertThat(server.requests()).hasSize(3);
        assertThat(server.mostAtOnce()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void noMoreRequestsThanAgreedGoToOneServerAtOnce() {
        ByteSource source = open(Way.WEB);
        server.script(request -> Acts.late(60));
        server.forget();
        List<Errand<byte[]>> errands = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int offset = 70_000 + 1000 * i;
            errands.add(Errand.start(() -> read(source, offset, 500)));
        }
        for (int i = 0; i < 40; i++) {
            int offset = 70_000 + 1000 * i;
            Errand<byte[]> errand = errands.get(i);
            assertThat(assertDoesNotFail(errand)).isEqualTo(expected(offset, 500));
        }
        assertThat(server.mostAtOnce()).isLessThanOrEqualTo(8).isGreaterThan(4);
    }

    private static byte[] assertDoesNotFail(Errand<byte[]> errand) {
        try {
            return errand.await(JobContext.unwatched());
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIgnoresRangesIsRefusedByName(Way way) {
        server.script(request -> Acts.ignoringRanges());

        assertThatThrownBy(() -> open(way))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("ignores byte ranges");
    }

    @ParameterizedTest
    @EnumSource
    void otherBytesThanAskedForAreNoAnswer(Way way) {
        ByteSource source = open(way);
        for (ScriptedServer.Act act :
                List.of(Acts.shifted(16), Acts.shifted(-1), Acts.oneLess(), Acts.withoutContentRange())) {
            server.script(request -> act);
            assertThat(category(() -> read(source, 90_000, 5000))).isEqualTo(Category.DAMAGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObjectThatIsReplacedAtAnyRequestIsNeverMixed(Way way) {
        ByteSource source = open(way);
        read(source, 90_000, 5000);
        byte[] other = bytes.clone();
        other[91_000] ^= 1;
        server.put("/bucket/data", other);

        assertThat(category(() -> read(source, 90_000, 5000))).isEqualTo(Category.STALE);
        // a proxy that does not pass If-Match on
        server.script(request -> Acts.asVersion(new ScriptedServer.Served(other, "\"other\"")));
        assertThat(category(() -> read(source, 90_000, 5000))).isEqualTo(Category.STALE);
        // gone, or shorter
        server.script(request -> Acts.status(416, "Content-Range: bytes */10"));
        assertThat(category(() -> read(source, 90_000, 5000))).isEqualTo(Category.STALE);
        server.script(request -> Acts.status(404));
        assertThat(category(() -> read(source, 90_000, 5000))).isEqualTo(Category.STALE);
    }

    @ParameterizedTest
    @EnumSource
    void beginningAndEndOfTwoVersionsAreNotOpenedTogether(Way way) {
        byte[] other = bytes.clone();
        other[0] ^= 1;
        server.script(request -> request.header("range").orElse("").startsWith("bytes=-")
                ? Acts.asVersion(new ScriptedServer.Served(other, "\"other\""))
                : Acts.answer());

        assertThat(category(() -> open(way))).isEqualTo(Category.STALE);
    }

    @ParameterizedTest
    @EnumSource
    void faultsThatPassAreTriedAgainAndTheBytesAreRight(Way way) {
        ByteSource source = open(way);
        for (ScriptedServer.Act act : List.of(
                Acts.status(503),
                Acts.status(500),
                Acts.status(429, "Retry-After: 0"),
                Acts.reset(100),
                Acts.reset(0),
                Acts.shortWithLength(2000),
                Acts.shortWithoutLength(2000),
                Acts.blackHole(),
                Acts.trickle(100))) {
            int before = server.requests().size();
            server.script(request -> request.number() == before + 1 ? act : Acts.answer());
            // numbers go on over all tests of this server
            assertThat(read(source, 90_000, 5000)).isEqualTo(expected(90_000, 5000));
            assertThat(server.requests()).hasSize(before + 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFaultThatStaysEndsWithTheNumberOfAttempts(Way way) {
        ByteSource source = open(way);
        for (ScriptedServer.Act act : List.of(
                Acts.status(503), Acts.reset(100), Acts.shortWithoutLength(10), Acts.blackHole(), Acts.trickle(300))) {
            server.forget();
            server.script(request -> act);
            assertThatThrownBy(() -> read(source, 90_000, 5000))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("3 attempts")
                    .hasMessageStartingWith("refused: " + place(way).name());
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatAsksToWaitIsWaitedForVisiblyUpToALimit(Way way) {
        ByteSource source = open(way);
        int before = server.requests().size();
        server.script(request -> request.number() == before + 1 ? Acts.status(503, "Retry-After: 1") : Acts.answer());
        long start = System.nanoTime();
        assertThat(read(source, 90_000, 5000)).isEqualTo(expected(90_000, 5000));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(told).anyMatch(words -> words.contains("waiting 1 s, then attempt 2 of 3"));

        server.script(request -> Acts.status(503, "Retry-After: 3600"));
        assertThatThrownBy(() -> read(source, 90_000, 5000)).hasMessageContaining("3600");
    }

    @ParameterizedTest
    @EnumSource
    void cancellingFreesTheSocketsWithinTwoSeconds(Way way) throws Exception {
        ByteSource source = open(way);
        server.script(request -> Acts.blackHole());
        var cancelled = new AtomicBoolean();
        JobContext job = new JobContext() {
            @Override
            public void progress(Said doing, long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            spans.add(new Span(70_000 + 40_000L * i, 71_000 + 40_000L * i));
        }
        Errand<Boolean> reading = Errand.start(() -> {
            try (ByteSource ahead = source.ahead(spans, job)) {
                read(ahead, 70_000, 1000);
                return false;
            } catch (CancellationException asked) {
                return true;
            }
        });
        java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
        cancelled.set(true);
        long asked = System.nanoTime();

        assertThat(reading.await(JobContext.unwatched())).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
        assertThat(server.requests().stream().filter(request -> request.number() > 2))
                .hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereOrNotAllowedIsSaid(Way way) {
        server.script(request -> Acts.status(404));
        assertThat(category(() -> open(way))).isEqualTo(Category.MISSING);
        server.script(request -> Acts.status(403));
        assertThatThrownBy(() -> open(way)).hasMessageContaining("missing, or you may not read it");
        server.script(request -> Acts.status(401));
        assertThat(category(() -> open(way))).isEqualTo(Category.REFUSED);
        server.script(request -> Acts.status(307, "Location: http://127.0.0.1:1/elsewhere"));
        assertThatThrownBy(() -> open(way)).hasMessageContaining("another address");
        server.script(request -> Acts.status(416, "Content-Range: bytes */0"));
        assertThatThrownBy(() -> open(way)).hasMessageContaining("it is empty");
    }

    @Test
    void withoutAStrongTagTheDateOfTheLastChangePins() {
        String day = "Tue, 03 Nov 2026 10:00:00 GMT";
        server.put("/bucket/data", new ScriptedServer.Served(bytes, Optional.of("W/\"weak\""), Optional.of(day)));
        ByteSource source = open(Way.WEB);
        assertThat(read(source, 90_000, 10)).isEqualTo(expected(90_000, 10));
        assertThat(server.requests().getLast().header("if-unmodified-since")).contains(day);

        server.put("/bucket/data", new ScriptedServer.Served(bytes, Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> open(Way.WEB)).hasMessageContaining("names no version");
    }

    @Test
    void aServerWithoutASafeConnectionIsSaidToBeOneAtOnce() {
        // it speaks plain HTTP where TLS was asked for, or shows a certificate that nobody vouches for
        Location place = Location.parse(server.address("/bucket/data").replace("http://", "https://"));

        assertThatThrownBy(() -> stores.open(place, Opening.ENDS, JobContext.unwatched()))
                .isInstanceOf(SourceException.class)
                .hasMessageMatching("(?s)refused: https://127.0.0.1:.*");
    }

    @Test
    void aSignedQueryIsSentButNeverTold() {
        Location place = Location.parse(server.address("/bucket/none") + "?X-Amz-Signature=abc123");

        assertThatThrownBy(() -> stores.open(place, Opening.ENDS, JobContext.unwatched()))
                .hasMessageNotContaining("abc123")
                .hasMessageContaining("/bucket/none");
        assertThat(place.beside(".tbi"))
                .isEqualTo(Location.parse(server.address("/bucket/none.tbi") + "?X-Amz-Signature=abc123"));
    }
}
