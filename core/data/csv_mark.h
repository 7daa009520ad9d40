/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks: the bytes of a 64-byte block that may end or open a cell, as one bit each. Private to
 * core/data/csv_scan.c and its test. */
#ifndef HIAP_DATA_CSV_MARK_H
#define HIAP_DATA_CSV_MARK_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define HIAP_CSV_BLOCK 64

/* A bit for every comma, quote and control character up to CR (NUL, LF and CR are among them; the
 * others are rare and harmless). *wide becomes true when a byte is not ASCII. */
static inline uint64_t hiap_csv_marks_plain(const char *block, bool *wide) {
    uint64_t marks = 0;
    unsigned char any = 0;
    for (unsigned i = 0; i < HIAP_CSV_BLOCK; i++) {
        unsigned char c = (unsigned char)block[i];
        marks |= (uint64_t)(c == ',' || c == '"' || c <= '\r') << i;
        any |= c;
    }
    *wide |= any >> 7;
    return marks;
}

#ifdef __SSE2__
static inline __m128i hiap_csv_marks16(__m128i bytes) {
    __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8('\r')), bytes);
    __m128i comma = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(','));
    __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    return _mm_or_si128(control, _mm_or_si128(comma, quote));
}

static inline uint64_t hiap_csv_marks(const char *block, bool *wide) {
    const __m128i *at = (const __m128i *)(const void *)block;
    uint64_t marks = 0;
    __m128i any = _mm_setzero_si128();
    for (unsigned i = 0; i < HIAP_CSV_BLOCK / 16; i++) {
        __m128i bytes = _mm_loadu_si128(at + i);
        marks |= (uint64_t)(unsigned)_mm_movemask_epi8(hiap_csv_marks16(bytes)) << (16 * i);
        any = _mm_or_si128(any, bytes);
    }
    *wide |= _mm_movemask_epi8(any) != 0;
    return marks;
}
#else
static inline uint64_t hiap_csv_marks(const char *block, bool *wide) {
    return hiap_csv_marks_plain(block, wide);
}
#endif

#endif
