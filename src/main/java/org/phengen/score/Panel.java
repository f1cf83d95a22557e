package org.phengen.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// The files of one set of people: a cohort's only file, its files per contig, or one person's file.
///
/// @param sources with the same samples in the same order
/// @param names of the chosen samples
/// @param columns of the chosen samples in the files
record Panel(List<GenotypeSource> sources, List<String> names, List<Integer> columns) {
    /// Sorts sources into panels by their sample lists. Identity is by name only, never by order.
    ///
    /// @throws SourceException when a name stands in two different sample lists, or a wanted sample in none
    static List<Panel> of(List<GenotypeSource> sources, ScoreOptions options) {
        Map<List<String>, List<GenotypeSource>> groups = new LinkedHashMap<>();
        for (GenotypeSource source : sources) {
            groups.computeIfAbsent(source.samples(), list -> new ArrayList<>()).add(source);
        }
        Map<String, String> owners = new HashMap<>();
        var panels = new ArrayList<Panel>();
        Set<String> wanted = new LinkedHashSet<>(options.samples().orElse(Set.of()));
        groups.forEach((samples, group) -> {
            String file = group.getFirst().name();
            var names = new ArrayList<String>();
            var columns = new ArrayList<Integer>();
            for (int i = 0; i < samples.size(); i++) {
                String name = samples.get(i);
                String other = owners.putIfAbsent(name, file);
                if (other != null) {
                    throw new SourceException(
                            Category.CONTRADICTION,
                            file,
                            Said.told("score.fault.sampleNameStandsHere", other),
                            Said.told("score.fault.giveEachSampleOne"));
                }
                if (options.samples().isEmpty() || wanted.remove(name)) {
                    names.add(name);
                    columns.add(i);
                }
            }
            if (!names.isEmpty()) {
                panels.add(new Panel(List.copyOf(group), List.copyOf(names), List.copyOf(columns)));
            }
        });
        if (!wanted.isEmpty()) {
            throw new SourceException(
                    Category.INPUT,
                    sources.getFirst().name(),
                    Said.told("score.fault.wantedSamplesNoFile", wanted.size()),
                    Said.told("score.fault.leaveThemOutList"));
        }
        return panels;
    }

    int size() {
        return names.size();
    }

    String name() {
        return sources.getFirst().name();
    }
}
