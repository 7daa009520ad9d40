/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/stat/method_run.h"
#include "core/stat/order.h"
#include "core/stat/polynomial.h"
#include "core/stat/regress.h"
#include "core/stat/student.h"

enum { Y };                                                          /* inputs */
enum { SE, LAG, ADJUST, WEIGHTS, NO_INTERCEPT, DEGREE, WITH_SUMMARY }; /* options */
enum { TERM, ESTIMATE, SE_OUT, T, P, LIMITS, R2, ADJUSTED_R2, SIGMA, LOGLIK, AIC, BIC,
       DURBIN_WATSON, COEFFICIENTS, N, STATUS, METHOD };             /* outputs */

/* One group: the rows used, in the order of time, and their design. */
typedef struct model {
    hiap_method_run *run;
    size_t group, n, k, degree;
    size_t *rows;
    bool intercept, weighted;
    long double *x, *y;
    double *column, *weight, *centre; /* centre: of each x */
} model;

/* --- rows ------------------------------------------------------------------------------------- */

static bool is_whole(const model *m, size_t row) {
    bool whole = !isnan(hiap_run_number(m->run, Y, row));
    for (size_t i = 0; i < m->run->further_count; i++)
        whole &= !isnan(hiap_run_further(m->run, i, row));
    return whole && (!m->weighted || !isnan(hiap_run_named(m->run, WEIGHTS, row)));
}

/* Rows with a missing value or no weight are left out. */
static hiap_rc choose_rows(model *m, hiap_err *err) {
    size_t count;
    const size_t *rows = hiap_run_rows(m->run, m->group, &count);
    for (size_t i = 0; i < count; i++) {
        if (m->weighted && hiap_run_named(m->run, WEIGHTS, rows[i]) < 0)
            return hiap_run_refuse_cell(m->run, m->run->setting[WEIGHTS].text,
                                        m->run->named[WEIGHTS], rows[i],
                                        "a weight is 0 or more", err);
        bool no_weight = m->weighted && hiap_run_named(m->run, WEIGHTS, rows[i]) == 0;
        if (is_whole(m, rows[i]) && !no_weight)
            m->rows[m->n++] = rows[i];
    }
    return HIAP_OK;
}

/* The x that is time, or further_count. */
static size_t find_time(const hiap_method_run *run) {
    size_t i = 0;
    while (i < run->further_count && strcmp(run->further[i].name, "t") != 0)
        i++;
    return i;
}

static hiap_rc order_rows(model *m, hiap_err *err) {
    size_t time = find_time(m->run);
    if (time == m->run->further_count)
        return HIAP_OK;
    const hiap_column *t = m->run->further[time].column;
    const double *at = hiap_column_numbers(t);
    hiap_order_rows(m->rows, m->n, at);
    bool once = m->run->setting[SE].number == HIAP_SE_NEWEY_WEST;
    for (size_t i = 1; i < m->n && once; i++)
        if (at[m->rows[i]] == at[m->rows[i - 1]])
            return hiap_run_refuse_cell(m->run, "t", t, m->rows[i],
                                        "which was there before: Newey-West errors need one row a "
                                        "time, or --by what tells the rows apart",
                                        err);
    return HIAP_OK;
}

/* --- the design ------------------------------------------------------------------------------- */

/* Powers above the first are taken about the mean, where an intercept takes up the difference. */
static double centre_of(const model *m) {
    long double sum = 0;
    for (size_t i = 0; i < m->n; i++)
        sum += m->column[i];
    return m->intercept && m->degree > 1 ? (double)(sum / (long double)m->n) : 0;
}

static void fill_design(model *m) {
    for (size_t i = 0; i < m->n; i++) {
        m->y[i] = hiap_run_number(m->run, Y, m->rows[i]);
        if (m->intercept)
            m->x[i] = 1;
        if (m->weighted)
            m->weight[i] = hiap_run_named(m->run, WEIGHTS, m->rows[i]);
    }
    for (size_t j = 0; j < m->run->further_count; j++) {
        for (size_t i = 0; i < m->n; i++)
            m->column[i] = hiap_run_further(m->run, j, m->rows[i]);
        m->centre[j] = centre_of(m);
        hiap_polynomial_columns(m->x + (m->intercept + j * m->degree) * m->n, m->column, m->n,
                                m->degree, m->centre[j]);
    }
}

