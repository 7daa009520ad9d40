# SPDX-License-Identifier: GPL-3.0-or-later
"""Slope and relative index by simulation in NumPy: arguments FILE.csv, REPLICATES, rate or other. Ten groups an area;
the formulas of `hiap calc sii --value_type`."""
import sys
import numpy as np

rows = np.genfromtxt(sys.argv[1], delimiter=',', skip_header=1, usecols=(2, 3, 4))
replicates, rate = int(sys.argv[2]), sys.argv[3] == 'rate'
rng = np.random.default_rng(1)
tail = int(round(replicates * 0.025))
places = (tail - 1, replicates - tail - 1)
total = 0.0
for area in rows.reshape(-1, 10, 3):
    population, value, se = area.T
    share = population / population.sum()
    rank = np.cumsum(share) - share / 2 - 0.5
    weight = share * rank / (share * rank * rank).sum()
    z = rng.standard_normal((replicates, 10))
    drawn = np.exp(np.log(value) + se / value * z) if rate else value + se * z
    slope, mean = drawn @ weight, drawn @ share
    sii = np.partition(slope, places)
    rii = np.partition((mean + slope / 2) / (mean - slope / 2), places)
    total += sii[places[0]] + sii[places[1]] + rii[places[0]] + rii[places[1]]
print(total)
