"""Places in the CDC growth charts for every row of the LMS table, written from the published formulas alone.

usage: growth_places.py LMS.csv
prints "sex<TAB>months<TAB>bmi<TAB>z<TAB>percentile<TAB>extended" for values from far below to far above each median:
z = ((BMI/M)^L - 1) / (L S); at or above the 95th percentile percentile = 90 + 10 Phi((BMI - P95) / sigma) (CDC 2022).
"""
import csv, math, sys
from statistics import NormalDist

SIGMA = {"male": (0.3728, 0.5196, -0.0091), "female": (0.8334, 0.3712, -0.0011)}
normal = NormalDist()
for row in csv.DictReader(open(sys.argv[1])):
    months, l, m, s = (float(row[k]) for k in ("age_months", "L", "M", "S"))
    if not 24 <= months < 240:
        continue
    a, b, c = SIGMA[row["sex"]]
    years = months / 12
    sigma = a + b * years + c * years * years
    p95 = m * (1 + l * s * normal.inv_cdf(0.95)) ** (1 / l)
    for bmi in [m * f for f in (0.75, 0.85, 0.95, 1.0, 1.07, 1.15)] + [p95 + d for d in (-1e-6, 1e-6, 0.5, 1, 2, 4, 8, 15)]:
        if bmi > p95:
            tail = 0.5 * math.erfc((bmi - p95) / sigma / math.sqrt(2))
            percentile = 100 - 10 * tail
            z = -normal.inv_cdf(tail / 10)
        else:
            z = ((bmi / m) ** l - 1) / (l * s)
            percentile = 100 * normal.cdf(z)
        print(row["sex"], months, repr(bmi), repr(z), repr(percentile), bmi > p95, sep="\t")