static hiap_rc undo_centres(hiap_regress *r, const model *m, hiap_err *err) {
    if (!m->intercept || m->degree < 2)
        return HIAP_OK;
    long double *t = hiap_alloc_zero(m->k * m->k, sizeof *t);
    if (!t)
        return hiap_err_nomem(err, m->k * m->k * sizeof *t);
    t[0] = 1;
    for (size_t j = 0; j < m->run->further_count; j++)
        hiap_polynomial_back(t, m->k, 1 + j * m->degree, m->degree, m->centre[j]);
    hiap_rc rc = hiap_regress_transform(r, t, err);
    hiap_free(t);
    return rc;
}

/* "intercept", "kms", "kms^2" */
static void name_term(char out[128], const model *m, size_t j) {
    size_t i = j - m->intercept, power = i % m->degree + 1;
    if (m->intercept && j == 0)
        snprintf(out, 128, "intercept");
    else if (power == 1)
        snprintf(out, 128, "%.100s", m->run->further[i / m->degree].name);
    else
        snprintf(out, 128, "%.100s^%zu", m->run->further[i / m->degree].name, power);
}

/* --- the result ------------------------------------------------------------------------------- */

static hiap_regress_errors errors_of(const model *m) {
    const hiap_setting *s = m->run->setting;
    size_t lag = s[LAG].given ? (size_t)s[LAG].number : hiap_newey_west_lag(m->n);
    return (hiap_regress_errors){ .se = (hiap_regress_se)s[SE].number,
                                  .lag = lag < m->n ? lag : m->n - 1,
                                  .adjust = s[ADJUST].number != 0 };
}

static void put_status(const model *m, const hiap_regress *r, double se) {
    size_t count;
    hiap_run_rows(m->run, m->group, &count);
    if (r->rss == 0)
        hiap_run_put_status(m->run, "perfect fit: no error can be estimated");
    else if (isnan(se))
        hiap_run_put_status(m->run, "se not computed: a row is fitted exactly whatever its y");
    else if (count > m->n)
        hiap_run_put_status(m->run, "%zu of %zu rows left out: a value is missing%s", count - m->n,
                            count, m->weighted ? " or the weight is 0" : "");
}

static void put_term(const model *m, const hiap_regress *r, size_t j, double se) {
    char name[128];
    double b = (double)r->b[j], freedom = (double)(m->n - m->k);
    name_term(name, m, j);
    hiap_run_put_word(m->run, TERM, name);
    hiap_run_put(m->run, ESTIMATE, b);
    hiap_run_put(m->run, SE_OUT, se);
    if (se > 0) {
        hiap_run_put(m->run, T, b / se);
        hiap_run_put(m->run, P, hiap_student_p(b / se, freedom));
    }
    for (size_t i = 0; i < m->run->levels; i++) {
        double q = hiap_student_quantile(m->run->level[i].confidence, freedom);
        hiap_run_put_limits(m->run, i, b - q * se, b + q * se);
    }
    hiap_run_put(m->run, N, (double)m->n);
    put_status(m, r, se);
    hiap_run_end_row(m->run, m->group);
}

static hiap_rc put_terms(const model *m, const hiap_regress *r, hiap_err *err) {
    double *covariance = hiap_alloc_array(m->k * m->k, sizeof *covariance);
    const hiap_regress_errors errors = errors_of(m);
    if (!covariance)
        return hiap_err_nomem(err, m->k * m->k * sizeof *covariance);
    hiap_rc rc = hiap_regress_covariance(covariance, r, &errors, err);
    char method[64];
    hiap_regress_errors_print(method, &errors);
    for (size_t j = 0; j < m->k && !rc; j++) {
        hiap_run_put_word(m->run, METHOD, method);
        put_term(m, r, j, sqrt(covariance[j * m->k + j]));
    }
    hiap_free(covariance);
    return rc;
}

