"""Who fits each question about the Synthea patients? A straight-line second opinion over FHIR R4 transaction bundles.

usage: synthea_cohorts.py AS_OF FOLDER...
prints "question<TAB>patient id" for everybody who fits. Written from the rules alone; shares nothing with the program:
- diagnosed: onsetDateTime, else recordedDate, of the earliest such condition; refuted and entered in error never
- the age is the number of birthdays reached; "over 40" is 41 or more, "under 60" is 59 or less
- the dead have no age now
- BMI: median of the values of the 24 months up to AS_OF; height and weight of the day where they differ from the recorded
  index by more than 0.5 or where none is recorded; values from 42 weeks before the end of a pregnancy to 54 weeks after its
  beginning left out (a pregnancy recorded over more than 42 weeks is widened on both sides)
"""
import datetime, glob, gzip, json, os, statistics, sys

PREDIABETES = {"15777000"}
OBESITY = {"162864005", "408512008"}
ANAEMIA = {"271737000"}
PREGNANCY = {"72892002", "79586000"}
BMI, HEIGHT, WEIGHT = "39156-5", "8302-2", "29463-7"


def bundles(folders):
    for folder in folders:
        for file in sorted(glob.glob(os.path.join(folder, "*.json*"))):
            opened = gzip.open(file, "rt", encoding="utf-8") if file.endswith(".gz") else open(file, encoding="utf-8")
            with opened as f:
                yield json.load(f)


def day(text):
    return datetime.date.fromisoformat(text[:10])


def age(born, when):
    return when.year - born.year - ((when.month, when.day) < (born.month, born.day))


def codes(concept, system):
    return {c["code"] for c in concept.get("coding", []) if c.get("system") == system}


def months_before(when, months):
    year, month = divmod(when.year * 12 + when.month - 1 - months, 12)
    return datetime.date(year, month + 1, when.day)


as_of = datetime.date.fromisoformat(sys.argv[1])
people, conditions, observations = {}, {}, {}
for bundle in bundles(sys.argv[2:]):
    for entry in bundle["entry"]:
        r = entry["resource"]
        if r["resourceType"] == "Patient":
            people[entry["fullUrl"]] = r
        elif r["resourceType"] == "Condition":
            conditions.setdefault(r["subject"]["reference"], []).append(r)
        elif r["resourceType"] == "Observation":
            observations.setdefault(r["subject"]["reference"], []).append(r)


def first_diagnosis(who, wanted):
    found = []
    for c in conditions.get(who, []):
        status = {s["code"] for s in c.get("verificationStatus", {}).get("coding", [])}
        if codes(c["code"], "http://snomed.info/sct") & wanted and not status & {"refuted", "entered-in-error"}:
            found.append(day(c.get("onsetDateTime") or c["recordedDate"]))
    return min(found) if found else None


def pregnant_days(who):
    spans = []
    for c in conditions.get(who, []):
        if codes(c["code"], "http://snomed.info/sct") & PREGNANCY:
            first = day(c["onsetDateTime"])
            active = {s["code"] for s in c["clinicalStatus"]["coding"]} & {"active", "recurrence", "relapse"}
            last = day(c["abatementDateTime"]) if "abatementDateTime" in c else as_of if active else first
            weeks42 = datetime.timedelta(weeks=42)
            vague = first + weeks42 < last
            spans.append((
                (first if vague else last) - weeks42,
                (last if vague else first) + weeks42 + datetime.timedelta(weeks=12)))
    return spans


def bmi(who):
    days = {}
    for o in observations.get(who, []):
        loinc = codes(o["code"], "http://loinc.org") & {BMI, HEIGHT, WEIGHT}
        if loinc and o["status"] in ("final", "amended", "corrected") and "valueQuantity" in o:
            values = days.setdefault(day(o["effectiveDateTime"]), {})
            values.setdefault(loinc.pop(), set()).add((o["effectiveDateTime"], o["valueQuantity"]["value"]))
    spans, points = pregnant_days(who), []
    for when, values in days.items():
        if not months_before(as_of, 24) <= when <= as_of or any(a <= when <= b for a, b in spans):
            continue
        value = {code: [v for _, v in found] for code, found in values.items()}
        own = None
        if HEIGHT in value and WEIGHT in value:
            own = statistics.median(value[WEIGHT]) / (statistics.median(value[HEIGHT]) / 100) ** 2
        agreeing = [v for v in value.get(BMI, []) if own is None or abs(v - own) <= 0.5]
        points += agreeing or ([own] if own else [])
    return statistics.median(points) if points else None


for url, person in people.items():
    born, sex = day(person["birthDate"]), person["gender"]
    dead = bool(person.get("deceasedBoolean") or person.get("deceasedDateTime"))
    now, index = None if dead else age(born, as_of), bmi(url)
    at = {}
    for name, wanted in (("prediabetes", PREDIABETES), ("obesity", OBESITY), ("anaemia", ANAEMIA)):
        first = first_diagnosis(url, wanted)
        if first:
            at[name] = age(born, first)
    heavy = index is not None and index > 25
    fits = {
        "prediabetes-age": at.get("prediabetes", 999) < 45,
        "prediabetes-sex": "prediabetes" in at and sex == "female",
        "prediabetes-age-sex": at.get("prediabetes", 999) < 60 and sex == "female",
        "prediabetes-now": "prediabetes" in at and now is not None and now < 60,
        "obesity-age": at.get("obesity", -1) > 30,
        "obesity-sex": "obesity" in at and sex == "male",
        "obesity-age-sex": at.get("obesity", 999) < 40 and sex == "male",
        "bmi-age": heavy and now is not None and now > 50,
        "bmi-sex": heavy and sex == "female",
        "bmi-age-sex": heavy and sex == "female" and now is not None and now < 60,
        "anaemia-age": at.get("anaemia", -1) > 40,
        "anaemia-sex": "anaemia" in at and sex == "male",
        "anaemia-age-sex": at.get("anaemia", -1) > 40 and sex == "male",
        "anemia-american": at.get("anaemia", 999) < 50,
    }
    for question, fitting in fits.items():
        if fitting:
            print(question, person["id"], sep="\t")
