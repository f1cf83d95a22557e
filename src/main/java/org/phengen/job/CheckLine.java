package org.phengen.job;

/// One thing that was looked at while a file or a site was checked.
///
/// @param subject what: `file`, `blocks`, `index`, `build`, ...
/// @param said what was found, a sentence without its full stop
/// @param remedy what to do, a sentence without its full stop; empty where there is nothing to do
public record CheckLine(Verdict verdict, String subject, String said, String remedy) {
    /// What follows from it.
    public enum Verdict {
        FINE,
        /// fine, with something to know
        NOTE,
        /// this version cannot look at it
        NOT_CHECKED,
        FAULT
    }

    public static CheckLine fine(String subject, String said) {
        return new CheckLine(Verdict.FINE, subject, said, "");
    }

    public static CheckLine note(String subject, String said, String remedy) {
        return new CheckLine(Verdict.NOTE, subject, said, remedy);
    }

    public static CheckLine notChecked(String subject, String said, String remedy) {
        return new CheckLine(Verdict.NOT_CHECKED, subject, said, remedy);
    }

    public static CheckLine fault(String subject, String said, String remedy) {
        return new CheckLine(Verdict.FAULT, subject, said, remedy);
    }

    /// A failure as a fault; its place is said where it is another than what was checked.
    ///
    /// @param checked the source that the line stands below
    public static CheckLine fault(String subject, String checked, SourceException failure) {
        String place = failure.source().equals(checked) ? "" : place(checked, failure.source()) + ": ";
        return fault(subject, place + failure.problem(), failure.remedy());
    }

    /// `at 22:100` of `a.vcf.gz at 22:100` below `a.vcf.gz`.
    private static String place(String checked, String source) {
        return source.startsWith(checked + " ") ? source.substring(checked.length() + 1) : source;
    }
}
