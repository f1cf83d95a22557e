package org.phengen.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Threads are the business of one room: screens start jobs and get answers.
class OneThreadTest {
    private static final List<String> KEPT_APART = List.of(
            "javafx.application.Platform",
            "javafx.concurrent.Task",
            "javafx.concurrent.Service",
            "java.lang.Thread",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.CompletableFuture",
            "java.util.Timer");

    @Test
    void onlyTheJobsRoomNamesThreadsAndTheToolkitsThread() {
        JavaClasses classes = new ClassFileImporter().importPackages("org.phengen.ui", "org.phengen.chart");
        var violations = new TreeSet<String>();
        for (JavaClass type : classes) {
            boolean test = type.getSource()
                    .map(source -> source.getUri().toString())
                    .orElse("")
                    .contains("test");
            if (test || type.getPackageName().startsWith("org.phengen.ui.jobs")) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getName();
                if (KEPT_APART.stream().anyMatch(name -> target.equals(name) || target.startsWith(name + "$"))) {
                    violations.add(type.getName() + " -> " + target);
                }
            }
        }
        assertThat(classes.size()).isGreaterThan(20);
        assertThat(violations).isEmpty();
    }
}
