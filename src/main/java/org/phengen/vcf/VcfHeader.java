package org.phengen.vcf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.phengen.job.JobContext;
import org.phengen.range.ByteSource;

/// What reading rows needs of the header of a VCF or BCF.
///
/// @param samples names in file order, distinct
/// @param contigs the `##contig` lines' names with their lengths, in order; empty where a line states no length
/// @param endIsNumber whether INFO END is declared as an integer, without which bcftools does not read it
/// @param buildHint what the header's text says of its reference, for messages only; never trusted
/// @param columns how many columns every row has: 8 without FORMAT, else 9 and one for each sample
/// @param minor of its version: 2 for VCF 4.2
/// @param dictionary what the numbers in records stand for; only in a BCF
record VcfHeader(
        List<String> samples,
        Map<String, OptionalLong> contigs,
        boolean endIsNumber,
        String buildHint,
        int columns,
        int minor,
        Optional<BcfDictionary> dictionary) {
    boolean isBcf() {
        return dictionary.isPresent();
    }

    /// The rows of the file this header is of, for [RowLines#seek].
    RowLines rows(ByteSource data, BgzfBlockReader blocks, JobContext job) {
        return dictionary
                .<RowLines>map(names -> new BcfRows(data, blocks, this, names, job))
                .orElseGet(() -> new BgzfLines(data, blocks, job));
    }
}
