# SPDX-License-Identifier: GPL-3.0-or-later
"""Life tables of every area of FILE, REPETITIONS times: the same figures, vectorised over areas. Areas are found by
name and their bands put in order, as hiap does each time."""
import sys
import numpy as np

names = np.genfromtxt(sys.argv[1], delimiter=",", skip_header=1, usecols=0, dtype="U10")
columns = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1, usecols=(1, 2, 3))
for _ in range(int(sys.argv[2])):
    areas, group = np.unique(names, return_inverse=True)
    order = np.lexsort((columns[:, 0], group))
    start, deaths, people = (columns[order, i].reshape(len(areas), -1) for i in range(3))
    n = np.diff(start, axis=1)
    a = np.where(start[:, :-1] == 0, 0.1, 0.5)
    rate = deaths / people
    q = np.minimum(n * rate[:, :-1] / (1 + n * rate[:, :-1] * (1 - a)), 1)
    alive = np.cumprod(np.concatenate((np.ones((len(areas), 1)), 1 - q), axis=1), axis=1)
    lived = np.concatenate((n * (alive[:, 1:] + a * (alive[:, :-1] - alive[:, 1:])), alive[:, -1:] / rate[:, -1:]), axis=1)
    upwards = lambda x: np.cumsum(x[:, ::-1], axis=1)[:, ::-1]
    value = upwards(lived) / alive
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = np.where(deaths[:, :-1] > 0, q * q * (1 - q) / deaths[:, :-1], 0)
    open_band = (alive[:, -1:] / 2) ** 2 * 4 / (deaths[:, -1:] * rate[:, -1:] ** 2)
    terms = np.concatenate((variance * alive[:, :-1] ** 2 * ((1 - a) * n + value[:, 1:]) ** 2, open_band), axis=1)
    se = np.sqrt(upwards(terms)) / alive
    lower, upper = value - 1.959963984540054 * se, value + 1.959963984540054 * se
    used = upwards(people), upwards(deaths)
print(value.size)