static void put_summary(const model *m, const hiap_regress *r) {
    const hiap_regress_quality q = hiap_regress_quality_of(r);
    const double figures[] = { q.r2,  q.adjusted_r2, q.sigma,         q.loglik,
                               q.aic, q.bic,         q.durbin_watson, (double)m->k };
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        hiap_run_put(m->run, R2 + i, figures[i]);
    hiap_run_put(m->run, N, (double)m->n);
    put_status(m, r, 0);
    hiap_run_end_row(m->run, m->group);
}

static hiap_rc refuse_collinear(const model *m, const hiap_regress *r, hiap_err *err) {
    hiap_buf names = HIAP_BUF_INIT;
    char name[128];
    size_t count = 0;
    for (size_t j = 0; j < m->k; j++)
        if (r->collinear[j]) {
            name_term(name, m, j);
            hiap_buf_printf(&names, "%s%s", count++ ? ", " : "", name);
        }
    const char *what = names.at ? names.at : "the columns";
    bool same = count == 2 && r->collinear[0] && m->intercept;
    hiap_rc rc = count < 2 || same
                     ? hiap_run_cannot(m->run, m->group, err, "%s is %s in every row; leave it out",
                                       name, same ? "the same" : "0")
                     : hiap_run_cannot(m->run, m->group, err,
                                       "collinear: each of %s is a combination of the others; "
                                       "leave one out",
                                       what);
    hiap_buf_clear(&names);
    return rc;
}

/* --- one group -------------------------------------------------------------------------------- */

static hiap_rc fit(model *m, hiap_err *err) {
    fill_design(m);
    const hiap_regress_data data = { .n = m->n, .k = m->k, .x = m->x, .y = m->y,
                                     .weight = m->weighted ? m->weight : NULL,
                                     .intercept = m->intercept };
    hiap_regress r;
    hiap_rc rc = hiap_regress_fit(&r, &data, err);
    if (rc)
        return rc;
    if (r.rank < r.k)
        rc = refuse_collinear(m, &r, err);
    else if (!(rc = undo_centres(&r, m, err))) {
        if (m->run->summary)
            put_summary(m, &r);
        else
            rc = put_terms(m, &r, err);
    }
    hiap_regress_clear(&r);
    return rc;
}

static hiap_rc make_room(model *m, hiap_err *err) {
    size_t rows;
    hiap_run_rows(m->run, m->group, &rows);
    m->rows = hiap_alloc_array(rows, sizeof *m->rows);
    m->x = hiap_alloc_array(rows * (m->k + 1), sizeof *m->x);
    m->column = hiap_alloc_array(2 * rows + m->run->further_count, sizeof *m->column);
    if (!m->rows || !m->x || !m->column)
        return hiap_err_nomem(err, rows * (m->k + 1) * sizeof *m->x);
    m->y = m->x + rows * m->k;
    m->weight = m->column + rows;
    m->centre = m->weight + rows;
    return HIAP_OK;
}

static hiap_rc run_group(hiap_method_run *run, size_t g, hiap_err *err) {
    model m = { .run = run, .group = g, .degree = (size_t)run->setting[DEGREE].number,
                .intercept = run->setting[NO_INTERCEPT].number == 0,
                .weighted = run->named[WEIGHTS] != NULL };
    m.k = m.intercept + run->further_count * m.degree;
    if (m.k == 0)
        return hiap_err_set(err, HIAP_SHAPE, "there is no x beside y, and no intercept");
    hiap_rc rc = make_room(&m, err);
    if (!rc)
        rc = choose_rows(&m, err);
    if (!rc)
        rc = order_rows(&m, err);
    if (!rc && m.n <= m.k)
        rc = hiap_run_cannot(run, g, err, "%zu rows for %zu coefficients; at least %zu are needed",
                             m.n, m.k, m.k + 1);
    else if (!rc)
        rc = fit(&m, err);
    hiap_free(m.rows);
    hiap_free(m.x);
    hiap_free(m.column);
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t g = 0; g < r->groups && !rc; g++)
        rc = run_group(r, g, err);
    return rc;
}

