/// The program's front door: `Launcher` starts it, `Workstation` is the window's application, `Wiring` chooses the
/// adapters. Everything else stands in the packages below, each importing only those above it:
/// job, access, question, terminology, patient, fhir, genotype, vcf, linkage, score, cohort, association, table, site,
/// audit, chart, report, settings, sample, cli, ui.
@NullMarked
package org.phengen;

import org.jspecify.annotations.NullMarked;
