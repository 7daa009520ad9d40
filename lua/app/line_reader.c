/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/line_reader.h"

#include <locale.h>
#include <poll.h>
#include <readline/history.h>
#include <readline/readline.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "lua/app/interrupt.h"

#define HISTORY_LINES 2000

/* readline keeps its own state in globals, so there is one reader. */
static struct {
    bool interactive;
    hiap_line_complete complete;
    void *payload;
    char *history;  /* the file; NULL: none */
    hiap_buf words; /* of the completion under way */
    size_t next;
    char *line; /* the one just read; NULL: the end */
    bool taken;
} reader;

/* --- history --------------------------------------------------------------------------------- */

/* $XDG_STATE_HOME/hiap/history, or ~/.local/state/hiap/history. */
static char *history_path(void) {
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    bool has_state = state && state[0] == '/';
    if (!has_state && !(home && *home))
        return NULL;
    char *folder =
        hiap_path_join(has_state ? state : home, has_state ? "hiap" : ".local/state/hiap");
    char *path = folder && hiap_path_make_folder(folder, NULL) == HIAP_OK
                     ? hiap_path_join(folder, "history")
                     : NULL;
    hiap_free(folder);
    return path;
}

void hiap_line_remember(const char *input) {
    if (reader.interactive && *input)
        add_history(input);
}

/* --- completion ------------------------------------------------------------------------------ */

static char *next_word(const char *text, int state) {
    (void)text;
    if (state == 0)
        reader.next = 0;
    if (reader.next >= reader.words.len)
        return NULL;
    const char *word = reader.words.at + reader.next;
    size_t len = strcspn(word, "\n");
    reader.next += len + 1;
    return strndup(word, len); /* readline frees it with free() */
}

static char **complete_at(const char *text, int start, int end) {
    (void)start;
    rl_attempted_completion_over = 1; /* never file names */
    hiap_buf_reset(&reader.words);
    reader.complete(reader.payload, (hiap_str){ rl_line_buffer, (size_t)end }, &reader.words);
    return reader.words.len ? rl_completion_matches(text, next_word) : NULL;
}

/* --- lines ----------------------------------------------------------------------------------- */

void hiap_line_open(bool interactive, hiap_line_complete complete, void *payload) {
    reader.interactive = interactive;
    reader.complete = complete;
    reader.payload = payload;
    if (!interactive)
        return;
    setlocale(LC_CTYPE, "C.UTF-8"); /* characters, not bytes, under the cursor */
    rl_readline_name = "hiap";
    rl_completer_word_break_characters = " \t\n()[]{},;=+-*/%^#<>~&|\"'";
    rl_completion_append_character = '\0';
    rl_attempted_completion_function = complete_at;
    rl_variable_bind("enable-bracketed-paste", "on");
    using_history();
    stifle_history(HISTORY_LINES);
    reader.history = history_path();
    if (reader.history)
        read_history(reader.history);
}

static hiap_line_kind read_plain(hiap_buf *out) {
    char *line = NULL;
    size_t room = 0;
    ssize_t len = getline(&line, &room, stdin);
    while (len > 0 && (line[len - 1] == '\n' || line[len - 1] == '\r'))
        len--;
    if (len >= 0)
        hiap_buf_add(out, line, (size_t)len);
    bool ended = len < 0;
    free(line);
    return ended ? HIAP_LINE_END : HIAP_LINE_TEXT;
}

static void take_line(char *line) {
    rl_callback_handler_remove();
    reader.line = line;
    reader.taken = true;
}

/* readline is handed characters as they come, so that a signal between two of them is ours. */
static bool wait_for_line(const char *prompt) {
    struct pollfd keys = { STDIN_FILENO, POLLIN, 0 };
    reader.taken = false;
    rl_callback_handler_install(prompt, take_line);
    while (!reader.taken && !hiap_interrupt_seen())
        if (poll(&keys, 1, -1) > 0)
            rl_callback_read_char();
    return reader.taken;
}

static hiap_line_kind read_edited(hiap_buf *out, const char *prompt) {
    hiap_interrupt_watch();
    bool taken = wait_for_line(prompt);
    hiap_interrupt_end();
    if (!taken) {
        rl_callback_sigcleanup();
        rl_replace_line("", 0);
        rl_callback_handler_remove();
        fputs("^C\n", stdout);
        return HIAP_LINE_DROPPED;
    }
    if (!reader.line)
        return HIAP_LINE_END;
    hiap_buf_add_text(out, reader.line);
    free(reader.line);
    return HIAP_LINE_TEXT;
}

hiap_line_kind hiap_line_read(hiap_buf *out, const char *prompt) {
    hiap_buf_reset(out);
    hiap_buf_add_text(out, ""); /* never NULL */
    return reader.interactive ? read_edited(out, prompt) : read_plain(out);
}

void hiap_line_close(void) {
    if (reader.history && write_history(reader.history) == 0)
        chmod(reader.history, 0600);
    hiap_free(reader.history);
    hiap_buf_clear(&reader.words);
    reader.history = NULL;
}
