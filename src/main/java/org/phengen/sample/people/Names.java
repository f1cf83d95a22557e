package org.phengen.sample.people;

import java.util.List;
import org.phengen.sample.chance.Chance;

/// Invented names: common given names with family names that were made up for this region and are no real family's.
final class Names {
    private static final List<String> WOMEN = List.of(
            "Ada", "Alma", "Anja", "Astrid", "Bea", "Carla", "Dana", "Edith", "Elin", "Enid", "Fern", "Greta", "Hanna",
            "Ida", "Ines", "Iris", "Jana", "Joan", "Karin", "Lena", "Lidia", "Lotte", "Mara", "Mina", "Nadia", "Nora",
            "Olga", "Petra", "Rhea", "Rosa", "Sana", "Sonja", "Tessa", "Thea", "Una", "Vera", "Wanda", "Yara", "Zita");
    private static final List<String> MEN = List.of(
            "Abel", "Anton", "Arne", "Bruno", "Cato", "Cyril", "Dario", "Edgar", "Emil", "Enzo", "Felix", "Gus",
            "Hakim", "Henk", "Hugo", "Ivan", "Jaro", "Joel", "Kaspar", "Kurt", "Leon", "Lorenz", "Magnus", "Marek",
            "Milo", "Nils", "Olaf", "Oskar", "Pavel", "Quinn", "Rafael", "Ruben", "Silas", "Timo", "Tobias", "Ugo",
            "Viktor", "Wim", "Yusuf");
    private static final List<String> FIRST_PARTS = List.of(
            "Arven", "Bexley", "Brack", "Calder", "Corve", "Dunmar", "Eldra", "Fenwa", "Galtor", "Harro", "Ilver",
            "Jorvi", "Keldan", "Lunvar", "Marden", "Norvel", "Ostran", "Pellar", "Quorra", "Rindel", "Sorvan", "Tamvel",
            "Ulvar", "Vexlan", "Wendor", "Yarven", "Zelkor");
    private static final List<String> LAST_PARTS = List.of(
            "holt", "mere", "wick", "strand", "quist", "bane", "croft", "dahl", "fenn", "gard", "hurst", "lyx", "moor",
            "nish", "pyke", "rath", "stow", "thwen", "vane", "zell");

    private Names() {}

    static String given(Chance chance, boolean male) {
        return chance.oneOf(male ? MEN : WOMEN);
    }

    static String family(Chance chance) {
        return chance.oneOf(FIRST_PARTS) + chance.oneOf(LAST_PARTS);
    }
}
