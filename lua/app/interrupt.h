/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ctrl-C while the main process itself works: asked for between two rows, so that what was begun
 * is undone cleanly. (A script worker has its own, in supervise.h.) */
#ifndef HIAP_APP_INTERRUPT_H
#define HIAP_APP_INTERRUPT_H

#include <stdbool.h>

/* From now on Ctrl-C only leaves a mark; a second one ends the program. */
void hiap_interrupt_watch(void);
bool hiap_interrupt_seen(void);
/* As before hiap_interrupt_watch, and the mark is gone. */
void hiap_interrupt_end(void);

#endif
