package org.phengen.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names by their comparable words, for finding the longest one that begins at a word of a sentence.
final class NameTree {
    /// Signs inside names: "hypercholesterolemia, familial".
    private static final Set<String> BETWEEN = Set.of(",", "-", "/", "(", ")");

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable String key;
    }

    /// A name found.
    ///
    /// @param words how many words of the sentence it covers
    record Found(String key, int words) {}

    /// Adds a name unless it already names something.
    ///
    /// @return whether the name was free
    boolean add(List<String> name, String key) {
        if (name.isEmpty()) {
            return false;
        }
        Node node = root;
        for (String word : name) {
            node = node.next.computeIfAbsent(word, next -> new Node());
        }
        if (node.key != null) {
            return false;
        }
        node.key = key;
        return true;
    }

    Optional<String> exact(List<String> name) {
        Optional<Found> found = longest(name, 0);
        return found.filter(whole -> whole.words() == name.size()).map(Found::key);
    }

    /// The longest name that begins at a word; articles inside are passed over ("cancer of the breast").
    Optional<Found> longest(List<String> words, int from) {
        Node node = root;
        Optional<Found> longest = Optional.empty();
        for (int at = from; at < words.size(); at++) {
            String word = Names.word(words.get(at));
            if (at > from && (Names.isArticle(word) || BETWEEN.contains(word))) {
                continue;
            }
            Node next = node.next.get(word);
            if (next == null) {
                break;
            }
            node = next;
            if (node.key != null) {
                longest = Optional.of(new Found(node.key, at - from + 1));
            }
        }
        return longest;
    }
}