const hiap_method hiap_method_ols = {
    .name = "ols",
    .help = "Linear regression by least squares: y on every other column",
    .formula = "Householder QR with column pivoting, in long double; se iid, HC0 to HC3, or "
               "Newey-West with Bartlett weights 1 - l / (lag + 1); t with n - k degrees of "
               "freedom; aic = 2 k - 2 loglik, where k counts the coefficients",
    .source = "Golub and Van Loan; White 1980; MacKinnon and White 1985; Newey and West 1987, 1994",
    .example = "t,y\n2018,10.2\n2019,10.9\n2020,11.1\n2021,12.3\n2022,12.4\n",
    .shape = HIAP_METHOD_SUMMARY,
    .summary_switch = "summary",
    .inputs = { { "y", .help = "what is explained; rows with a missing value are left out" } },
    .further = "an x: a number in each row; columns of words are left out of the input, or given "
               "to --by",
    .options = { { "se", HIAP_OPTION_CHOICE, "iid", .words = "iid hc0 hc1 hc2 hc3 newey_west",
                   .help = "errors alike, of different variance, or also correlated in time" },
                 { "lag", HIAP_OPTION_WHOLE, .min = 0, .max = 1e6,
                   .help = "of Newey-West (usually floor(4 (n / 100)^(2/9))); rows go by t if "
                           "there is one, else as they come" },
                 { "adjust", HIAP_OPTION_SWITCH, .help = "Newey-West times n / (n - k)" },
                 { "weights", HIAP_OPTION_COLUMN, "weights", .words = "number",
                   .help = "the column of weights, 0 or more; it is no x" },
                 { "no_intercept", HIAP_OPTION_SWITCH, .help = "through the origin" },
                 { "degree", HIAP_OPTION_WHOLE, "1", .min = 1, .max = 20,
                   .help = "powers of each x up to this one" },
                 { "summary", HIAP_OPTION_SWITCH,
                   .help = "how good the fit is, instead of terms" } },
    .outputs = { { "term", true, "intercept, then the x columns", HIAP_GIVEN_WITHOUT_SWITCH },
                 { "estimate", false, "the coefficient", HIAP_GIVEN_WITHOUT_SWITCH },
                 { "se", false, "its standard error", HIAP_GIVEN_WITHOUT_SWITCH },
                 { "t", false, "estimate / se", HIAP_GIVEN_WITHOUT_SWITCH },
                 { "p", false, "two-sided", HIAP_GIVEN_WITHOUT_SWITCH },
                 { "limits", .given = HIAP_GIVEN_WITHOUT_SWITCH },
                 { "r2", false, "share explained; without intercept about 0",
                   HIAP_GIVEN_WITH_SWITCH },
                 { "adjusted_r2", false, "for the number of coefficients", HIAP_GIVEN_WITH_SWITCH },
                 { "sigma", false, "residual standard deviation, n - k", HIAP_GIVEN_WITH_SWITCH },
                 { "loglik", false, "of normal errors", HIAP_GIVEN_WITH_SWITCH },
                 { "aic", false, "smaller is better", HIAP_GIVEN_WITH_SWITCH },
                 { "bic", false, "smaller is better", HIAP_GIVEN_WITH_SWITCH },
                 { "durbin_watson", false, "about 2 without autocorrelation, rows in order of time",
                   HIAP_GIVEN_WITH_SWITCH },
                 { "coefficients", false, "k, how many", HIAP_GIVEN_WITH_SWITCH },
                 { "n", .help = "rows used" },
                 { "status", .text = true, .help = "why a figure is missing" },
                 { "method", true, "of the standard errors", HIAP_GIVEN_WITHOUT_SWITCH } },
    .run = run,
};
