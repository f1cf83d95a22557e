package org.phengen.score;

/// The other strand's letter. Only single bases are flipped: an insertion or deletion is anchored to the base before
/// it, which is another one on the other strand, so its flipped spelling would be a guess.
final class Strand {
    private Strand() {}

    static boolean canFlip(String allele) {
        return allele.length() == 1 && "ACGT".indexOf(allele.charAt(0)) >= 0;
    }

    static String flip(String allele) {
        return switch (allele) {
            case "A" -> "T";
            case "C" -> "G";
            case "G" -> "C";
            case "T" -> "A";
            default -> throw new IllegalArgumentException("no single base: " + allele);
        };
    }

    static boolean isPalindromic(String one, String other) {
        return canFlip(one) && flip(one).equals(other);
    }
}
