/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/channel.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

typedef struct header {
    uint32_t type, zero;
    uint64_t len;
} header;

static const size_t largest[] = {
#define MESSAGE(name, most) [HIAP_MESSAGE_##name] = (most),
#include "lua/host/message.def"
#undef MESSAGE
};

void hiap_channel_open(hiap_channel *channel, int fd) {
    *channel = (hiap_channel){ fd, HIAP_BUF_INIT, sizeof(header) };
}

void hiap_channel_close(hiap_channel *channel) {
    if (channel->fd >= 0)
        close(channel->fd);
    hiap_buf_clear(&channel->in);
    channel->fd = -1;
}

/* --- sending ---------------------------------------------------------------------------------- */

static bool send_all(int fd, hiap_str s) {
    while (s.len > 0) {
        ssize_t n = write(fd, s.at, s.len);
        if (n < 0 && errno != EINTR)
            return false;
        size_t sent = n > 0 ? (size_t)n : 0;
        s = (hiap_str){ s.at + sent, s.len - sent };
    }
    return true;
}

bool hiap_channel_send(hiap_channel *channel, hiap_message_type type, hiap_str head,
                       hiap_str tail) {
    header h = { (uint32_t)type, 0, head.len + tail.len };
    if (h.len > largest[type])
        return false;
    return send_all(channel->fd, (hiap_str){ (const char *)&h, sizeof h }) &&
           send_all(channel->fd, head) && send_all(channel->fd, tail);
}

/* --- receiving -------------------------------------------------------------------------------- */

static hiap_received read_some(hiap_channel *c) {
    size_t missing = c->wanted - c->in.len;
    if (missing > 1 << 20)
        missing = 1 << 20;
    if (!hiap_buf_reserve(&c->in, missing))
        return HIAP_RECEIVED_NOMEM;
    ssize_t n = read(c->fd, c->in.at + c->in.len, missing);
    if (n == 0 || (n < 0 && errno == ECONNRESET))
        return HIAP_RECEIVED_END;
    if (n < 0)
        return errno == EINTR ? HIAP_RECEIVED_NOT_YET : HIAP_RECEIVED_BROKEN;
    c->in.len += (size_t)n;
    return c->in.len == c->wanted ? HIAP_RECEIVED : HIAP_RECEIVED_NOT_YET;
}

static hiap_received check_header(hiap_channel *c, header *h) {
    memcpy(h, c->in.at, sizeof *h);
    if (h->type >= HIAP_MESSAGE_TYPES || h->zero != 0 || h->len > largest[h->type])
        return HIAP_RECEIVED_BROKEN;
    c->wanted = sizeof *h + h->len;
    return c->in.len == c->wanted ? HIAP_RECEIVED : HIAP_RECEIVED_NOT_YET;
}

hiap_received hiap_channel_receive(hiap_channel *c, hiap_message *out, int timeout_ms) {
    struct pollfd ready = { c->fd, POLLIN, 0 };
    header h;
    if (c->in.len == c->wanted) { /* the message before */
        hiap_buf_reset(&c->in);
        c->wanted = sizeof(header);
    }
    if (poll(&ready, 1, timeout_ms) <= 0)
        return HIAP_RECEIVED_NOT_YET;
    hiap_received got = read_some(c);
    if (got == HIAP_RECEIVED)
        got = check_header(c, &h);
    if (got == HIAP_RECEIVED)
        *out = (hiap_message){ (hiap_message_type)h.type, { c->in.at + sizeof h, h.len } };
    return got;
}

/* --- bodies ----------------------------------------------------------------------------------- */

bool hiap_message_take_text(hiap_str *body, const char **text) {
    const char *end = body->len > 0 ? memchr(body->at, '\0', body->len) : NULL;
    if (!end)
        return false;
    *text = body->at;
    size_t len = (size_t)(end - body->at) + 1;
    *body = (hiap_str){ body->at + len, body->len - len };
    return true;
}

static bool ends(const char *at, size_t size) {
    return memchr(at, '\0', size) != NULL;
}

/* Set anew, so that what cannot be shown is escaped. */
static bool clean_err(hiap_err *err) {
    hiap_err raw = *err;
    if ((unsigned)raw.rc > HIAP_INTERRUPTED || !ends(raw.where, sizeof raw.where) ||
        !ends(raw.what, sizeof raw.what) || !ends(raw.hint, sizeof raw.hint))
        return false;
    hiap_err_set(err, raw.rc, "%s", raw.what);
    hiap_err_hint(err, "%s", raw.hint);
    hiap_err_at(err, "%s", raw.where);
    return true;
}

static bool is_lines(const char *at, size_t size) {
    if (!ends(at, size) || !hiap_utf8_valid(hiap_str_of(at), NULL))
        return false;
    for (; *at; at++)
        if (((unsigned char)*at < 0x20 && *at != '\n') || *at == 0x7F)
            return false;
    return true;
}

bool hiap_message_read_err(hiap_str body, hiap_err *out) {
    if (body.len != sizeof *out)
        return false;
    memcpy(out, body.at, sizeof *out);
    return clean_err(out);
}

bool hiap_message_read_fault(hiap_str body, hiap_fault *out) {
    if (body.len != sizeof *out)
        return false;
    memcpy(out, body.at, sizeof *out);
    return clean_err(&out->err) && is_lines(out->excerpt, sizeof out->excerpt) &&
           is_lines(out->trace, sizeof out->trace);
}
