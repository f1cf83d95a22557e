package org.phengen.vcf;

import java.util.Arrays;
import java.util.HexFormat;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// The empty block every complete BGZF file ends with (SAM specification, section 4.1.2). A file cut between two
/// blocks lacks it and is otherwise without fault.
final class BgzfEnd {
    private static final byte[] BYTES =
            HexFormat.of().parseHex("1f8b08040000000000ff0600424302001b0003000000000000000000");

    /// Its length in bytes.
    static final int LENGTH = 28;

    private BgzfEnd() {}

    /// @throws org.phengen.job.SourceException when the source does not end with it
    static void require(ByteSource source) {
        byte[] found = new byte[LENGTH];
        if (source.length() >= LENGTH) {
            source.read(source.length() - LENGTH, found, 0, LENGTH);
        }
        if (!Arrays.equals(found, BYTES)) {
            throw Faults.damaged(source.name(), Said.told("vcf.fault.fileDoesNotEnd"));
        }
    }
}
