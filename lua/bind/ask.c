/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word `ask`: a line from the user. Only the main process has the keyboard. */
#include "lua/bind/bind.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

int hiap_bind_word_ask(lua_State *L) {
    hiap_budget_enter(L);
    hiap_buf answer = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_rc rc = hiap_worker_request(hiap_bind_of(L)->worker, "ask", hiap_arg_str(L, 1), &answer,
                                     &err);
    if (rc) {
        hiap_buf_clear(&answer);
        hiap_fail(L, &err);
    }
    if (answer.len == 0) { /* no line any more; otherwise it ends in a line feed */
        hiap_buf_clear(&answer);
        lua_pushnil(L);
        return 1;
    }
    answer.len--;
    return hiap_bind_push_buf(L, &answer);
}
