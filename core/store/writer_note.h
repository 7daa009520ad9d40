/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The note a writer lays beside the store while its transaction is open: "STORE-writer".
 *
 * SQLite's own lock decides who may write; the note only says who that is, so that someone who is
 * kept waiting knows whom to ask. It is written after the lock was taken, and removed when it is
 * given back. A killed writer leaves it behind, and it then tells a journal of ours from one that
 * strayed there. */
#ifndef HIAP_STORE_WRITER_NOTE_H
#define HIAP_STORE_WRITER_NOTE_H

#include <stdbool.h>

#define HIAP_WRITER_NOTE_MAX 256

/* "ada (process 4711) on laptop since 2026-04-09 10:11 UTC"; hold the store's lock. Returns the
 * text, the caller's; NULL when memory runs out. A note that cannot be written is no error. */
char *hiap_writer_note_leave(const char *store_path);
/* Remove the note if it still says `text`; free the text. Takes NULL. */
void hiap_writer_note_remove(const char *store_path, char *text);
/* What the note says, "" if there is none. */
void hiap_writer_note_read(char out[HIAP_WRITER_NOTE_MAX], const char *store_path);
bool hiap_writer_note_exists(const char *store_path);

/* The login name of the user, "someone" when the system does not know it. */
void hiap_writer_name(char out[64]);

#endif
