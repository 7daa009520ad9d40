# SPDX-License-Identifier: GPL-3.0-or-later
# Difference-in-differences against published and hand-made figures.

case the minimum wage in New Jersey: Card and Krueger 1994, table 3, 2.76 from unrounded means, 2.75 from these
shell
printf 'unit,t,value,treated\nNew Jersey,1,20.44,0\nNew Jersey,2,21.03,1\nPennsylvania,1,23.33,0\nPennsylvania,2,21.17,0\n' | hiap calc did
gives
estimate,se,lower_ci_95,upper_ci_95,p,n,units,treated_units,status,method
2.7499999999999964,,,,1,4,2,1,"one treated unit (New Jersey): p by permutation, no se; limits at 95% need 20 units","two-way fixed effects, permutation over 2 units"
end case

case clustered errors as statsmodels 0.13.5 has them (OLS with all constants, cov_type cluster)
shell
awk 'BEGIN { print "unit,t,value,treated"; for (u = 1; u <= 8; u++) for (t = 1; t <= 6; t++) print "u" u "," t "," u + t / 4 + (u < 4 && t > 3) * 3 + (u * u * t * t * t % 11) / 10 "," (u < 4 && t > 3) }' | hiap calc did | cut -d, -f1-5
gives
estimate,se,lower_ci_95,upper_ci_95,p
2.908888888888889,0.17176041011407003,2.5027400576696364,3.3150377201081414,6.131396254390627e-07
end case
