package org.phengen.site;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// A YAML value that remembers its line, so that every complaint about a site file can name it.
sealed interface YamlNode {
    int MAX_DEPTH = 8;

    int line();

    record Text(String value, int line) implements YamlNode {}

    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {}

    /// Parses one document. Aliases, tags that build objects, duplicate keys and a second document are refused.
    ///
    /// @param name the file, for messages
    static YamlNode parse(String text, String name) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                throw fault(
                        name, 1, Said.told("site.fault.fileEmpty"), Said.told("site.fault.writeSitesKeysBeginning"));
            }
            YamlNode node = read(parser, name, 0, line(parser));
            if (parser.nextToken() != null) {
                throw fault(
                        name,
                        line(parser),
                        Said.told("site.fault.secondDocumentBegins"),
                        Said.told("site.fault.keepOneSitePer"));
            }
            return node;
        } catch (IOException problem) {
            throw new SourceException(
                    Category.INPUT,
                    name,
                    Said.told("site.fault.notYaml"),
                    Said.told("site.fault.checkIndentationQuotesColons"),
                    problem);
        }
    }

    /// @param line the line of the key, so that a complaint about a list or section names where its key stands
    private static YamlNode read(YAMLParser parser, String name, int depth, int line) throws IOException {
        if (depth > MAX_DEPTH) {
            throw fault(name, line, Said.told("site.fault.keysNestedTooDeeply"), Said.told("site.fault.removeNesting"));
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int keyLine = line(parser);
                parser.nextToken();
                if (entries.put(key, read(parser, name, depth + 1, keyLine)) != null) {
                    throw fault(
                            name,
                            keyLine,
                            Said.told("site.fault.keyStandsTwice", key),
                            Said.told("site.fault.keepOneThem"));
                }
            }
            return new Mapping(entries, line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser, name, depth + 1, line(parser)));
            }
            return new Sequence(items, line);
        }
        if (token == null || !token.isScalarValue() || parser.isCurrentAlias() || parser.getTypeId() != null) {
            throw fault(
                    name, line, Said.told("site.fault.aliasesTagsNotUsed"), Said.told("site.fault.writeValueItself"));
        }
        return new Text(parser.getText(), line);
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /// A complaint that names file and line.
    static SourceException fault(String name, int line, Said problem, Said remedy) {
        return new SourceException(Category.INPUT, name + " line " + line, problem, remedy);
    }
}
