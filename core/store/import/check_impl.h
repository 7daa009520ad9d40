/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to core/store/import/check*.c. */
#ifndef HIAP_STORE_IMPORT_CHECK_IMPL_H
#define HIAP_STORE_IMPORT_CHECK_IMPL_H

#include "core/store/import/check.h"

enum {
#define HIAP_CHECK(id, fact, advice) HIAP_CHECK_##id,
#include "core/store/import/check.def"
#undef HIAP_CHECK
    HIAP_CHECK_COUNT
};

typedef struct hiap_check_tally {
    size_t figures, lines, examples[HIAP_CHECK_EXAMPLES]; /* one line may give several figures */
    size_t last;
} hiap_check_tally;

/* Something that is said of something, the first time it is said: of "fingertips/93861" the decile
 * set "... (IMD2019)". Both are texts of `texts`, in the order they came. */
typedef struct hiap_check_fact {
    uint32_t of, what;
    size_t line;
} hiap_check_fact;

typedef struct hiap_check_facts {
    hiap_map *pairs; /* numbers of the two texts */
    HIAP_VEC(hiap_check_fact) items;
} hiap_check_facts;

enum {
    HIAP_FACT_LENGTH,    /* of an indicator: "12 months" */
    HIAP_FACT_DECILES,   /* of an indicator: the category type of a set of deciles */
    HIAP_FACT_DIRECTION, /* of an indicator: "1 is the most deprived" */
    HIAP_FACT_OBSOLETE,  /* of an area code: what the file says of it */
    HIAP_FACT_OLD,       /* of an area code: what replaced it, which the file does not say */
    HIAP_FACT_CODE,      /* of the name of a local authority: its code */
    HIAP_FACT_SLIP,      /* of an area code: its name, and that of another area here */
    HIAP_FACT_RENAMED,   /* of an area code: its name, and the one it has here */
    HIAP_FACT_UNKNOWN,   /* of an area code that no earlier vintage has: nothing */
    HIAP_FACTS
};

struct hiap_check {
    hiap_map *texts;
    hiap_check_facts facts[HIAP_FACTS];
    hiap_check_tally rows[HIAP_CHECK_COUNT], conflicts;
    size_t conflict_there; /* the line that was kept in the first conflict */
    hiap_map *periods;     /* (indicator, period) met */
    hiap_map *codes;       /* of areas; not those that the file calls obsolete */
    HIAP_VEC(size_t) code_lines;
    hiap_map *owned, *owners; /* names of areas, and their codes; NULL until asked for */
    size_t beside;         /* of the facts OLD: the file has what replaced the code too */
    hiap_figure last;
    uint32_t last_note;
    bool last_combined, last_obsolete; /* what that note says */
};

hiap_str hiap_check_text(const hiap_check *check, uint32_t number);

/* Something said of something, on a line; 0: on none. */
typedef struct hiap_check_saying {
    hiap_str of, what;
    size_t line;
} hiap_check_saying;
hiap_rc hiap_check_say(hiap_check *check, int kind, hiap_check_saying s, hiap_err *err);

/* Find, among the codes of the file that it does not call obsolete itself, those that the project's
 * table of changes (datasets/area_changes.csv) does. */
hiap_rc hiap_check_codes(hiap_check *check, hiap_err *err);

/* Find the codes of the file that no vintage before this one has, where the store knows most areas
 * of the kind. */
hiap_rc hiap_check_unknown(hiap_check *check, hiap_store *store, int64_t vintage, hiap_err *err);

#endif
