/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/interrupt.h"

#include <signal.h>

static volatile sig_atomic_t seen;
static struct sigaction before;

static void mark(int number) {
    (void)number;
    seen = 1;
}

void hiap_interrupt_watch(void) {
    struct sigaction action = { .sa_handler = mark, .sa_flags = (int)SA_RESETHAND };
    sigemptyset(&action.sa_mask);
    seen = 0;
    sigaction(SIGINT, &action, &before);
}

bool hiap_interrupt_seen(void) {
    return seen != 0;
}

void hiap_interrupt_end(void) {
    sigaction(SIGINT, &before, NULL);
    seen = 0;
}
