/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/isolate.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/base/isolate_filter.h"
#include "core/base/mem.h"

/* Newer than the headers of Debian 12; the kernel's version says whether they may be used. */
#define FS_TRUNCATE     (UINT64_C(1) << 14) /* version 3 */
#define FS_IOCTL_DEVICE (UINT64_C(1) << 15) /* version 5 */
#define NET_TCP         (UINT64_C(3))       /* version 4: bind and connect */
#define SCOPE_ALL       (UINT64_C(3))       /* version 6: abstract sockets and signals */

struct ruleset_attr {
    uint64_t fs, net, scope;
};

#define FS_READ  (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define FS_RUN   (FS_READ | LANDLOCK_ACCESS_FS_EXECUTE)
#define FS_WRITE                                                                                   \
    (FS_READ | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |                     \
     LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |  \
     LANDLOCK_ACCESS_FS_REFER | FS_TRUNCATE)
#define FS_VERSION_1 ((LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1)
#define FS_FILE                                                                                    \
    (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_EXECUTE |   \
     FS_TRUNCATE | FS_IOCTL_DEVICE)

/* 0 when the kernel has no Landlock or it is switched off. */
static int landlock_version(void) {
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version < 0 ? 0 : (int)version;
}

static bool has_seccomp(void) {
    unsigned action = SECCOMP_RET_KILL_PROCESS;
    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

static bool has_no_new_privileges(void) {
    return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) >= 0;
}

static bool has_limits(void) {
    struct rlimit limit;
    return getrlimit(RLIMIT_CPU, &limit) == 0;
}

void hiap_isolate_probe(hiap_isolate_layer layers[HIAP_ISOLATE_LAYERS]) {
    layers[0] = (hiap_isolate_layer){
        "resource limits", "processor time, memory and file sizes stay bounded", has_limits() };
    layers[1] = (hiap_isolate_layer){
        "no new privileges", "set-user-id programs give nothing away", has_no_new_privileges() };
    layers[2] = (hiap_isolate_layer){
        "Landlock", "files outside the folders that were given stay out of reach",
        landlock_version() > 0 };
    layers[3] = (hiap_isolate_layer){
        "seccomp", "no other programs, no network, no writing of files", has_seccomp() };
}

bool hiap_isolate_available(void) {
    hiap_isolate_layer layers[HIAP_ISOLATE_LAYERS];
    hiap_isolate_probe(layers);
    for (size_t i = 0; i < HIAP_ISOLATE_LAYERS; i++)
        if (!layers[i].active)
            return false;
    return true;
}

static hiap_rc refused(hiap_err *err, const char *layer, int code) {
    char text[128];
    hiap_err_set(err, HIAP_IO, "this system refuses %s: %s", layer,
                 strerror_r(code, text, sizeof text));
    hiap_err_hint(err, "`hiap doctor` shows which layers of isolation work here; "
                       "--no-isolation runs without them");
    return HIAP_IO;
}

/* --- resource limits -------------------------------------------------------------------------- */

static bool set_limit(__rlimit_resource_t resource, uint64_t soft, uint64_t grace) {
    struct rlimit limit;
    if (soft == HIAP_ISOLATE_KEEP)
        return true;
    if (getrlimit(resource, &limit) != 0)
        return false;
    rlim_t hard = soft > UINT64_MAX - grace ? RLIM_INFINITY : soft + grace;
    if (hard < limit.rlim_max)
        limit.rlim_max = hard;
    limit.rlim_cur = soft < limit.rlim_max ? soft : limit.rlim_max;
    return setrlimit(resource, &limit) == 0;
}

hiap_rc hiap_isolate_limits_set(const hiap_isolate_limits *limits, hiap_err *err) {
    bool done = set_limit(RLIMIT_CORE, 0, 0) && set_limit(RLIMIT_CPU, limits->cpu_seconds, 1) &&
                set_limit(RLIMIT_AS, limits->address_space, 0) &&
                set_limit(RLIMIT_FSIZE, limits->file_bytes, 0) &&
                set_limit(RLIMIT_NOFILE, limits->open_files, 0);
    return done ? HIAP_OK : refused(err, "resource limits", errno);
}

hiap_rc hiap_isolate_no_new_privileges(hiap_err *err) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return refused(err, "no_new_privs", errno);
    return HIAP_OK;
}

/* --- Landlock --------------------------------------------------------------------------------- */

