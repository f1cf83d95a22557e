package org.phengen.site;

/// A number of people that a site's rule lets be shown, or the fact that it does not. A hidden count carries no number.
public sealed interface PeopleCount {
    /// What a card, a table cell or a line says.
    String text();

    record Shown(int people) implements PeopleCount {
        @Override
        public String text() {
            return Integer.toString(people);
        }
    }

    /// From 1 to `minimum` - 1 people, or a count that would give such a count away.
    record Hidden(int minimum) implements PeopleCount {
        @Override
        public String text() {
            return "<" + minimum;
        }
    }

    /// The count under a site's rule; the individual view shows every count on screen.
    static PeopleCount of(int people, SiteFile.Privacy rule) {
        return hides(people, rule) ? new Hidden(rule.minimumCell()) : new Shown(people);
    }

    /// Whether the rule hides so many people.
    static boolean hides(int people, SiteFile.Privacy rule) {
        return !rule.individualView() && people > 0 && people < rule.minimumCell();
    }
}
