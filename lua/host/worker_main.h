/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worker process from fork to _exit. */
#ifndef HIAP_HOST_WORKER_MAIN_H
#define HIAP_HOST_WORKER_MAIN_H

#include "lua/host/channel.h"
#include "lua/host/publication.h"
#include "lua/host/supervise.h"

struct hiap_worker {
    hiap_channel channel;
    const hiap_supervise_options *options;
    hiap_last_line *last_line;
    hiap_publication published; /* of the present input */
    const char *reserved;       /* a file name that scripts may not publish; NULL: none */
};

/* `fd` is the worker's end of the socket, `parent` the main process. */
_Noreturn void hiap_worker_main(int fd, pid_t parent, const hiap_supervise_options *options,
                                hiap_last_line *last_line);

#endif
