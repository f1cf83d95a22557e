package org.phengen.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phengen.job.Gap;
import org.phengen.language.Said;

/// The pages of stored search results (Bundles of type `searchset`): whether every page that another announces is in
/// the
/// files, and whether the pages of a search hold as many matches as the server said. Not safe for several threads.
final class SearchPages {
    private final List<Page> pages = new ArrayList<>();

    /// @param self this page's own address, empty where it states none
    /// @param next the next page's address, empty on the last one
    /// @param total matches on all pages, as the server said; negative where it did not
    private record Page(String self, String next, long total, int matches) {}

    /// @param bundle the fields of a Bundle of any type
    /// @param matches its entries of the mode `match`
    void add(Fields bundle, int matches) {
        if (bundle.text("type").filter("searchset"::equals).isPresent()) {
            long total = bundle.text("total")
                    .filter(it -> it.matches("\\d{1,15}"))
                    .map(Long::parseLong)
                    .orElse(-1L);
            pages.add(new Page(link(bundle, "self"), link(bundle, "next"), total, matches));
        }
    }

    /// The gap, where pages or matches are missing; it quotes no address, because a search can hold a name.
    Optional<Gap> missing(String source) {
        Map<String, Page> bySelf = new HashMap<>();
        Set<String> announced = new HashSet<>();
        for (Page page : pages) {
            bySelf.putIfAbsent(page.self, page);
            announced.add(page.next);
        }
        long pagesMissing = announced.stream()
                .filter(next -> !next.isEmpty() && !bySelf.containsKey(next))
                .count();
        long searchesShort = pages.stream()
                .filter(page -> page.self.isEmpty() || !announced.contains(page.self))
                .filter(first -> isShort(first, bySelf))
                .count();
        if (pagesMissing == 0 && searchesShort == 0) {
            return Optional.empty();
        }
        return Optional.of(new Gap(
                source,
                Said.told("fhir.gap.storedSearchResultsNot", pagesMissing, searchesShort),
                Said.told("fhir.gap.storeEveryPageEach")));
    }

    private static boolean isShort(Page first, Map<String, Page> bySelf) {
        long matches = first.matches;
        Set<Page> visited = new HashSet<>(Set.of(first));
        Page at = bySelf.get(first.next);
        while (at != null && !first.next.isEmpty() && visited.add(at)) {
            matches += at.matches;
            at = at.next.isEmpty() ? null : bySelf.get(at.next);
        }
        return first.total > matches;
    }

    private static String link(Fields bundle, String relation) {
        return bundle.objects("link").stream()
                .filter(link -> link.text("relation").filter(relation::equals).isPresent())
                .flatMap(link -> link.text("url").stream())
                .findFirst()
                .orElse("");
    }
}
