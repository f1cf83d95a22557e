package org.phengen.vcf;

/// The two dictionaries of a BCF header: contigs, and the common one of FILTER, INFO and FORMAT names, in which PASS
/// has number 0 (BCF 2.2, section 6.2.1).
///
/// @param contigs names behind a record's CHROM
/// @param strings names behind a record's FILTER, INFO and FORMAT keys
record BcfDictionary(NumberedNames contigs, NumberedNames strings) {
    static BcfDictionary empty(String source) {
        var dictionary = new BcfDictionary(
                new NumberedNames(source, "contigs"), new NumberedNames(source, "FILTER, INFO and FORMAT names"));
        dictionary.strings.add("PASS", java.util.Optional.empty());
        return dictionary;
    }

    void add(MetaLine line) {
        (line.kind().equals("contig") ? contigs : strings).add(line.id(), line.get("IDX"));
    }
}
