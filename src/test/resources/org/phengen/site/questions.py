"""Ten questions over FHIR R4 NDJSON, a crosswalk and the headers of VCF files: a straight-line second opinion.

usage: questions.py SITE-FOLDER TODAY
prints "question<TAB>id<TAB>YES|MAYBE|NO|UNKNOWN" for every person, merged records under their survivor.
Written from the rules alone; shares nothing with the program.
"""
import calendar, csv, datetime, glob, gzip, json, math, os, sys

SCT, ICD, CM = "http://snomed.info/sct", "http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-cm"
CONDITIONS = {
    "melanoma": ({"372244006", "93655004", "254730000", "254731001", "443493003"}, ("C43",)),
    "breast cancer": ({"254837009"}, ("C50",)),
    "type 2 diabetes": ({"44054006"}, ("E11",)),
    "hypertension": ({"38341003", "59621000"}, ("I10", "I11", "I12", "I13", "I15")),
    "obesity": ({"414916001"}, ("E66.0", "E66.1", "E66.2", "E66.8", "E66.9")),
}
YES, MAYBE, NO, UNKNOWN = "YES", "MAYBE", "NO", "UNKNOWN"


def negated(a):
    return {YES: NO, NO: YES}.get(a, a)


def both(*answers):
    for strongest in (NO, MAYBE, UNKNOWN):
        if strongest in answers:
            return strongest
    return YES


def either(*answers):
    return negated(both(*[negated(a) for a in answers]))


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def days(date):
    """First and last day that a FHIR date can mean."""
    parts = [int(p) for p in date.split("T")[0].split("-")]
    if len(parts) == 1:
        return datetime.date(parts[0], 1, 1), datetime.date(parts[0], 12, 31)
    if len(parts) == 2:
        return datetime.date(*parts, 1), datetime.date(*parts, calendar.monthrange(*parts)[1])
    return datetime.date(*parts), datetime.date(*parts)


def years_later(day, years):
    """The birthday: who was born on 29 February has it on 1 March of a common year."""
    if (day.month, day.day) == (2, 29) and not calendar.isleap(day.year + years):
        return datetime.date(day.year + years, 3, 1)
    return day.replace(year=day.year + years)


