/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One supervised run: a script worker with the project, its store pinned to one vintage, the
 * library and the chart program at hand.
 *
 *     hiap_run run = HIAP_RUN_INIT(app);
 *     hiap_outcome outcome = { 0 };
 *     rc = hiap_run_command(&run, words, count, &err);         or set run.work
 *     rc = hiap_run_go(&outcome, &run);
 *     hiap_outcome_clear(&outcome), hiap_run_clear(&run);
 */
#ifndef HIAP_APP_RUN_H
#define HIAP_APP_RUN_H

#include "core/plot/gnuplot.h"
#include "core/store/keep.h"
#include "lua/app/app.h"
#include "lua/app/engine.h"
#include "lua/host/supervise.h"

typedef struct hiap_run hiap_run;
/* In the worker, locked in. */
typedef hiap_rc (*hiap_run_work)(hiap_run *run, hiap_host *host, hiap_fault *fault);

struct hiap_run {
    hiap_app *app;
    hiap_run_work work;
    const char *const *words; /* the command, for `work` and the manifest; NULL: no manifest */
    size_t word_count;
    const char *as_of;   /* "3", "2026-04-09"; NULL: the newest vintage */
    bool without_store;  /* as if nothing had been imported */
    uint64_t seed;
    hiap_buf folder;     /* of its files, below the project's; empty: the command chooses */
    hiap_buf *printed;   /* keeps what is printed; NULL: stdout */
    bool replay;         /* made again only to be compared: it keeps nothing and asks nothing */
    void *payload;

    /* Of hiap_run_command: */
    const char **own_words;
    char *script; /* of `run`: its path below the project, or its name when it lies elsewhere */
    bool outside;
    hiap_buf text; /* of a script that lies elsewhere */

    /* The main process: */
    hiap_gnuplot *gnuplot;
    size_t pictures; /* drawn so far */
    hiap_buf warnings;
    hiap_buf noted; /* what the worker last told with hiap_run_note */
    hiap_keep keep; /* tables for the store, once it has ended well (keeping.h) */
    bool lines_open; /* the line reader is */
    hiap_isolate_path paths[2];

    /* The worker: */
    hiap_bind bind;
    hiap_host *host; /* of a session */
};
#define HIAP_RUN_INIT(application)           \
    { .app = (application),                  \
      .as_of = (application)->options.as_of, \
      .seed = (application)->project.seed }
void hiap_run_clear(hiap_run *run);

/* Make it do what the words say: "run SCRIPT [ARGUMENT...]" (a path from here), or a command
 * script and its arguments. The words must outlive the run. */
hiap_rc hiap_run_command(hiap_run *run, const char *const *words, size_t count, hiap_err *err);

/* Returns outcome->fault.err.rc. The files of the outcome are not written yet (output.h). */
hiap_rc hiap_run_go(hiap_outcome *outcome, hiap_run *run);
/* It ran to its end, perhaps to report problems: what it made is kept. */
bool hiap_run_ended_well(hiap_rc rc);
/* For sessions: everything but body, eval and complete. Borrows the run. */
void hiap_run_supervision(hiap_supervise_options *out, hiap_run *run);
/* In the worker: the state of a run; a word to run->noted of the main process. */
hiap_rc hiap_run_open_state(hiap_host **out, hiap_run *run, hiap_fault *fault);
hiap_rc hiap_run_note(hiap_run *run, const char *text, hiap_err *err);

#endif
