# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work in NumPy: arguments ROWS, REPETITIONS."""
import sys
import numpy as np

rows, repetitions = int(sys.argv[1]), int(sys.argv[2])
i = np.arange(1, rows + 1, dtype=float)
count, denominator = i % 500, i % 2000 + 501
z = 1.959963984540054
for _ in range(repetitions):
    c, d = count, denominator
    s, b = z * np.sqrt(z * z + 4 * c * (1 - c / d)), 2 * (d + z * z)
    value, lower, upper = 1e5 * c / d, (2 * c + z * z - s) / b, (2 * c + z * z + s) / b
    print(value[-1], lower[-1], upper[-1])
