package org.phengen.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTextTest {
    @Test
    void whatASpreadsheetWouldCalculateIsOnlyTextToIt() {
        for (String formula : List.of(
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+cmd",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1+1",
                "\u00a0=1",
                "\uff1d1+1",
                "\uff0b1a",
                "\uff20x",
                "--1",
                "-",
                "+")) {
            assertThat(CsvText.harmless(formula)).as(formula).isEqualTo("'" + formula);
        }
    }

    @Test
    void trueNumbersStayNumbers() {
        assertThat(Stream.of("-1", "+0.5", "\u22121.25", "12", "1e-9", "-3,5", "-1.2E+3")
                        .map(CsvText::harmless))
                .containsExactly("-1", "+0.5", "-1.25", "12", "1e-9", "-3,5", "-1.2E+3");
    }

    @Test
    void wordsStayAsTheScreenSaysThem() {
        assertThat(Stream.of("under 21", "women", "28.7\u201330.1", "", "\u22121 to +1", "O'Hara")
                        .map(CsvText::harmless))
                .containsExactly("under 21", "women", "28.7\u201330.1", "", "\u22121 to +1", "O'Hara");
    }

    /// Python's own reader, which nobody here wrote.
    @Test
    void anotherReaderFindsTheSameCells(@TempDir Path folder) throws IOException, InterruptedException {
        var table = new TableTwin(
                List.of("Group", "People, \"all\""),
                List.of(List.of("a \"quoted\", one", "1,234"), List.of("two\nlines; here", "=2*3")));
        Path file = folder.resolve("table.csv");
        Files.writeString(file, CsvText.of(List.of("Title, with comma", "North;\r\nSouth"), table));
        Process python = new ProcessBuilder(
                        "python3",
                        "-c",
                        "import csv,sys\nfor row in csv.reader(open(sys.argv[1],newline='',encoding='utf-8'),strict=True):"
                                + " print('|'.join(c.replace('\\n','<n>') for c in row))",
                        file.toString())
                .redirectErrorStream(true)
                .start();

        String read = new String(python.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(python.waitFor()).isZero();
        assertThat(read.lines())
                .containsExactly(
                        "# Title, with comma",
                        "# North; South",
                        "Group|People, \"all\"",
                        "a \"quoted\", one|1,234",
                        "two<n>lines; here|'=2*3");
    }
}
