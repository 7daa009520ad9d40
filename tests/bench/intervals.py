# SPDX-License-Identifier: GPL-3.0-or-later
"""The same figures by the same formulas in NumPy: arguments KIND, ROWS, REPETITIONS."""
import sys
import numpy as np

kind, rows, repetitions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
i = np.arange(1, rows + 1, dtype=float)
count, denominator = i * 7919 % 500 * (i % 3), i % 2000 + 1001
LEVELS = ((1.959963984540054, 0.025), (3.090232306167813, 0.001))


def poisson_tail(mean, first):  # of `first` events or more
    term = total = np.exp(-mean)
    for k in range(1, first):
        term *= mean / k
        total += term
    return 1 - total if first else 1.0


def solve(f):  # the mean at which the growing f is 0
    low, high = 0.0, 100.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) < 0 else (low, middle)
    return low


# The exact limits of the counts below 10, once: chi-square quantiles / 2.
FEW = [(np.array([solve(lambda m: poisson_tail(m, c) - tail) if c else 0.0 for c in range(10)]),
        np.array([solve(lambda m: poisson_tail(m, c + 1) - 1 + tail) for c in range(10)])) for _, tail in LEVELS]


def proportion(c, n):
    p = c / n
    limits = []
    for z, _ in LEVELS:
        s, b = z * np.sqrt(z * z + 4 * c * (1 - p)), 2 * (n + z * z)
        limits += [(2 * c + z * z - s) / b, (2 * c + z * z + s) / b]
    return p, limits


def rate(c, n):
    factor, few, d = 1e5 / n, c < 10, c + 1
    r, u = 1 / (3 * np.sqrt(np.maximum(c, 1))), 1 / (3 * np.sqrt(d))
    small = c[few].astype(np.intp)
    limits = []
    for (z, _), (exact_lower, exact_upper) in zip(LEVELS, FEW):
        lower, upper = c * (1 - r * r - z * r) ** 3, d * (1 - u * u + z * u) ** 3
        lower[few], upper[few] = exact_lower[small], exact_upper[small]
        limits += [lower * factor, upper * factor]
    return c * factor, limits


for _ in range(repetitions):
    value, limits = {'proportion': proportion, 'rate': rate}[kind](count, denominator)
    print(value[-1], limits[0][-1], limits[3][-1])
