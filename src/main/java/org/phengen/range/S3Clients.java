package org.phengen.range;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;

/// Makes the S3 client from the places where AWS settings stand: environment, `~/.aws/config`, the machine's role.
public final class S3Clients {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private S3Clients() {}

    /// A client with the user's own settings and rights.
    ///
    /// @param patience its number of requests at once, and how long a socket may be silent
    public static S3Client usual(Patience patience) {
        Optional<URI> endpoint = endpoint();
        var builder = S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(patience.atOnce())
                        .connectionTimeout(CONNECT)
                        .connectionAcquisitionTimeout(patience.stall())
                        .socketTimeout(patience.stall().multipliedBy(2)))
                // attempts are counted, waited for and told of in one place: Transfers
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .region(region());
        endpoint.ifPresent(address -> builder.endpointOverride(address).forcePathStyle(true));
        return builder.build();
    }

    private static Region region() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException none) {
            // a store of the institution's own knows no regions; Amazon's answers with the right one
            return Region.US_EAST_1;
        }
    }

    /// A store of the institution's own; such stores name the bucket in the path.
    private static Optional<URI> endpoint() {
        return Stream.of(
                        set(System.getProperty("aws.endpointUrlS3")),
                        set(System.getenv("AWS_ENDPOINT_URL_S3")),
                        set(System.getProperty("aws.endpointUrl")),
                        set(System.getenv("AWS_ENDPOINT_URL")),
                        profile())
                .flatMap(Optional::stream)
                .findFirst()
                .map(URI::create);
    }

    private static Optional<String> set(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Optional<String> profile() {
        return ProfileFile.defaultProfileFile()
                .profile(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow())
                .flatMap(found -> found.property("endpoint_url"));
    }
}
