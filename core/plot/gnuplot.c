/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/gnuplot.h"

#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "core/plot/gnuplot_child.h"
#include "core/plot/picture.h"
#include "core/plot/svg.h"

#define CHARTS_A_PROCESS 200 /* `reset` leaves variables and data blocks behind */
#define PICTURE_LIMIT (64u << 20)

struct hiap_gnuplot {
    char *program, *folder, *picture;
    bool allow_no_isolation;
    hiap_gnuplot_child child;
};

/* --- finding gnuplot, and a folder for it ----------------------------------------------------- */

static bool is_program(const char *path) {
    struct stat status;
    return path[0] == '/' && stat(path, &status) == 0 && S_ISREG(status.st_mode) &&
           access(path, X_OK) == 0;
}

static hiap_rc not_installed(hiap_err *err) {
    hiap_err_set(err, HIAP_NOT_FOUND, "gnuplot is not installed, so charts cannot be drawn");
    hiap_err_hint(err, "sudo apt-get install gnuplot-nox");
    return HIAP_NOT_FOUND;
}

hiap_rc hiap_gnuplot_path(char **out, hiap_err *err) {
    const char *folders = getenv("PATH");
    *out = NULL;
    for (const char *at = folders ? folders : "/usr/bin:/bin"; *at;) {
        size_t len = strcspn(at, ":");
        char *folder = hiap_strndup(at, len);
        char *path = folder ? hiap_path_join(folder, "gnuplot") : NULL;
        hiap_free(folder);
        if (!path)
            return hiap_err_nomem(err, len);
        if (is_program(path)) {
            *out = path;
            return HIAP_OK;
        }
        hiap_free(path);
        at += len + (at[len] == ':');
    }
    return not_installed(err);
}

static hiap_rc make_folder(hiap_gnuplot *gp, hiap_err *err) {
    const char *above = getenv("TMPDIR");
    char *folder = hiap_path_join(above && above[0] == '/' ? above : "/tmp", "hiap-gnuplot-XXXXXX");
    if (!folder)
        return hiap_err_nomem(err, 0);
    if (!mkdtemp(folder)) { /* mode 0700 */
        hiap_err_errno(err, "make the folder", folder);
        hiap_free(folder);
        return HIAP_IO;
    }
    gp->folder = folder;
    gp->picture = hiap_path_join(folder, HIAP_GNUPLOT_PICTURE);
    return gp->picture ? HIAP_OK : hiap_err_nomem(err, 0);
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *walk) {
    (void)status, (void)kind, (void)walk;
    return remove(path);
}

/* --- opening and closing ---------------------------------------------------------------------- */

hiap_rc hiap_gnuplot_open(hiap_gnuplot **out, bool allow_no_isolation, hiap_err *err) {
    *out = NULL;
    hiap_gnuplot *gp = hiap_alloc_zero(1, sizeof *gp);
    if (!gp)
        return hiap_err_nomem(err, sizeof *gp);
    gp->child = (hiap_gnuplot_child)HIAP_GNUPLOT_CHILD_INIT;
    gp->allow_no_isolation = allow_no_isolation;
    hiap_rc rc = hiap_gnuplot_path(&gp->program, err);
    if (!rc)
        rc = make_folder(gp, err);
    if (rc) {
        hiap_gnuplot_close(gp);
        return rc;
    }
    *out = gp;
    return HIAP_OK;
}

void hiap_gnuplot_close(hiap_gnuplot *gp) {
    if (!gp)
        return;
    hiap_gnuplot_child_stop(&gp->child);
    if (gp->folder)
        nftw(gp->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    hiap_free(gp->picture);
    hiap_free(gp->folder);
    hiap_free(gp->program);
    hiap_free(gp);
}

/* --- drawing ---------------------------------------------------------------------------------- */

static hiap_rc draw_once(hiap_gnuplot *gp, hiap_str script, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    unlink(gp->picture);
    if (gp->child.charts >= CHARTS_A_PROCESS)
        hiap_gnuplot_child_stop(&gp->child);
    if (gp->child.pid == 0)
        rc = hiap_gnuplot_child_start(&gp->child, gp->program, gp->folder, gp->allow_no_isolation,
                                      err);
    if (!rc)
        rc = hiap_gnuplot_child_draw(&gp->child, script, err);
    if (rc)
        hiap_gnuplot_child_stop(&gp->child);
    return rc;
}

/* A process that had drawn charts before may have died of one of those: the chart gets a fresh
 * one. */
static hiap_rc draw(hiap_gnuplot *gp, hiap_str script, hiap_err *err) {
    bool used = gp->child.charts > 0;
    hiap_rc rc = draw_once(gp, script, err);
    return rc == HIAP_IO && used ? draw_once(gp, script, err) : rc;
}

hiap_rc hiap_gnuplot_render(hiap_buf *out, hiap_gnuplot *gp, hiap_str script, hiap_format format,
                            hiap_err *err) {
    size_t start = out->len;
    hiap_rc rc = draw(gp, script, err);
    if (!rc)
        rc = hiap_file_read(out, gp->picture, PICTURE_LIMIT, err);
    if (!rc)
        rc = hiap_picture_settle(out, start, format, err);
    if (rc && out->at)
        out->at[out->len = start] = '\0';
    return rc;
}

static hiap_rc finish_svg(hiap_buf *out, const hiap_buf *raw, const hiap_chart *chart,
                          const char *id_prefix, hiap_err *err) {
    hiap_buf description = HIAP_BUF_INIT;
    hiap_chart_describe(&description, chart);
    hiap_svg_words words = { .title = hiap_chart_spec_of(chart)->title,
                             .description = { description.at, description.len },
                             .prefix = id_prefix, .embedded = id_prefix != NULL };
    hiap_rc rc = description.failed
                     ? hiap_err_nomem(err, description.len)
                     : hiap_svg_finish(out, (hiap_str){ raw->at, raw->len }, &words, err);
    hiap_buf_clear(&description);
    return rc;
}

hiap_rc hiap_gnuplot_draw(hiap_buf *out, hiap_gnuplot *gp, const hiap_chart *chart,
                          hiap_format format, const char *id_prefix, hiap_err *err) {
    hiap_buf script = HIAP_BUF_INIT, raw = HIAP_BUF_INIT;
    hiap_buf *picture = format == HIAP_FORMAT_SVG ? &raw : out;
    hiap_rc rc = hiap_gnuplot_script(&script, chart, format, (hiap_script_size){ 0, 0 }, err);
    if (!rc)
        rc = hiap_gnuplot_render(picture, gp, (hiap_str){ script.at, script.len }, format, err);
    if (!rc && format == HIAP_FORMAT_SVG)
        rc = finish_svg(out, &raw, chart, id_prefix, err);
    hiap_buf_clear(&script);
    hiap_buf_clear(&raw);
    return rc;
}
