/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Length-checked messages over one socket. */
#ifndef HIAP_HOST_CHANNEL_H
#define HIAP_HOST_CHANNEL_H

#include "core/base/buf.h"
#include "lua/host/fail.h"

typedef enum hiap_message_type {
#define MESSAGE(name, largest) HIAP_MESSAGE_##name,
#include "lua/host/message.def"
#undef MESSAGE
    HIAP_MESSAGE_TYPES
} hiap_message_type;

typedef struct hiap_message {
    hiap_message_type type;
    hiap_str body; /* the channel's, until the next message is received */
} hiap_message;

typedef struct hiap_channel {
    int fd;
    hiap_buf in;
    size_t wanted; /* bytes of `in` that make the message complete */
} hiap_channel;

void hiap_channel_open(hiap_channel *channel, int fd);
void hiap_channel_close(hiap_channel *channel);

/* Send a body in two parts. False when the other side is gone. */
bool hiap_channel_send(hiap_channel *channel, hiap_message_type type, hiap_str head, hiap_str tail);

typedef enum hiap_received {
    HIAP_RECEIVED,         /* *out is a message */
    HIAP_RECEIVED_NOT_YET, /* part of one, a timeout or a signal: call again */
    HIAP_RECEIVED_END,     /* the other side is gone */
    HIAP_RECEIVED_BROKEN,  /* not a message */
    HIAP_RECEIVED_NOMEM
} hiap_received;
/* Waits at most timeout_ms (-1: for ever) and reads once. */
hiap_received hiap_channel_receive(hiap_channel *channel, hiap_message *out, int timeout_ms);

/* Cut a zero-terminated text off the front of a body; false when there is none. */
bool hiap_message_take_text(hiap_str *body, const char **text);
/* An error (or a fault) as it came from a process that may lie: texts end, the code exists. */
bool hiap_message_read_err(hiap_str body, hiap_err *out);
bool hiap_message_read_fault(hiap_str body, hiap_fault *out);

#endif
