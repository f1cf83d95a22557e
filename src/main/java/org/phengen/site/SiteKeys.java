package org.phengen.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

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
        throw YamlNode.fault(
                file, node.line(), Said.told("site.fault.siteFileListKeys"), Said.told("site.fault.beginWithSiteName"));
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
                file,
                node.get().line(),
                Said.told("site.fault.wantsOneValue", path(key)),
                Said.told("site.fault.writeBehindColon"));
    }

    String required(String key, Said example) {
        return optional(key).orElseThrow(() -> missing(key, Said.told("site.fault.write", example)));
    }

    boolean flag(String key, boolean otherwise) {
        return optional(key).map(value -> truth(key, value)).orElse(otherwise);
    }

    int wholeNumber(String key, int otherwise) {
        Optional<String> value = optional(key);
        try {
            return value.map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            throw fault(
                    key,
                    Said.told("site.fault.noWholeNumber", value.orElse("")),
                    Said.told("site.fault.writeNumberSuchAs"));
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
                throw YamlNode.fault(
                        file,
                        item.line(),
                        Said.told("site.fault.listsPaths", path(key)),
                        Said.told("site.fault.writeOnePathLine"));
            }
        }
        if (texts.isEmpty()) {
            throw fault(key, Said.told("site.fault.listEmpty"), Said.told("site.fault.writeAtLeastOne"));
        }
        return texts;
    }

    SiteKeys section(String key) {
        return optionalSection(key).orElseThrow(() -> missing(key, Said.told("site.fault.writeSection", path(key))));
    }

    Optional<SiteKeys> optionalSection(String key) {
        return take(key).map(node -> {
            if (node instanceof YamlNode.Mapping below) {
                return new SiteKeys(file, path(key), below);
            }
            throw YamlNode.fault(
                    file,
                    node.line(),
                    Said.told("site.fault.sectionWithKeysOwn", path(key)),
                    Said.told("site.fault.indentKeysBelow"));
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
                        Said.told("site.fault.keyNotKnown", path(entry.getKey())),
                        Said.told("site.fault.knownHere", String.join(", ", known)));
            }
        }
    }

    SourceException fault(String key, Said problem, Said remedy) {
        int line = Optional.ofNullable(mapping.entries().get(key))
                .map(YamlNode::line)
                .orElse(mapping.line());
        return YamlNode.fault(file, line, Said.told("site.fault.only2", path(key), problem), remedy);
    }

    private SourceException missing(String key, Said remedy) {
        return YamlNode.fault(file, mapping.line(), Said.told("site.fault.missing", path(key)), remedy);
    }

    private boolean truth(String key, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw fault(
                        key,
                        Said.told("site.fault.neitherTrueNorFalse", value),
                        Said.told("site.fault.writeTrueOrFalse"));
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
