package org.phengen;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The order of the rooms, no cycles, and each outside library in its one room.
class ArchitectureTest {
    /// Top to bottom; each package imports only packages above it.
    private static final List<String> ORDER = List.of(
            "language",
            "job",
            "gzip",
            "derivation",
            "access",
            "range",
            "question",
            "terminology",
            "patient",
            "fhir",
            "genotype",
            "vcf",
            "linkage",
            "score",
            "cohort",
            "association",
            "table",
            "site",
            "audit",
            "chart",
            "report",
            "settings",
            "sample",
            "cli",
            "ui");

    /// Outside library (package prefix) and the rooms that may name it; the root package `org.phengen` wires and may
    /// name JavaFX to start it.
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("htsjdk.", List.of("vcf")),
            Map.entry("software.amazon.awssdk.", List.of("range")),
            Map.entry("java.net.http.", List.of("range")),
            Map.entry("org.antlr.", List.of("question")),
            Map.entry("com.fasterxml.jackson.", List.of("fhir", "site", "cli")),
            Map.entry("systems.uom.", List.of("patient")),
            Map.entry("tech.units.", List.of("patient")),
            Map.entry("javax.measure.", List.of("patient")),
            Map.entry("org.hipparchus.", List.of("cohort", "association")),
            Map.entry("de.siegmar.fastcsv.", List.of("terminology", "patient", "linkage", "score", "cohort")),
            Map.entry("org.jfree.", List.of("chart.draw")),
            Map.entry("org.apache.batik.", List.of("chart.draw")),
            Map.entry("java.awt.", List.of("chart.draw")),
            Map.entry("net.harawata.", List.of("settings")),
            Map.entry("picocli.", List.of("cli")),
            Map.entry("ch.qos.logback.", List.of("job")),
            Map.entry("org.controlsfx.", List.of("ui")),
            Map.entry("atlantafx.", List.of("ui")),
            Map.entry("org.kordamp.", List.of("ui")),
            Map.entry("javafx.", List.of("ui", "chart.draw", "")));

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.phengen");
        assertThat(classes.size()).as("classes read").isGreaterThan(10);
    }

    @Test
    void everyPackageImportsOnlyPackagesAboveIt() {
        var violations = new TreeSet<String>();
        for (JavaClass type : classes) {
            String room = topRoom(type);
            if (room.isEmpty()) {
                continue;
            }
            assertThat(ORDER)
                    .as("a room that has no place in the order: %s", room)
                    .contains(room);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (!target.getPackageName().startsWith("org.phengen")) {
                    continue;
                }
                String other = topRoom(target);
                if (!other.equals(room) && ORDER.indexOf(other) >= ORDER.indexOf(room) || other.isEmpty()) {
                    violations.add(type.getName() + " -> " + target.getName());
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void noRoomsFormACycle() {
        slices().matching("org.phengen.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void everyOutsideLibraryStaysInItsRoom() {
        var violations = new TreeSet<String>();
        for (JavaClass type : classes) {
            String room = room(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getName();
                ROOMS.forEach((library, rooms) -> {
                    if (target.startsWith(library) && !standsIn(room, rooms)) {
                        violations.add(type.getName() + " -> " + target);
                    }
                });
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void viewModelsKnowNoSceneGraph() {
        var violations = new ArrayList<String>();
        for (JavaClass type : classes) {
            if (!type.getSimpleName().endsWith("ViewModel")) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (dependency.getTargetClass().getName().startsWith("javafx.scene")) {
                    violations.add(dependency.getDescription());
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void featuresOfTheWindowDoNotImportEachOther() {
        var violations = new TreeSet<String>();
        for (JavaClass type : classes) {
            String room = room(type);
            if (!room.startsWith("ui.") || room.startsWith("ui.shell") || room.startsWith("ui.kit")) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = room(dependency.getTargetClass());
                if (other.startsWith("ui.") && !other.equals(room) && !other.startsWith("ui.kit")) {
                    violations.add(type.getName() + " -> "
                            + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void nothingHidesBehindAVagueName() {
        for (JavaClass type : classes) {
            assertThat(room(type).split("\\."))
                    .doesNotContain("util", "utils", "common", "helper", "manager", "service", "impl");
            assertThat(type.getSimpleName()).doesNotMatch(".*(Util|Utils|Helper|Manager)$");
        }
    }

    private static boolean standsIn(String room, List<String> rooms) {
        return rooms.stream()
                .anyMatch(allowed -> room.equals(allowed) || room.startsWith(allowed + ".") && !allowed.isEmpty());
    }

    /// `chart.draw` of `org.phengen.chart.draw`; empty for the root package.
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("org.phengen") || !name.startsWith("org.phengen.")
                ? ""
                : name.substring("org.phengen.".length());
    }

    private static String topRoom(JavaClass type) {
        String room = room(type);
        int dot = room.indexOf('.');
        return dot < 0 ? room : room.substring(0, dot);
    }
}
