"""Compares the answer to "diagnosed with melanoma under the age of 30" with the straight-line script, person by person.

usage: size_oracle.py REGION ANSWER.json melanoma_under_30.py
Sites with an individual view: the listed people and their certainty must be the script's, less those whose Consent
resources deny (the script knows no consent). A site of counts: its two counts. Exits 1 on the first difference.
"""
import gzip, json, os, subprocess, sys


def consents(folder):
    """person -> the provisions said of them"""
    said = {}
    path = os.path.join(folder, "Consent.ndjson.gz")
    if os.path.exists(path):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                consent = json.loads(line)
                denied = consent["status"] != "active" or consent.get("provision", {}).get("type") == "deny"
                said.setdefault(consent["patient"]["reference"].split("/")[1], set()).add("deny" if denied else "permit")
    return said


def main(region, answer_file, script):
    with open(answer_file, encoding="utf-8") as file:
        answer = json.load(file)
    for site in answer["sites"]:
        name = site["site"]
        folder = os.path.join(region, "sites", name, "fhir")
        out = subprocess.run([sys.executable, script, folder], capture_output=True, text=True, check=True).stdout
        said = consents(folder)
        required = "consent: required" in open(os.path.join(region, "sites", name, "site.yaml"), encoding="utf-8").read()
        wanted = {}
        for line in out.splitlines():
            person, verdict = line.split("\t")
            allowed = "deny" not in said.get(person, set()) and (not required or "permit" in said.get(person, set()))
            if verdict in ("YES", "MAYBE") and allowed:
                wanted[person] = verdict.lower()
        counts = [sum(v == "yes" for v in wanted.values()), sum(v == "maybe" for v in wanted.values())]
        if [site["patients"], site["maybe"]] != counts:
            sys.exit(f"{name}: the answer counts {site['patients']} and {site['maybe']}, the script {counts}")
        listed = {p["id"]: p["certainty"] for p in answer["patients"] or [] if p["site"] == name}
        if listed and listed != wanted:
            different = [p for p in set(listed) | set(wanted) if listed.get(p) != wanted.get(p)]
            sys.exit(f"{name}: {len(different)} people differ, such as {sorted(different)[:5]}")
        print(f"{name}: equal to the straight-line script, {counts[0]} surely and {counts[1]} perhaps"
              + (", person by person" if listed else ", as counts"))


main(*sys.argv[1:])
