package org.phengen.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phengen.job.SourceException;

/// The keys of one section of a site file, ticked off as they are read, so that what is left over can be refused.
final class SiteKeys {
    private final String file;
    private final String section;
    private final YamlNode.Mapping mapping;
    private final Set<String> read = new HashSet<>();

    private SiteKeys(String file, String section, YamlNode.Mapping mapping) {
        this.file = file;
        this.section = section;
        this.mapping = mapping;
    }

    static SiteKeys root(YamlNode node, String file) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new SiteKeys(file, "", mapping);
        }
        throw YamlNode.fault(file, node.line(), "a site file is a list of keys", "Begin with 'site: NAME'");
    }

    Optional<String> optional(String key) {
        Optional<YamlNode> node = take(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof YamlNode.Text text && !text.value().isBlank()) {
            return Optional.of(text.value());
        }
        throw YamlNode.fault(
                file, node.get().line(), "'" + path(key) + "' wants one value", "Write it behind the colon");
    }

    String required(String key, String example) {
        return optional(key).orElseThrow(() -> missing(key, "Write " + example));
    }

    boolean flag(String key, boolean otherwise) {
        return optional(key).map(value -> truth(key, value)).orElse(otherwise);
    }

    int wholeNumber(String key, int otherwise) {
        Optional<String> value = optional(key);
        try {
            return value.map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            throw fault(key, "'" + value.orElse("") + "' is no whole number", "Write a number such as 21");
        }
    }

    /// One text or a list of them; empty where the key is absent.
    List<String> texts(String key) {
        Optional<YamlNode> node = take(key);
        if (node.isEmpty()) {
            return List.of();
        }
        List<YamlNode> items =
                node.get() instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node.get());
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Text text && !text.value().isBlank()) {
                texts.add(text.value());
            } else {
                throw YamlNode.fault(file, item.line(), "'" + path(key) + "' lists paths", "Write one path a line");
            }
        }
        if (texts.isEmpty()) {
            throw fault(key, "the list is empty", "Write at least one path");
        }
        return texts;
    }

    SiteKeys section(String key) {
        return optionalSection(key).orElseThrow(() -> missing(key, "Write the section '" + path(key) + ":'"));
    }

    Optional<SiteKeys> optionalSection(String key) {
        return take(key).map(node -> {
            if (node instanceof YamlNode.Mapping below) {
                return new SiteKeys(file, path(key), below);
            }
            throw YamlNode.fault(
                    file,
                    node.line(),
                    "'" + path(key) + "' is a section with keys of its own",
                    "Indent its keys below it");
        });
    }

    /// Refuses the first key that nothing asked for.
    void refuseUnknown() {
        for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
            if (!read.contains(entry.getKey())) {
                List<String> known = read.stream().sorted().toList();
                throw YamlNode.fault(
                        file,
                        entry.getValue().line(),
                        "the key '" + path(entry.getKey()) + "' is not known",
                        "Known here: " + String.join(", ", known));
            }
        }
    }

    SourceException fault(String key, String problem, String remedy) {
        int line = Optional.ofNullable(mapping.entries().get(key))
                .map(YamlNode::line)
                .orElse(mapping.line());
        return YamlNode.fault(file, line, "'" + path(key) + "': " + problem, remedy);
    }

    private SourceException missing(String key, String remedy) {
        return YamlNode.fault(file, mapping.line(), "'" + path(key) + "' is missing", remedy);
    }

    private boolean truth(String key, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(key, "'" + value + "' is neither true nor false", "Write 'true' or 'false'");
        };
    }

    private Optional<YamlNode> take(String key) {
        read.add(key);
        return Optional.ofNullable(mapping.entries().get(key));
    }

    private String path(String key) {
        return section.isEmpty() ? key : section + "." + key;
    }
}
