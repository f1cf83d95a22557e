package org.phengen.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobContext;
import org.phengen.range.ByteStores.Opening;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// A real S3 server that checks signatures, reached with the settings from the standard places.
class S3ProxyTest {
    private static final String KEY = "local-identity";
    private static final String SECRET = "local-credential";

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static S3Proxy server;

    private final Map<String, Optional<String>> before = new TreeMap<>();
    private final byte[] bytes = new byte[200_000];

    @BeforeAll
    static void start() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .build();
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @BeforeEach
    void settings() {
        set("aws.endpointUrl", "http://127.0.0.1:" + server.getPort());
        set("aws.accessKeyId", KEY);
        set("aws.secretAccessKey", SECRET);
        set("aws.region", "eu-central-1");
        new Random(3).nextBytes(bytes);
        try (S3Client client = S3Clients.usual(Patience.usual())) {
            if (client.listBuckets().buckets().isEmpty()) {
                client.createBucket(bucket -> bucket.bucket("genomes"));
            }
            client.putObject(
                    object -> object.bucket("genomes").key("a folder/x+y ä.bin"), RequestBody.fromBytes(bytes));
            client.putObject(object -> object.bucket("genomes").key("empty"), RequestBody.empty());
        }
    }

    @AfterEach
    void asBefore() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(old -> System.setProperty(name, old), () -> System.clearProperty(name)));
    }

    private void set(String name, String value) {
        before.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
        System.setProperty(name, value);
    }

    private static ByteStores stores() {
        return new ByteStores(
                new S3Objects(() -> S3Clients.usual(Patience.usual())),
                new WebObjects(),
                new Transfers(Patience.usual(), new SplittableRandom(1)));
    }

    private static ByteSource open(String location) {
        return stores().open(Location.parse(location), Opening.ENDS, JobContext.unwatched());
    }

    @Test
    void rangesOfAKeyWithEverySignAreWhatWasPut() {
        ByteSource source = open("s3://genomes/a folder/x+y ä.bin");
        assertThat(source.length()).isEqualTo(bytes.length);
        var random = new Random(1);
        for (int i = 0; i < 30; i++) {
            int offset = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(bytes.length - offset);
            byte[] into = new byte[length];
            source.read(offset, into, 0, length);
            assertThat(into).isEqualTo(java.util.Arrays.copyOfRange(bytes, offset, offset + length));
        }
    }

    @Test
    void anObjectPutAnewIsNoticed() {
        ByteSource source = open("s3://genomes/a folder/x+y ä.bin");
        bytes[150_000] ^= 1;
        try (S3Client client = S3Clients.usual(Patience.usual())) {
            client.putObject(
                    object -> object.bucket("genomes").key("a folder/x+y ä.bin"), RequestBody.fromBytes(bytes));
        }

        assertThatThrownBy(() -> source.read(100_000, new byte[10], 0, 10))
                .hasMessageContaining("stale: s3://genomes/a folder/x+y ä.bin");
    }

    @Test
    void whatIsAbsentEmptyOrNotOursIsSaidInOneLine() {
        assertThatThrownBy(() -> open("s3://genomes/none")).hasMessageStartingWith("missing: s3://genomes/none");
        assertThatThrownBy(() -> open("s3://nowhere/none")).hasMessageStartingWith("missing: s3://nowhere/none");
        assertThatThrownBy(() -> open("s3://genomes/empty")).hasMessageContaining("it is empty");
        set("aws.secretAccessKey", "wrong");
        assertThatThrownBy(() -> open("s3://genomes/empty"))
                .hasMessageStartingWith("refused: s3://genomes/empty")
                .hasMessageNotContaining(KEY)
                .hasMessageNotContaining("wrong");
    }

    @Test
    void withoutCredentialsItIsSaidWhereTheyBelong() throws Exception {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        set("aws.disableEc2Metadata", "true");
        Path none = Files.createTempDirectory("no-aws").resolve("none");
        set("aws.sharedCredentialsFile", none.toString());
        set("aws.configFile", none.toString());

        assertThatThrownBy(() -> open("s3://genomes/empty")).hasMessageContaining("no usable AWS credentials");
    }
}
