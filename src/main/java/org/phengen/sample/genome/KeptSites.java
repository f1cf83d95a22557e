package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.List;

/// Every site of the universe with the alleles of a few people: two bytes a site and person, and none where nobody of
/// them carries ALT. One walk then serves any number of their files, each written by itself.
public final class KeptSites implements Site.Visitor {
    private final int[] people;
    private final List<Site> sites = new ArrayList<>();

    /// @param people their numbers in the region
    public KeptSites(List<Integer> people) {
        this.people = people.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void site(Site site) {
        sites.add(site.of(people));
    }

    /// Hands on all sites in genome order; the people are numbered from 0 as they were given.
    public void walk(Site.Visitor visitor) {
        sites.forEach(visitor::site);
    }
}
