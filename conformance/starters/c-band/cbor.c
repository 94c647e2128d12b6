/* SPDX-License-Identifier: Apache-2.0 */
#include "cbor.h"

#include <stdarg.h>
#include <string.h>

enum { UNSIGNED = 0, BYTES = 2, TEXT = 3, ARRAY = 4, MAP = 5 };

typedef struct {
    const uint8_t *p, *end;
    bool bad; /* stays; everything is then 0 or empty */
} input;

/* ENC-1: definite lengths and shortest heads only. */
static uint64_t head(input *in, unsigned major)
{
    static const uint64_t least[4] = {24, 0x100, 0x10000, UINT64_C(0x100000000)};
    uint64_t v = 0;
    if (in->bad || in->p == in->end || *in->p >> 5 != major) {
        in->bad = true;
        return 0;
    }
    unsigned info = *in->p++ & 31u;
    if (info < 24)
        return info;
    size_t n = info <= 27 ? (size_t)1 << (info - 24) : SIZE_MAX;
    if ((size_t)(in->end - in->p) < n) {
        in->bad = true;
        return 0;
    }
    while (n-- > 0)
        v = v << 8 | *in->p++;
    in->bad = v < least[info - 24];
    return in->bad ? 0 : v;
}

static const uint8_t *string(input *in, unsigned major, size_t min, size_t max, size_t *n)
{
    const uint8_t *s = in->p;
    uint64_t len = head(in, major);
    in->bad |= len < min || len > max || len > (uint64_t)(in->end - in->p);
    *n = in->bad ? 0 : (size_t)len;
    if (!in->bad) {
        s = in->p;
        in->p += *n;
    }
    return s;
}

/* UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. */
static bool utf8(const uint8_t *s, size_t n)
{
    size_t i = 0;
    while (i < n) {
        uint8_t c = s[i++];
        if (c < 0x80)
            continue;
        size_t more = c >= 0xc2 && c <= 0xdf ? 1 : c >= 0xe0 && c <= 0xef ? 2 : c >= 0xf0 && c <= 0xf4 ? 3 : 0;
        if (more == 0 || n - i < more)
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
    in.bad = head(&in, ARRAY) != strlen(format) || in.bad;
    va_start(ap, format);
    for (; *format != '\0' && !in.bad; format++) {
        const uint8_t *s, **view;
        uint8_t *out;
        size_t *view_n, got;
        uint64_t v;
        switch (*format) {
        case 'L':
            in.bad |= head(&in, UNSIGNED) != va_arg(ap, unsigned);
            break;
        case 'N':
            *va_arg(ap, uint64_t *) = v = head(&in, UNSIGNED);
            in.bad |= v > NUMBER_MAX;
            break;
        case 'E':
            out = va_arg(ap, uint8_t *);
            v = head(&in, UNSIGNED);
            in.bad |= v > va_arg(ap, unsigned);
            *out = in.bad ? 0 : (uint8_t)v;
            break;
        case 'B':
        case 'C':
            out = va_arg(ap, uint8_t *);
            n = *format == 'B' ? va_arg(ap, size_t) : 3;
            s = string(&in, *format == 'B' ? BYTES : TEXT, n, n, &got);
            in.bad |= *format == 'C' && !utf8(s, got);
            if (!in.bad && out != NULL)
                memcpy(out, s, n);
            break;
        case 'V':
        case 'T':
            view = va_arg(ap, const uint8_t **);
            view_n = va_arg(ap, size_t *);
            *view = *format == 'V' ? string(&in, BYTES, 0, va_arg(ap, size_t), view_n) : string(&in, TEXT, 1, 64, view_n);
            in.bad |= *format == 'T' && !utf8(*view, *view_n);
            break;
        case 'M':
            in.bad |= head(&in, MAP) != 0;
            break;
        default:
            in.bad = true;
        }
    }
    va_end(ap);
    return !in.bad && in.p == in.end;
}

typedef struct {
    uint8_t *p;
    size_t left;
    bool bad;
} output;

static void put(output *out, const void *b, size_t n)
{
    out->bad |= out->left < n;
    if (out->bad || n == 0)
        return;
    memcpy(out->p, b, n);
    out->p += n;
    out->left -= n;
}

static void put_head(output *out, unsigned major, uint64_t v)
{
    uint8_t b[9];
    unsigned info = v < 24 ? (unsigned)v : v < 0x100 ? 24 : v < 0x10000 ? 25 : v < UINT64_C(0x100000000) ? 26 : 27;
    size_t n = info < 24 ? 0 : (size_t)1 << (info - 24);
    b[0] = (uint8_t)(major << 5 | info);
    for (size_t i = n; i > 0; i--, v >>= 8)
        b[i] = (uint8_t)v;
    put(out, b, n + 1);
}

size_t cbor_print(uint8_t *buffer, size_t cap, const char *format, ...)
{
    output out = {buffer, cap, false};
    va_list ap;
    put_head(&out, ARRAY, strlen(format));
    va_start(ap, format);
    for (; *format != '\0'; format++) {
        const void *s = NULL;
        size_t n = 0;
        if (*format == 'L' || *format == 'N') {
            put_head(&out, UNSIGNED, *format == 'L' ? va_arg(ap, unsigned) : va_arg(ap, uint64_t));
        } else if (*format == 'M') {
            put_head(&out, MAP, 0);
        } else {
            s = va_arg(ap, const void *);
            n = *format == 'B' ? va_arg(ap, size_t) : strlen(s);
            put_head(&out, *format == 'B' ? BYTES : TEXT, n);
            put(&out, s, n);
        }
    }
    va_end(ap);
    return out.bad ? 0 : cap - out.left;
}
