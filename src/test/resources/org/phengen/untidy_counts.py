"""How often does each untidy case stand in a site's records? A straight-line count over bulk NDJSON.

usage: untidy_counts.py AS_OF SITE_FOLDER
prints "case<TAB>count" for every case that occurs. Written from the rules alone; shares nothing with the program.
"""
import collections, csv, datetime, glob, gzip, json, os, sys

as_of, folder = datetime.date.fromisoformat(sys.argv[1]), sys.argv[2]
resources = collections.defaultdict(list)
for file in glob.glob(os.path.join(folder, "fhir", "*.ndjson.gz")):
    for line in gzip.open(file, "rt", encoding="utf-8"):
        r = json.loads(line, parse_float=str, parse_int=str)
        resources[r["resourceType"]].append(r)

counts = collections.Counter()
survivor = {}
for p in resources["Patient"]:
    replaced = [l["other"]["reference"].split("/")[1] for l in p.get("link", []) if l["type"] == "replaced-by"]
    survivor[p["id"]] = replaced[0] if replaced else p["id"]
people = {p["id"]: p for p in resources["Patient"] if survivor[p["id"]] == p["id"]}


def who(r):
    return survivor[r.get("subject", r.get("patient"))["reference"].split("/")[1]]


def first_last(text):
    y, *rest = [int(x) for x in text.split("T")[0].split("-")]
    if not rest:
        return datetime.date(y, 1, 1), datetime.date(y, 12, 31)
    if len(rest) == 1:
        after = datetime.date(y + rest[0] // 12, rest[0] % 12 + 1, 1)
        return datetime.date(y, rest[0], 1), after - datetime.timedelta(days=1)
    return (datetime.date(y, *rest),) * 2


def code(concept):
    return {c["code"] for c in concept.get("coding", [])}


def age(born, when):
    return when.year - born.year - ((when.month, when.day) < (born.month, born.day))


# people
birth, dead = {}, set()
for id, p in people.items():
    text = p.get("birthDate")
    counts["birth unknown"] += not text
    counts["birth partial"] += bool(text) and len(text) < 10
    if text:
        birth[id] = first_last(text)
    if p.get("deceasedBoolean") or "deceasedDateTime" in p:
        dead.add(id)
    counts["sex unknown"] += p.get("gender", "unknown") == "unknown"
    counts["sex other"] += p.get("gender") == "other"
    counts["under 20"] += id not in dead and id in birth and age(birth[id][1], as_of) < 20
counts["dead"] = len(dead)
counts["merged"] = len(resources["Patient"]) - len(people)
counts["inactive"] = sum(p.get("active") is False for p in resources["Patient"])

# conditions
seen, kinds = collections.Counter(), collections.defaultdict(set)
for c in resources["Condition"]:
    status = code(c.get("verificationStatus", {}))
    if status & {"entered-in-error", "refuted"}:
        counts["diagnosis in error"] += "entered-in-error" in status
        counts["diagnosis refuted"] += "refuted" in status
        continue
    counts["diagnosis unconfirmed"] += bool(status) and "confirmed" not in status
    counts["onset free text"] += "onsetString" in c
    asserted = [e["valueDateTime"] for e in c.get("extension", []) if e["url"].endswith("condition-assertedDate")]
    onset = c.get("onsetDateTime")
    dates = [first_last(t) for t in asserted + [onset, c.get("recordedDate")] if t]
    counts["asserted later"] += bool(asserted) and bool(onset) and first_last(asserted[0])[0] > first_last(onset)[1]
    counts["before birth"] += any(last < birth[who(c)][0] for _, last in dates) if who(c) in birth else 0
    if dates or "onsetAge" in c or "onsetRange" in c:
        key = (who(c), frozenset((x["system"], x["code"]) for x in c["code"]["coding"]))
        counts["recorded again"] += seen[key] > 0
        seen[key] += 1
    if "72892002" in code(c["code"]):
        kinds["pregnancy"].add(who(c))
    if "267038008" in code(c["code"]):
        kinds["oedema"].add(who(c))

# observations
times, bmi, weight, height, absent = collections.Counter(), collections.defaultdict(list), {}, {}, 0
for o in resources["Observation"]:
    if o["status"] == "entered-in-error":
        counts["value in error"] += 1
        continue
    if o["status"] not in ("final", "amended", "corrected"):
        counts["value not final"] += 1
        continue
    if o.get("modifierExtension"):
        counts["not plain"] += 1
        continue
    counts["value corrected"] += o["status"] != "final"
    loinc = code(o["code"])
    if "82810-3" in loinc and code(o["valueCodeableConcept"]) & {"LA15173-0", "77386006"}:
        kinds["pregnancy"].add(who(o))
    counts["value absent"] += "dataAbsentReason" in o
    q = o.get("valueQuantity")
    if not q:
        continue
    text, unit, when = q["value"], q.get("code"), first_last(o["effectiveDateTime"])
    key = (who(o), frozenset(loinc), o["effectiveDateTime"], text, unit)
    times[key] += 1
    if "comparator" in q:
        counts["comparator"] += 1
    elif text == "1e999999999":
        counts["hostile number"] += 1
    elif unit in ("st", "ft"):
        counts["unit unusable"] += 1
    else:
        counts["unit converted"] += unit in ("[lb_av]", "[in_i]", "g")
        value = float(text) * {"[lb_av]": 0.45359237, "[in_i]": 2.54, "g": 0.001}.get(unit, 1)
        if times[key] > 1:
            continue
        if when[0] > as_of:
            counts["value in the future"] += 1
        elif "29463-7" in loinc and value < 1 or "8302-2" in loinc and value < 10:
            counts["value implausible"] += 1
        elif "39156-5" in loinc:
            bmi[who(o)].append((when[0], value))
        elif "29463-7" in loinc:
            weight.setdefault((who(o), when[0]), []).append(value)
        elif "8302-2" in loinc:
            height.setdefault((who(o), when[0]), []).append(value)
counts["duplicate"] = sum(n - 1 for n in times.values())


def middle(values):
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2


# body mass index: recorded, and from height and weight of the day where none agrees
own = {k: middle(weight[k]) / (middle(height[k]) / 100) ** 2 for k in weight if k in height}
for id in people:
    points, agreeing = [], set()
    for when, value in bmi[id]:
        other = own.get((id, when))
        if other is not None and abs(value - other) > 0.5:
            counts["bmi contradicted"] += 1
        else:
            points.append(when)
            agreeing.add(when)
    points += [day for (whose, day) in own if whose == id and day not in agreeing]
    if id in dead:
        continue
    back = as_of.replace(year=as_of.year - 2)
    recent = [day for day in points if back <= day]
    counts["bmi none"] += not points
    counts["bmi old"] += bool(points) and not recent
    counts["bmi once"] += len(recent) == 1
    counts["bmi unchecked"] += bool(points) and not any((id, day) in own for day in points)

# events, consents, family
for p in resources["Procedure"]:
    if code(p["code"]) & {"430715008", "43644"}:
        kinds["surgery"].add(who(p))
for m in resources["MedicationRequest"]:
    if code(m["medicationCodeableConcept"]) & {"1991302", "475968", "A10BJ06", "A10BJ02"}:
        kinds["glp-1"].add(who(m))
for kind, whose in kinds.items():
    counts[kind] = len(whose)
said = collections.defaultdict(set)
for c in resources["Consent"]:
    word = "deny" if c["status"] == "rejected" else c["provision"]["type"] if c["status"] == "active" else None
    if word:
        said[who(c)].add(word)
counts["consent denied"] = sum("deny" in words for words in said.values())
counts["consent silent"] = sum(not said[id] for id in people)
counts["family history"] = len(resources["FamilyMemberHistory"])

# linkage
vcf = glob.glob(os.path.join(folder, "vcf", "*.vcf.gz"))
samples = []
for file in vcf:
    for line in gzip.open(file, "rt"):
        if line.startswith("#CHROM"):
            samples += line.rstrip("\n").split("\t")[9:]
            break
named, bearers = collections.defaultdict(set), collections.defaultdict(set)
identifiers = {}
for p in resources["Patient"]:
    for i in p.get("identifier", []):
        identifiers[(i.get("system", ""), i["value"])] = survivor[p["id"]]
for row in csv.DictReader(open(os.path.join(folder, "linkage", "crosswalk.csv"), encoding="utf-8")):
    id = identifiers.get((row["patient_identifier_system"], row["patient_identifier"]))
    counts["crosswalk stranger"] += id is None
    if id:
        named[id].add(row["sample"])
        bearers[row["sample"]].add(id)
counts["not in crosswalk"] = sum(id not in named for id in people)
counts["several samples"] = sum(len(s) > 1 for s in named.values())
counts["sample of several"] = sum(len(b) > 1 for b in bearers.values())
single = {id: next(iter(s)) for id, s in named.items() if len(s) == 1 and len(bearers[next(iter(s))]) == 1}
counts["sample missing"] = sum(s not in samples for s in single.values())
counts["linked"] = sum(s in samples for s in single.values())
counts["sample of nobody"] = sum(s not in bearers for s in samples)

for name, count in sorted(counts.items()):
    if count:
        print(name, int(count), sep="\t")
