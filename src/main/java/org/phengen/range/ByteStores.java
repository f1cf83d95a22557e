package org.phengen.range;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.phengen.job.JobContext;

/// Opens locations of every kind. Safe for several threads; one for the whole program, so that the number of requests
/// at once is counted together.
public final class ByteStores {
    private final S3Objects s3;
    private final WebObjects web;
    private final Transfers transfers;

    /// What of an object is fetched together with opening it.
    public enum Opening {
        /// the beginning and the end: of a large file, whose header and last block are looked at first
        ENDS(64 << 10, OptionalInt.of(28)),
        /// everything, if it is not very large: an index, a list
        WHOLE(4 << 20, OptionalInt.empty());

        private final int head;
        private final OptionalInt tail;

        Opening(int head, OptionalInt tail) {
            this.head = head;
            this.tail = tail;
        }
    }

    public ByteStores(S3Objects s3, WebObjects web, Transfers transfers) {
        this.s3 = s3;
        this.web = web;
        this.transfers = transfers;
    }

    /// With the user's own AWS settings and the usual patience.
    public static ByteStores usual() {
        Patience patience = Patience.usual();
        return new ByteStores(
                new S3Objects(() -> S3Clients.usual(patience)),
                new WebObjects(),
                new Transfers(patience, new SplittableRandom()));
    }

    /// @throws org.phengen.job.SourceException MISSING, REFUSED and others, by the location's name
    public ByteSource open(Location location, Opening opening, JobContext job) {
        return switch (location) {
            case Location.OnDisk file -> LocalFile.open(file.path());
            case Location.InS3 object -> remote(s3.object(object), opening, job);
            case Location.OnWeb file -> remote(web.object(file), opening, job);
        };
    }

    private ByteSource remote(ObjectClient client, Opening opening, JobContext job) {
        return RemoteObject.open(client, transfers, opening.head, opening.tail, new Tally(), job);
    }
}