def back(day, years):
    """The same day so many years before; 28 February for the 29th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def whole_years(quantity):
    per_year = {"a": 1, "mo": 12, "wk": 365.25 / 7, "d": 365.25}
    return math.floor(quantity["value"] / per_year[quantity["code"]] + 1e-9)


def is_kind(condition, name):
    snomed, stems = CONDITIONS[name]
    for coding in condition.get("code", {}).get("coding", []):
        if coding.get("system") == SCT and coding.get("code") in snomed:
            return True
        plain = coding.get("code", "").replace(".", "")
        if coding.get("system") in (ICD, CM) and any(plain.startswith(s.replace(".", "")) for s in stems):
            return True
    return False


def dates(condition, birth):
    """The days on which it can have been diagnosed, from the first statement there is; None without one."""
    for extension in condition.get("extension", []):
        if extension["url"] == "http://hl7.org/fhir/StructureDefinition/condition-assertedDate":
            return days(extension["valueDateTime"])
    if "onsetDateTime" in condition:
        return days(condition["onsetDateTime"])
    if "start" in condition.get("onsetPeriod", {}):
        return days(condition["onsetPeriod"]["start"])
    ages = None
    if "onsetAge" in condition:
        ages = whole_years(condition["onsetAge"]), whole_years(condition["onsetAge"])
    elif "onsetRange" in condition:
        ages = whole_years(condition["onsetRange"]["low"]), whole_years(condition["onsetRange"]["high"])
    if ages:
        if birth is None:
            return None
        return (
            years_later(birth[0], ages[0]),
            years_later(birth[1], ages[1] + 1) - datetime.timedelta(days=1),
        )
    return days(condition["recordedDate"]) if "recordedDate" in condition else None


def main(folder, today):
    patients, conditions = {}, []
    for path in sorted(glob.glob(os.path.join(folder, "fhir", "*.ndjson*"))):
        with opened(path) as f:
            for line in f:
                resource = json.loads(line) if line.strip() else {"resourceType": ""}
                if resource["resourceType"] == "Patient":
                    patients[resource["id"]] = resource
                elif resource["resourceType"] == "Condition":
                    conditions.append(resource)

    def survivor(id):
        for _ in range(100):
            links = [
                l["other"]["reference"].split("/")[1]
                for l in patients[id].get("link", [])
                if l["type"] == "replaced-by"
            ]
            if not links:
                return id
            id = links[0]
        raise ValueError("circle")

    records = {}
    for id in sorted(patients):
        records.setdefault(survivor(id), []).append(id)
    for id in records:
        records[id].sort(key=lambda one: (one != id, one))

    def first_of(id, key):
        return next((patients[one][key] for one in records[id] if key in patients[one]), None)

    had = {id: [] for id in records}
    for condition in conditions:
        status = [c.get("code") for c in condition.get("verificationStatus", {}).get("coding", [])]
        left_out = {"entered-in-error", "refuted", "unconfirmed", "provisional", "differential"}
        if "modifierExtension" in condition or left_out.intersection(status):
            continue
        patient = condition["subject"]["reference"].split("/")[1]
        if patient in patients:
            had[survivor(patient)].append(condition)

    # the crosswalk: an identifier, a sample; nobody in a contradiction is linked
    samples_of, people_of = {}, {}
    bearers = {}
    for id in records:
        for one in records[id]:
            for identifier in patients[one].get("identifier", []):
                if identifier.get("use") != "old":
                    bearers.setdefault((identifier.get("system"), identifier.get("value")), set()).add(id)
    shared = set()
    with open(os.path.join(folder, "linkage", "crosswalk.csv"), encoding="utf-8") as f:
        for row in csv.DictReader(f):
            key = row["patient_identifier_system"], row["patient_identifier"]
            found = bearers.get(key, set())
            if len(found) > 1:
                shared |= found
            for id in found:
                samples_of.setdefault(id, set()).add(row["sample"])
                people_of.setdefault(row["sample"], set()).add(id)
    in_files = set()
    for path in glob.glob(os.path.join(folder, "vcf", "*.vcf.gz")):
        with gzip.open(path, "rt") as f:
            for line in f:
                if line.startswith("#CHROM"):
                    in_files |= set(line.rstrip("\n").split("\t")[9:])
                    break

    def genome(id):
        samples = samples_of.get(id, set())
        if id in shared or len(samples) > 1 or any(len(people_of[s]) > 1 for s in samples):
            return UNKNOWN
        return YES if samples & in_files else NO

    def has(id, name):
        return YES if any(is_kind(c, name) for c in had[id]) else NO

    def diagnosed(id, name, first, last):
        """The first diagnosis lies from one day through another, both included; None: no limit."""
        if has(id, name) == NO:
            return NO
        birth = first_of(id, "birthDate")
        birth = days(birth) if birth else None
        low, high = [], []
        for condition in had[id]:
            said = dates(condition, birth) if is_kind(condition, name) else None
            if said is None:
                continue
            earliest, latest = said
            if birth is not None:
                earliest = max(earliest, birth[0])
            latest = min(latest, today)
            if earliest <= latest:
                low.append(earliest)
                high.append(latest)
        if not low:
            return UNKNOWN
        low, high = min(low), min(high)
        if (first and high < first) or (last and low > last):
            return NO
        return YES if (not first or low >= first) and (not last or high <= last) else MAYBE

    def sex(id, wanted):
        recorded = first_of(id, "gender")
        if recorded in (None, "unknown"):
            return UNKNOWN
        return YES if recorded == wanted else NO

    def dead(id):
        gone = any(
            patients[one].get("deceasedBoolean") is True or "deceasedDateTime" in patients[one] for one in records[id]
        )
        return YES if gone else NO

    day = datetime.date
    questions = [
        lambda p: diagnosed(p, "melanoma", day(2019, 1, 1), None),
        lambda p: diagnosed(p, "type 2 diabetes", back(today, 2), today),
        lambda p: both(sex(p, "female"), diagnosed(p, "obesity", day(2015, 1, 1), day(2018, 12, 31))),
        lambda p: both(has(p, "hypertension"), negated(has(p, "type 2 diabetes"))),
        lambda p: either(has(p, "melanoma"), has(p, "breast cancer"), has(p, "obesity")),
        lambda p: both(has(p, "melanoma"), genome(p)),
        lambda p: both(has(p, "obesity"), negated(genome(p))),
        lambda p: both(negated(has(p, "hypertension")), negated(has(p, "obesity"))),
        lambda p: both(
            negated(dead(p)),
            sex(p, "male"),
            diagnosed(p, "melanoma", None, back(today, 5) - datetime.timedelta(days=1)),
        ),
        lambda p: negated(diagnosed(p, "obesity", day(2020, 1, 1), None)),
    ]
    for number, question in enumerate(questions):
        for id in sorted(records):
            print(number, id, question(id), sep="\t")


main(sys.argv[1], datetime.date.fromisoformat(sys.argv[2]))
