/* SPDX-License-Identifier: Apache-2.0 */
#include "cbor.h"

#include <stdarg.h>
#include <string.h>

enum { UNSIGNED = 0, BYTES = 2, TEXT = 3, ARRAY = 4, MAP = 5 };

typedef struct {
    const uint8_t *p, *end;
    bool bad; /* stays; everything is then 0 or empty */
} input;

static void require(input *in, bool good)
{
    if (!good)
        in->bad = true;
}

static uint8_t byte(input *in)
{
    require(in, in->p != in->end);
    return in->bad ? 0 : *in->p++;
}

/* ENC-1: definite lengths and shortest heads only. */
static uint64_t head(input *in, unsigned major)
{
    static const uint64_t least[4] = {24, 0x100, 0x10000, UINT64_C(0x100000000)};
    uint64_t v = 0;
    uint8_t first = byte(in);
    unsigned info = first & 31u;
    require(in, first >> 5 == major && info <= 27);
    if (in->bad || info < 24)
        return in->bad ? 0 : info;
    for (int left = 1 << (info - 24); left > 0; left--)
        v = v << 8 | byte(in);
    require(in, v >= least[info - 24]);
    return in->bad ? 0 : v;
}

static const uint8_t *string(input *in, unsigned major, size_t min, size_t max, size_t *n)
{
    uint64_t size = head(in, major);
    require(in, size >= min && size <= max && size <= (uint64_t)(in->end - in->p));
    *n = in->bad ? 0 : (size_t)size;
    in->p += *n;
    return in->p - *n;
}

/* UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. */
static bool utf8(const uint8_t *s, size_t n)
{
    size_t i = 0;
    while (i < n) {
        uint8_t c = s[i++];
        size_t more = c < 0x80 ? 0 : c < 0xc2 || c > 0xf4 ? SIZE_MAX : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
        if (more > n - i)
            return false;
        uint8_t low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
        uint8_t high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
        for (; more > 0; more--, i++, low = 0x80, high = 0xbf)
            if (s[i] < low || s[i] > high)
                return false;
    }
    return true;
}

bool cbor_scan(const uint8_t *m, size_t n, const char *format, ...)
{
    input in = {m, m + n, false};
    va_list ap;
    require(&in, head(&in, ARRAY) == strlen(format));
    va_start(ap, format);
    for (; *format != '\0' && !in.bad; format++) {
        if (*format == 'L') {
            require(&in, head(&in, UNSIGNED) == va_arg(ap, unsigned));
        } else if (*format == 'N') {
            uint64_t *v = va_arg(ap, uint64_t *);
            *v = head(&in, UNSIGNED);
            require(&in, *v <= NUMBER_MAX);
        } else if (*format == 'M') {
            require(&in, head(&in, MAP) == 0);
        } else if (*format == 'B') {
            uint8_t *out = va_arg(ap, uint8_t *);
            size_t exact = va_arg(ap, size_t), got;
            const uint8_t *s = string(&in, BYTES, exact, exact, &got);
            if (out != NULL)
                memcpy(out, s, got);
        } else {
            const uint8_t **view = va_arg(ap, const uint8_t **);
            size_t *got = va_arg(ap, size_t *), min = va_arg(ap, size_t), max = va_arg(ap, size_t);
            *view = string(&in, *format == 'V' ? BYTES : TEXT, min, max, got);
            require(&in, *format == 'V' || utf8(*view, *got));
        }
    }
    va_end(ap);
    return !in.bad && in.p == in.end;
}

/* p moves on, or becomes NULL for good where the n bytes do not fit. */
static void put(uint8_t **p, const uint8_t *end, const void *b, size_t n)
{
    if (*p == NULL || (size_t)(end - *p) < n) {
        *p = NULL;
    } else if (n > 0) {
        memcpy(*p, b, n);
        *p += n;
    }
}

static void put_head(uint8_t **p, const uint8_t *end, unsigned major, uint64_t v)
{
    uint8_t b[9];
    unsigned info = v < 24 ? (unsigned)v : v < 0x100 ? 24 : v < 0x10000 ? 25 : v < UINT64_C(0x100000000) ? 26 : 27;
    size_t n = info < 24 ? 0 : (size_t)1 << (info - 24);
    b[0] = (uint8_t)(major << 5 | info);
    for (size_t i = n; i > 0; i--, v >>= 8)
        b[i] = (uint8_t)v;
    put(p, end, b, n + 1);
}

size_t cbor_print(uint8_t *out, size_t cap, const char *format, ...)
{
    uint8_t *p = out, *end = out + cap;
    va_list ap;
    put_head(&p, end, ARRAY, strlen(format));
    va_start(ap, format);
    for (; *format != '\0'; format++) {
        if (*format == 'L' || *format == 'N') {
            put_head(&p, end, UNSIGNED, *format == 'L' ? va_arg(ap, unsigned) : va_arg(ap, uint64_t));
        } else if (*format == 'M') {
            put_head(&p, end, MAP, 0);
        } else {
            const void *s = va_arg(ap, const void *);
            size_t n = *format == 'B' ? va_arg(ap, size_t) : strlen(s);
            put_head(&p, end, *format == 'B' ? BYTES : TEXT, n);
            put(&p, end, s, n);
        }
    }
    va_end(ap);
    return p == NULL ? 0 : (size_t)(p - out);
}
