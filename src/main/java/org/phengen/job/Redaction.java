package org.phengen.job;

import java.util.regex.Pattern;

/// Takes out of a log line whatever could identify a person or open a door: queries and fragments of URLs, bearer and
/// signed tokens, access keys, mail addresses, birth dates, and FHIR references with their ids. The log is written as
/// if
/// strangers will read it.
public final class Redaction {
    private static final String MARK = "[removed]";

    private static final Pattern URL_TAIL =
            Pattern.compile("(\\b[a-z][a-z0-9+.-]{1,15}://[^\\s?#\"'<>]*)[?#][^\\s\"'<>]*");
    private static final Pattern URL_USER = Pattern.compile("(://)[^/\\s@]+@");
    private static final Pattern BEARER =
            Pattern.compile("(?i)\\b(authorization|bearer|basic|token)\\b[ :=]+(?:(?:bearer|basic)\\s+)?[^\\s,;]+");
    private static final Pattern SIGNED = Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]+){0,2}");
    private static final Pattern AWS_KEY = Pattern.compile("\\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\\b");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)\\b(password|secret|api[_-]?key|access[_-]?key|session[_-]?token)\\b\\s*[=:]\\s*[^\\s,;]+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern REFERENCE =
            Pattern.compile("\\b(Patient|Person|Specimen|Condition|Observation|Encounter|Consent)/[A-Za-z0-9.-]{1,64}");
    private static final Pattern DAY = Pattern.compile("\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b");

    private Redaction() {}

    /// A location without what may open it: no user name and password, no query, no fragment. A local path stays as it
    /// is.
    public static String location(String location) {
        if (!location.contains("://")) {
            return location;
        }
        return URL_USER.matcher(location).replaceAll("$1").replaceAll("[?#].*", "");
    }

    /// The line without what must not be in it. Cleaning twice changes nothing more.
    public static String clean(String line) {
        String cleaned = URL_TAIL.matcher(line).replaceAll("$1?" + MARK);
        cleaned = URL_USER.matcher(cleaned).replaceAll("$1");
        cleaned = SIGNED.matcher(cleaned).replaceAll(MARK);
        cleaned = BEARER.matcher(cleaned).replaceAll("$1 " + MARK);
        cleaned = SECRET.matcher(cleaned).replaceAll("$1=" + MARK);
        cleaned = AWS_KEY.matcher(cleaned).replaceAll(MARK);
        cleaned = MAIL.matcher(cleaned).replaceAll(MARK);
        cleaned = REFERENCE.matcher(cleaned).replaceAll("$1/" + MARK);
        return DAY.matcher(cleaned).replaceAll(MARK);
    }
}
