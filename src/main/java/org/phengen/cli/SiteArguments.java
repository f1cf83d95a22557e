package org.phengen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phengen.site.SiteFile;
import org.phengen.site.SiteFileReader;

/// The site files named after `--site`.
final class SiteArguments {
    private SiteArguments() {}

    /// @throws UsageException when two files describe sites of one name
    static List<SiteFile> read(List<Path> files) {
        List<SiteFile> sites = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            SiteFile site = SiteFileReader.read(file);
            if (!names.add(site.site())) {
                throw new UsageException("input: " + file + ": a site named '" + site.site()
                        + "' was given twice. Name each site once.");
            }
            sites.add(site);
        }
        return sites;
    }
}
