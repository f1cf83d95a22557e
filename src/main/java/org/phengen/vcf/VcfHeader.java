package org.phengen.vcf;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What reading rows needs of a VCF's header.
///
/// @param samples names in file order, distinct
/// @param contigs the `##contig` lines' names with their lengths, in order; empty where a line states no length
/// @param endIsNumber whether INFO END is declared as an integer, without which bcftools does not read it
/// @param buildHint what the header's text says of its reference, for messages only; never trusted
/// @param columns how many columns every row has: 8 without FORMAT, else 9 and one for each sample
record VcfHeader(
        List<String> samples, Map<String, OptionalLong> contigs, boolean endIsNumber, String buildHint, int columns) {}
