/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/isolate_filter.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/base/mem.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define REFUSED      SCMP_ACT_ERRNO(EPERM)
#define UNKNOWN_CALL SCMP_ACT_ERRNO(ENOSYS)

static const int refused_to_program[] = {
#define REFUSE(name) SCMP_SYS(name),
#include "core/base/isolate_call.def"
};

static const int allowed_to_worker[] = {
#define ALLOW(name) SCMP_SYS(name),
#include "core/base/isolate_call.def"
};

/* A call that is allowed (or refused) when one of its arguments, under a mask, has a value. */
typedef struct rule {
    int number;
    struct scmp_arg_cmp when;
} rule;
#define WHEN(name, argument, mask, value) \
    { SCMP_SYS(name), { argument, SCMP_CMP_MASKED_EQ, mask, value } }
#define EXACTLY UINT64_MAX
#define WRITING (O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY))

static const rule refused_rules[] = {
    WHEN(clone, 0, CLONE_THREAD, 0),
};

static const rule allowed_rules[] = {
    WHEN(open, 1, WRITING, O_RDONLY),
    WHEN(openat, 2, WRITING, O_RDONLY),
    WHEN(mmap, 2, PROT_EXEC, 0),
    WHEN(mmap2, 2, PROT_EXEC, 0),
    WHEN(mprotect, 2, PROT_EXEC, 0),
    WHEN(clone, 0, CLONE_THREAD, CLONE_THREAD),
    /* SQLite locks what it reads */
    WHEN(fcntl, 1, EXACTLY, F_GETFD),
    WHEN(fcntl, 1, EXACTLY, F_SETFD),
    WHEN(fcntl, 1, EXACTLY, F_GETFL),
    WHEN(fcntl, 1, EXACTLY, F_GETLK),
    WHEN(fcntl, 1, EXACTLY, F_SETLK),
    /* a new thread reads the stack limit */
    WHEN(prlimit64, 2, EXACTLY, 0),
};

/* A call this machine does not have has a negative pseudo number: nothing to do. */
static int add_calls(scmp_filter_ctx ctx, uint32_t action, const int *numbers, size_t count) {
    int rc = 0;
    for (size_t i = 0; i < count && rc == 0; i++)
        if (numbers[i] >= 0)
            rc = seccomp_rule_add(ctx, action, numbers[i], 0);
    return rc;
}

static int add_rules(scmp_filter_ctx ctx, uint32_t action, const rule *rules, size_t count) {
    int rc = 0;
    for (size_t i = 0; i < count && rc == 0; i++)
        if (rules[i].number >= 0)
            rc = seccomp_rule_add_array(ctx, action, rules[i].number, 1, &rules[i].when);
    return rc;
}

static int fill_program(scmp_filter_ctx ctx) {
    int rc = add_calls(ctx, REFUSED, refused_to_program, COUNT(refused_to_program));
    return rc ? rc : add_rules(ctx, REFUSED, refused_rules, COUNT(refused_rules));
}

static int fill_worker(scmp_filter_ctx ctx) {
    const rule abort_itself = WHEN(tgkill, 0, EXACTLY, (scmp_datum_t)getpid());
    int rc = add_calls(ctx, SCMP_ACT_ALLOW, allowed_to_worker, COUNT(allowed_to_worker));
    if (rc == 0)
        rc = add_rules(ctx, SCMP_ACT_ALLOW, allowed_rules, COUNT(allowed_rules));
    return rc ? rc : add_rules(ctx, SCMP_ACT_ALLOW, &abort_itself, 1);
}

typedef struct recipe {
    uint32_t otherwise;
    int (*fill)(scmp_filter_ctx ctx);
} recipe;

static const recipe recipes[] = {
    [HIAP_ISOLATE_PROGRAM] = { SCMP_ACT_ALLOW, fill_program },
    [HIAP_ISOLATE_WORKER] = { REFUSED, fill_worker },
};

/* libseccomp writes the program to a descriptor: a pipe, which no limit on files concerns and which
 * holds the largest program the kernel takes (BPF_MAXINSNS instructions of 8 bytes, 32 KiB). */
static int export_filter(hiap_filter *out, scmp_filter_ctx ctx) {
    const size_t most = BPF_MAXINSNS * sizeof *out->at;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return -errno;
    int rc = seccomp_export_bpf(ctx, ends[1]);
    close(ends[1]);
    if (rc == 0 && !(out->at = hiap_alloc(most)))
        rc = -ENOMEM;
    ssize_t n = rc == 0 ? read(ends[0], out->at, most) : 0;
    if (rc == 0 && n <= 0)
        rc = -EIO;
    out->len = n > 0 ? (size_t)n / sizeof *out->at : 0;
    close(ends[0]);
    return rc;
}

hiap_rc hiap_filter_build(hiap_filter *out, hiap_isolate_profile profile, hiap_err *err) {
    *out = (hiap_filter){ NULL, 0 };
    scmp_filter_ctx ctx = seccomp_init(recipes[profile].otherwise);
    int rc = ctx ? recipes[profile].fill(ctx) : -ENOMEM;
    if (rc == 0) /* glibc asks for clone3 first; its flags lie where a filter cannot see them */
        rc = seccomp_rule_add(ctx, UNKNOWN_CALL, SCMP_SYS(clone3), 0);
    if (rc == 0)
        rc = export_filter(out, ctx);
    seccomp_release(ctx);
    if (rc == 0)
        return HIAP_OK;
    hiap_free(out->at);
    *out = (hiap_filter){ NULL, 0 };
    if (rc == -ENOMEM)
        return hiap_err_nomem(err, sizeof(struct sock_filter));
    errno = -rc;
    return hiap_err_errno(err, "build", "the seccomp filter");
}
