package org.phengen.terminology;

/// A code of a condition or a measure that stands in a site's records, and how often.
///
/// @param system the FHIR system URI
/// @param code the code itself
/// @param display a name that the records give it; empty where they give none
/// @param count resources that carry it
public record PresentCode(String system, String code, String display, int count) {}
