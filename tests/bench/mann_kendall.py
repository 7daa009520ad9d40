#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mann-Kendall and Sen in NumPy, vectorised across series of 20 points.

    mann_kendall.py make SERIES POINTS       writes random series as doubles
    mann_kendall.py run SERIES POINTS OUT    prints processor seconds; z, p and slope go to OUT
    mann_kendall.py compare SERIES A B       the largest difference of z and slope, and of p relative
"""
import sys
import time

import numpy as np

N = 20
EARLY, LATE = np.triu_indices(N, 1)


def make(series, path):
    rng = np.random.default_rng(7)
    y = rng.normal(size=(series, N)).cumsum(axis=1) * 0.1 + rng.normal(size=(series, N))
    y[::100] = np.round(y[::100])  # some with ties
    y.tofile(path)


def block(y):
    from scipy.special import ndtr
    rise = y[:, LATE] - y[:, EARLY]
    s = np.sign(rise).sum(1)
    variance = np.full(len(y), N * (N - 1) * (2 * N + 5.0))
    tied = (np.diff(np.sort(y, 1), axis=1) == 0).any(1)
    for row in np.nonzero(tied)[0]:
        _, size = np.unique(y[row], return_counts=True)
        variance[row] -= (size * (size - 1) * (2 * size + 5)).sum()
    with np.errstate(invalid='ignore'):
        z = np.where(s == 0, 0.0, (s - np.sign(s)) / np.sqrt(variance / 18))
    slope = rise / (LATE - EARLY)
    pairs = slope.shape[1]
    slope.partition([pairs // 2 - 1, pairs // 2], axis=1)
    return z, 2 * ndtr(-np.abs(z)), 0.5 * (slope[:, pairs // 2 - 1] + slope[:, pairs // 2])


def run(series, path, out, size=4096):
    y = np.fromfile(path).reshape(series, N)
    block(y[:size])
    start = time.process_time()
    parts = [block(y[a:a + size]) for a in range(0, series, size)]
    print(f'{time.process_time() - start:.4f}')
    np.concatenate([np.concatenate(figure) for figure in zip(*parts)]).tofile(out)


def compare(series, a, b):
    a, b = (np.fromfile(path).reshape(3, series) for path in (a, b))
    print(f'{np.abs(a[[0, 2]] - b[[0, 2]]).max():.1e} {np.abs(a[1] / b[1] - 1).max():.1e}')


{'make': make, 'run': run, 'compare': compare}[sys.argv[1]](int(sys.argv[2]), *sys.argv[3:])
