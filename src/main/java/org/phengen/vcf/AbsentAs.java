package org.phengen.vcf;

/// How a table over several files prints a sample whose file has nothing at a place.
public enum AbsentAs {
    /// `NA`: unknown, the default; a file without a row proves nothing.
    NA("NA"),
    /// `0/0`: the user declares the files complete for their sites.
    REFERENCE("0/0");

    private final String text;

    AbsentAs(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
