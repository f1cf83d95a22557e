"""Who was diagnosed with melanoma under the age of 30? A straight-line second opinion over FHIR R4 NDJSON.

usage: melanoma_under_30.py FOLDER
prints "id<TAB>YES|MAYBE|NO|UNKNOWN" for every person, merged records under their survivor, in id order.
Written from the rules alone; shares nothing with the program.
"""
import calendar, glob, gzip, json, math, os, sys

SNOMED = {"372244006", "93655004", "254730000", "254731001", "443493003"}


def is_melanoma(coding):
    if coding.get("system") == "http://snomed.info/sct":
        return coding.get("code") in SNOMED
    if coding.get("system") in ("http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-cm"):
        return coding.get("code", "").startswith("C43")
    return False


def first_and_last(date):
    """(y, m, d) of the first and the last day that a FHIR date can mean."""
    parts = [int(p) for p in date.split("T")[0].split("-")]
    if len(parts) == 1:
        return (parts[0], 1, 1), (parts[0], 12, 31)
    if len(parts) == 2:
        return (parts[0], parts[1], 1), (parts[0], parts[1], calendar.monthrange(parts[0], parts[1])[1])
    return tuple(parts), tuple(parts)


def birthdays(born, day):
    """Completed years: birthdays reached. Who was born on 29 February has it on 1 March in common years."""
    years = day[0] - born[0]
    if (day[1], day[2]) < (born[1], born[2]):
        years -= 1
    return years


def years(quantity):
    per_year = {"a": 1, "mo": 12, "wk": 365.25 / 7, "d": 365.25}
    return quantity["value"] / per_year[quantity["code"]]


def whole(x):
    return math.floor(x + 1e-9)


def statuses(resource, name):
    return [c.get("code") for c in resource.get(name, {}).get("coding", [])]


def statement(condition):
    """What the condition says of its diagnosis: ('date', text), ('age', low, high) or None."""
    for extension in condition.get("extension", []):
        if extension["url"] == "http://hl7.org/fhir/StructureDefinition/condition-assertedDate":
            return ("date", extension["valueDateTime"])
    if "onsetDateTime" in condition:
        return ("date", condition["onsetDateTime"])
    if "onsetPeriod" in condition and "start" in condition["onsetPeriod"]:
        return ("date", condition["onsetPeriod"]["start"])
    if "onsetAge" in condition:
        age = whole(years(condition["onsetAge"]))
        return ("age", age, age)
    if "onsetRange" in condition:
        return ("age", whole(years(condition["onsetRange"]["low"])), whole(years(condition["onsetRange"]["high"])))
    if "recordedDate" in condition:
        return ("date", condition["recordedDate"])
    return None


def main(folder):
    patients, conditions = {}, []
    for path in sorted(glob.glob(os.path.join(folder, "*.ndjson*"))):
        with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as f:
            for line in f:
                if not line.strip():
                    continue
                resource = json.loads(line)
                if resource["resourceType"] == "Patient":
                    patients[resource["id"]] = resource
                elif resource["resourceType"] == "Condition":
                    conditions.append(resource)

    def survivor(id):
        for _ in range(100):
            links = [l["other"]["reference"].split("/")[1] for l in patients[id].get("link", []) if l["type"] == "replaced-by"]
            if not links:
                return id
            id = links[0]
        raise ValueError("circle")

    people = {survivor(id): [] for id in patients}
    for condition in conditions:
        verification = statuses(condition, "verificationStatus")
        if "modifierExtension" in condition or any(
            v in ("entered-in-error", "refuted", "unconfirmed", "provisional", "differential") for v in verification
        ):
            continue
        if not any(is_melanoma(c) for c in condition.get("code", {}).get("coding", [])):
            continue
        patient = condition["subject"]["reference"].split("/")[1]
        if patient in patients:
            people[survivor(patient)].append(condition)

    merged = {}
    for other in sorted(patients):
        merged.setdefault(survivor(other), []).append(other)

    def birth_date(id):
        """The survivor's, else the one of a record merged into it."""
        for other in [id] + merged[id]:
            if "birthDate" in patients[other]:
                return patients[other]["birthDate"]
        return None

    for id in sorted(people):
        if not people[id]:
            print(id, "NO", sep="\t")
            continue
        low, high, known = [], [], False
        for condition in people[id]:
            said = statement(condition)
            if said is None:
                continue
            if said[0] == "age":
                low.append(said[1])
                high.append(said[2])
            elif birth_date(id):
                born_first, born_last = first_and_last(birth_date(id))
                day_first, day_last = first_and_last(said[1])
                if day_last < born_first:
                    continue  # before birth: contradictory
                low.append(max(0, birthdays(born_last, day_first)))
                high.append(birthdays(born_first, day_last))
        if not low:
            print(id, "UNKNOWN", sep="\t")
        elif min(high) < 30:
            print(id, "YES", sep="\t")
        elif min(low) < 30:
            print(id, "MAYBE", sep="\t")
        else:
            print(id, "NO", sep="\t")


main(sys.argv[1])