static struct ruleset_attr everything(int version) {
    struct ruleset_attr all = { FS_VERSION_1, 0, 0 };
    if (version >= 2)
        all.fs |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3)
        all.fs |= FS_TRUNCATE;
    if (version >= 4)
        all.net = NET_TCP;
    if (version >= 5)
        all.fs |= FS_IOCTL_DEVICE;
    if (version >= 6)
        all.scope = SCOPE_ALL;
    return all;
}

/* An older kernel knows a shorter struct. */
static size_t attr_size(int version) {
    return version >= 6 ? 24 : version >= 4 ? 16 : 8;
}

static uint64_t allowed_below(unsigned access) {
    return (access & HIAP_ISOLATE_READ ? FS_READ : 0) |
           (access & HIAP_ISOLATE_WRITE ? FS_WRITE : 0) | (access & HIAP_ISOLATE_RUN ? FS_RUN : 0);
}

static int add_path(int ruleset, uint64_t handled, const hiap_isolate_path *rule) {
    int fd = open(rule->path, O_PATH | O_CLOEXEC);
    if (fd < 0)
        return errno == ENOENT || errno == ENOTDIR ? 0 : errno;
    struct stat status;
    struct landlock_path_beneath_attr beneath = { allowed_below(rule->access) & handled, fd };
    if (fstat(fd, &status) == 0 && !S_ISDIR(status.st_mode))
        beneath.allowed_access &= FS_FILE;
    long rc = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    int code = rc == 0 ? 0 : errno;
    close(fd);
    return code;
}

static hiap_rc open_ruleset(int *out, const hiap_isolate_path *paths, size_t count, hiap_err *err) {
    int version = landlock_version();
    struct ruleset_attr all = everything(version);
    int fd = (int)syscall(SYS_landlock_create_ruleset, &all, attr_size(version), 0);
    if (fd < 0)
        return refused(err, "Landlock", errno);
    for (size_t i = 0; i < count; i++) {
        int code = add_path(fd, all.fs, &paths[i]);
        if (code == 0)
            continue;
        close(fd);
        return refused(err, "Landlock", code);
    }
    *out = fd;
    return HIAP_OK;
}

hiap_rc hiap_isolate_landlock(const hiap_isolate_path *paths, size_t count, hiap_err *err) {
    int fd;
    hiap_rc rc = open_ruleset(&fd, paths, count, err);
    if (rc != HIAP_OK)
        return rc;
    if (syscall(SYS_landlock_restrict_self, fd, 0) != 0)
        rc = refused(err, "Landlock", errno);
    close(fd);
    return rc;
}

/* --- seccomp ---------------------------------------------------------------------------------- */

static int install_filter(const hiap_filter *filter) {
    struct sock_fprog program = { (unsigned short)filter->len, filter->at };
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0 ? 0 : errno;
}

hiap_rc hiap_isolate_seccomp(hiap_isolate_profile profile, hiap_err *err) {
    hiap_filter filter = { 0 };
    hiap_rc rc = hiap_filter_build(&filter, profile, err);
    if (rc != HIAP_OK)
        return rc;
    int code = install_filter(&filter);
    if (code != 0)
        rc = refused(err, "seccomp", code);
    hiap_free(filter.at);
    return rc;
}

/* --- both, prepared before fork --------------------------------------------------------------- */

hiap_rc hiap_isolate_plan_child(hiap_isolate_plan *out, const hiap_isolate_path *paths,
                                size_t count, hiap_err *err) {
    *out = (hiap_isolate_plan)HIAP_ISOLATE_PLAN_INIT;
    hiap_rc rc = open_ruleset(&out->ruleset, paths, count, err);
    if (rc != HIAP_OK)
        return rc;
    rc = hiap_filter_build(&out->filter, HIAP_ISOLATE_PROGRAM, err);
    if (rc != HIAP_OK)
        hiap_isolate_plan_clear(out);
    return rc;
}

int hiap_isolate_plan_apply(const hiap_isolate_plan *plan) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return errno;
    if (plan->ruleset >= 0 && syscall(SYS_landlock_restrict_self, plan->ruleset, 0) != 0)
        return errno;
    return plan->filter.at ? install_filter(&plan->filter) : 0;
}

void hiap_isolate_plan_clear(hiap_isolate_plan *plan) {
    if (plan->ruleset >= 0)
        close(plan->ruleset);
    hiap_free(plan->filter.at);
    *plan = (hiap_isolate_plan)HIAP_ISOLATE_PLAN_INIT;
}
