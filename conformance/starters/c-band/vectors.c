/* SPDX-License-Identifier: Apache-2.0 */
#include "vectors.h"

#include "band.h"
#include "cbor.h"
#include "link.h"
#include "noise.h"
#include "port.h"
#include "sign1.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VALUES = 80, KEY = 32, OUT_MAX = 2048 };

typedef struct {
    const char *name;
    uint8_t *b; /* over the hex digits, which it takes the place of */
    size_t n;
} value;

static value given[VALUES];
static size_t given_n;
static uint8_t out[OUT_MAX];

static const char DONE[] = "done", UNIMPLEMENTED[] = "unimplemented", ERROR[] = "error not the values of this vector";

static bool is(const char *a, const char *b) { return strcmp(a, b) == 0; }

/* ---- what is given, what is answered ---- */

static int nibble(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

/* One value NAME=HEX. */
static bool parse(char *word, value *v)
{
    char *s = strchr(word, '=');
    if (s == NULL || s == word)
        return false;
    *s++ = '\0';
    *v = (value){word, (uint8_t *)s, 0};
    if (is(s, "-"))
        return true;
    for (; *s != '\0'; s += 2) {
        if (nibble(s[0]) < 0 || nibble(s[1]) < 0)
            return false;
        v->b[v->n++] = (uint8_t)(nibble(s[0]) << 4 | nibble(s[1]));
    }
    return v->n > 0;
}

/* The value of that name; of size n, unless n is 0. */
static const value *get(const char *name, size_t n)
{
    for (size_t i = 0; i < given_n; i++)
        if (is(given[i].name, name) && (n == 0 || given[i].n == n))
            return &given[i];
    return NULL;
}

static void answer(const char *name, const uint8_t *b, size_t n)
{
    printf("vector %s=%s", name, n == 0 ? "-" : "");
    for (size_t i = 0; i < n; i++)
        printf("%02x", b[i]);
    puts("");
}

static void answer_number(const char *name, uint64_t v)
{
    uint8_t b[8];
    for (int i = 0; i < 8; i++)
        b[i] = (uint8_t)(v >> (56 - 8 * i));
    answer(name, b, sizeof b);
}

static const char *invalid(const char *level)
{
    printf("vector invalid %s\n", level);
    return DONE;
}

/* ---- messages ---- */

/* What cbor_scan found: byte strings of a fixed size, numbers, other strings, each in the order of the format. */
static struct {
    uint8_t b[4][32];
    uint64_t v[4];
    const uint8_t *s[2];
    size_t n[2];
} found;

/* The fields of each layout: B and a size, N, or S, and the name. */
static const struct { const char *layout, *fields[9]; } layouts[] = {
    {"BindGrant", {"B16account", "B32wallet", "N0mode", "S0currency", "N0limit", "N0n", "B32request"}},
    {"KeySet", {"N0version", "B32grantKey", "B32orderKey"}},
    {"PaymentOrder", {"B16orderId", "B32session", "N0number", "N0amount", "S0currency", "S0payee", "N0expiry",
                      "B16account"}},
    {"ReleaseGrant", {"B16bandId", "N0epoch"}},
    {"Challenged", {"B32challenge"}},
    {"Bind", {"S0grant", "S0keySet"}},
    {"Carried", {"S0grant", "S0keySet"}},
    {"Presence", {"B16challenge"}},
    {"Pay", {"S0order"}},
};

static bool two(const uint8_t *m, size_t n, unsigned literal)
{
    return cbor_scan(m, n, "LVV", literal, &found.s[0], &found.n[0], (size_t)0, (size_t)FIELD_MAX, &found.s[1],
                     &found.n[1], (size_t)0, (size_t)FIELD_MAX);
}

/* As band.c scans them. */
static bool scan(const char *layout, const uint8_t *m, size_t n)
{
    const size_t id = 16, key = 32;
    if (is(layout, "BindGrant"))
        return cbor_scan(m, n, "LBBNTNNB", 3u, found.b[0], id, found.b[1], key, &found.v[0], &found.s[0], &found.n[0],
                         (size_t)3, (size_t)3, &found.v[1], &found.v[2], found.b[2], key) &&
               found.v[0] <= 1;
    if (is(layout, "KeySet"))
        return cbor_scan(m, n, "LNBB", 4u, &found.v[0], found.b[0], key, found.b[1], key);
    if (is(layout, "PaymentOrder"))
        return cbor_scan(m, n, "LBBNNTTNB", 6u, found.b[0], id, found.b[1], key, &found.v[0], &found.v[1], &found.s[0],
                         &found.n[0], (size_t)3, (size_t)3, &found.s[1], &found.n[1], (size_t)1, (size_t)64,
                         &found.v[2], found.b[2], id);
    if (is(layout, "ReleaseGrant"))
        return cbor_scan(m, n, "LBN", 8u, found.b[0], id, &found.v[0]);
    if (is(layout, "Challenged"))
        return cbor_scan(m, n, "LB", 20u, found.b[0], key);
    if (is(layout, "Bind"))
        return two(m, n, 22);
    if (is(layout, "Carried"))
        return two(m, n, 24);
    if (is(layout, "Presence"))
        return cbor_scan(m, n, "LB", 26u, found.b[0], id);
    return cbor_scan(m, n, "LV", 28u, &found.s[0], &found.n[0], (size_t)0, (size_t)FIELD_MAX); /* Pay */
}

static void answer_found(const char *const *fields)
{
    size_t b = 0, v = 0, s = 0;
    for (; *fields != NULL; fields++) {
        char *name;
        size_t size = strtoul(*fields + 1, &name, 10);
        if (**fields == 'B')
            answer(name, found.b[b++], size);
        else if (**fields == 'N')
            answer_number(name, found.v[v++]);
        else
            answer(name, found.s[s], found.n[s]), s++;
    }
}

/* Section 8.1: what a message begins with, and how long the rest is. */
static const struct { const char *layout; size_t n; uint8_t begin[2]; size_t min, max; const char *name; } plain[] = {
    {"PairOpen", 2, {1, 1}, 32, 1000, "message"}, {"SessionOpen", 2, {2, 1}, 48, 1000, "message"},
    {"Continue", 1, {3, 0}, 16, 1000, "message"}, {"Release", 1, {4, 0}, 0, 1023, "carried"},
    {"Keys", 1, {5, 0}, 0, 1023, "keySet"},       {"Nothing", 0, {0, 0}, 0, 0, NULL}};

static const char *decode(const char *layout)
{
    const value *m = get("bytes", 0);
    if (m == NULL)
        return ERROR;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (!is(plain[i].layout, layout))
            continue;
        size_t n = plain[i].n;
        if (m->n < n || memcmp(m->b, plain[i].begin, n) != 0 || m->n - n < plain[i].min || m->n - n > plain[i].max)
            return invalid("MALFORMED");
        if (plain[i].name != NULL)
            answer(plain[i].name, m->b + n, m->n - n);
        return DONE;
    }
    if (is(layout, "Sign1")) {
        signed_in s = {.bytes = m->b, .n = m->n};
        if (!signed_read(&s))
            return invalid("MALFORMED");
        answer("payload", s.payload, s.payload_n);
        answer("signature", s.signature, sizeof s.signature);
        return DONE;
    }
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        if (!is(layouts[i].layout, layout))
            continue;
        if (!scan(layout, m->b, m->n))
            return invalid("MALFORMED");
        answer_found(layouts[i].fields);
        return DONE;
    }
    return UNIMPLEMENTED;
}

static bool lacking; /* a value that was asked for is not given; another is in its place */

static const value *need(const char *name, size_t n)
{
    static uint8_t zeros[64];
    static value nothing = {"", zeros, 0};
    const value *v = get(name, n);
    nothing.n = n;
    lacking = lacking || v == NULL;
    return v == NULL ? &nothing : v;
}

static uint64_t number(const char *name)
{
    const value *v = need(name, 8);
    uint64_t n = 0;
    for (size_t i = 0; i < 8; i++)
        n = n << 8 | v->b[i];
    return n;
}

static size_t print_one(unsigned literal, const char *name)
{
    const value *v = need(name, 0);
    return cbor_print(out, sizeof out, "LB", literal, v->b, v->n);
}

static size_t print_prologue(bool session)
{
    const value *versions = need("versions", 0), *suites = need("suites", 0);
    return cbor_print(out, sizeof out, session ? "TLLLBBBN" : "TLLLBB", "BandPay", 1u, 1u, session ? 2u : 1u,
                      versions->b, versions->n, suites->b, suites->n, session ? need("bandId", 16)->b : out, (size_t)16,
                      session ? number("epoch") : 0);
}

/* As band.c prints them. SIZE_MAX: it prints none such. */
static size_t print(const char *layout)
{
    const size_t id = 16, key = 32;
    if (is(layout, "Info"))
        return cbor_print(out, sizeof out, "BBN", need("versions", 0)->b, need("versions", 0)->n, need("suites", 0)->b,
                          need("suites", 0)->n, number("state"));
    if (is(layout, "PairPrologue") || is(layout, "SessionPrologue"))
        return print_prologue(layout[0] == 'S');
    if (is(layout, "BindRequest"))
        return cbor_print(out, sizeof out, "LBNBNB", 2u, need("bandId", id)->b, id, number("epoch"),
                          need("challenge", key)->b, key, number("method"), need("commitment", key)->b, key);
    if (is(layout, "BindReceipt"))
        return cbor_print(out, sizeof out, "LBN", 5u, need("grant", key)->b, key, number("epoch"));
    if (is(layout, "PaymentApproval"))
        return cbor_print(out, sizeof out, "LBBNNN", 7u, need("order", key)->b, key, need("bandId", id)->b, id,
                          number("epoch"), number("counter"), number("gesture"));
    if (is(layout, "Offer"))
        return cbor_print(out, sizeof out, "LBB", 21u, need("certificate", 0)->b, need("certificate", 0)->n,
                          need("request", 0)->b, need("request", 0)->n);
    if (is(layout, "Bound"))
        return print_one(23, "receipt");
    if (is(layout, "Welcome"))
        return print_one(25, "receipt");
    if (is(layout, "Present"))
        return cbor_print(out, sizeof out, "LBN", 27u, need("challenge", id)->b, id, number("worn"));
    return is(layout, "Approved") ? print_one(29, "approval") : SIZE_MAX;
}

static const char *encode(const char *layout)
{
    size_t n;
    if (is(layout, "Continue")) {
        const value *m = need("message", 0);
        n = lacking || m->n >= sizeof out ? 0 : m->n + 1;
        out[0] = 3;
        memcpy(out + 1, m->b, n == 0 ? 0 : n - 1);
    } else {
        n = print(layout);
    }
    if (n == SIZE_MAX)
        return UNIMPLEMENTED;
    if (lacking || n == 0)
        return ERROR;
    answer("bytes", out, n);
    return DONE;
}

/* ---- signed objects ---- */

static const char *verify(const char *layout)
{
    static const char *const rules[][2] = {{"BindGrant", "GRANT_SIGNED"}, {"KeySet", "KEY_SET_SIGNED"},
        {"PaymentOrder", "ORDER_SIGNED"}, {"ReleaseGrant", "RELEASE_SIGNED"}};
    const value *key = need("key", KEY), *object = need("object", 0);
    signed_in s = {.bytes = object->b, .n = object->n};
    uint8_t hash[32];
    char aad[40];
    size_t i = 0;
    while (i < 4 && !is(rules[i][0], layout))
        i++;
    if (i == 4 || lacking)
        return i == 4 ? UNIMPLEMENTED : ERROR;
    if (!signed_read(&s) || !scan(layout, s.payload, s.payload_n))
        return invalid("MALFORMED");
    snprintf(aad, sizeof aad, "BandPay-1 %s", layout);
    if (!signed_valid(&s, aad, key->b))
        return invalid(rules[i][1]);
    port_sha256(hash, object->b, object->n, NULL, 0);
    answer("payload", s.payload, s.payload_n);
    answer("hash", hash, sizeof hash);
    return DONE;
}

static const char *sign(const char *layout)
{
    const value *key = need("key", KEY), *payload = need("payload", 0);
    signed_own s;
    char aad[40];
    if (!is(layout, "BindRequest") && !is(layout, "BindReceipt") && !is(layout, "PaymentApproval"))
        return UNIMPLEMENTED;
    if (lacking)
        return ERROR;
    snprintf(aad, sizeof aad, "BandPay-1 %s", layout);
    signed_make(&s, aad, payload->b, payload->n, key->b);
    if (s.n == 0)
        return ERROR; /* too long for one that a band makes */
    answer("object", s.bytes, s.n);
    return DONE;
}

/* ---- Noise ---- */

/* One message of the responder, or a record once the handshake is over. NULL, or the name of the refusal. */
static const char *step(noise *x, noise_cipher *receive, noise_cipher *send, const char *tokens, bool writes, value *v)
{
    uint8_t *m = v->b;
    size_t n = v->n;
    if (!writes) {
        const char *why = tokens != NULL              ? noise_read(x, tokens, &m, &n)
                          : noise_open(receive, NULL, 0, m, &n) ? NULL
                                                                : "UNOPENED";
        if (why == NULL)
            answer("payload", m, n);
        return why;
    }
    if (tokens != NULL) {
        n = noise_write(x, tokens, out, m, n);
    } else {
        noise_seal(send, out, NULL, 0, m, n);
        n += NOISE_TAG;
    }
    if (n == 0)
        return "CONTRIBUTORY";
    answer("message", out, n);
    return NULL;
}

static const char *respond(const char *name)
{
    static const char *const xx[] = {"e", "e ee s es", "s se", NULL}, *const kk[] = {"e es ss", "e ee se", NULL};
    bool is_kk = is(name, "Noise_KK_25519_ChaChaPoly_SHA256");
    const char *const *tokens = is_kk ? kk : xx;
    const value *s = need("s", KEY), *e = need("e", KEY), *prologue = need("prologue", 0);
    const value *rs = is_kk ? need("rs", KEY) : NULL;
    noise x;
    noise_cipher receive, send;
    if (!is_kk && !is(name, "Noise_XX_25519_ChaChaPoly_SHA256"))
        return UNIMPLEMENTED;
    if (lacking)
        return ERROR;
    noise_begin(&x, s->b, is_kk ? rs->b : NULL, prologue->b, prologue->n);
    port_random_once(e->b);
    for (size_t i = 0; i < given_n; i++) {
        bool writes = is(given[i].name, "write");
        if (!writes && !is(given[i].name, "read"))
            continue;
        if (given[i].n + 128 > sizeof out)
            return ERROR;
        const char *why = step(&x, &receive, &send, *tokens, writes, &given[i]);
        if (why != NULL)
            return invalid(why);
        if (*tokens == NULL || *++tokens != NULL)
            continue;
        noise_split(&x, &receive, &send);
        answer("hash", x.h, sizeof x.h);
        answer("rs", x.rs, sizeof x.rs);
    }
    return DONE;
}

static bool chacha(const char *name)
{
    return is(name, "Noise_XX_25519_ChaChaPoly_SHA256") || is(name, "Noise_KK_25519_ChaChaPoly_SHA256");
}

static const char *split(void)
{
    noise x;
    noise_cipher first, second;
    memset(&x, 0, sizeof x);
    memcpy(x.ck, need("ck", KEY)->b, sizeof x.ck);
    if (lacking)
        return ERROR;
    noise_split(&x, &first, &second); /* the responder receives under the first */
    answer("k1", first.key, sizeof first.key);
    answer("k2", second.key, sizeof second.key);
    return DONE;
}

static const char *one_record(bool seal)
{
    const value *k = need("k", KEY), *m = need(seal ? "plaintext" : "record", 0);
    noise_cipher cipher = {.n = number("n")};
    size_t n = m->n;
    memcpy(cipher.key, k->b, KEY);
    if (lacking || n + NOISE_TAG > sizeof out)
        return ERROR;
    if (seal) {
        noise_seal(&cipher, out, NULL, 0, m->b, n);
        answer("record", out, n + NOISE_TAG);
        return DONE;
    }
    if (!noise_open(&cipher, NULL, 0, m->b, &n))
        return invalid("UNOPENED");
    answer("plaintext", m->b, n);
    return DONE;
}

/* ---- fragments ---- */

static const char *cut(unsigned mtu)
{
    const value *m = need("message", 0);
    if (lacking)
        return ERROR;
    link_open(mtu);
    platform_notified = "vector fragment=";
    link_send(m->b, m->n);
    platform_notified = "notify out ";
    return DONE;
}

static const char *join(unsigned mtu)
{
    link_open(mtu);
    for (size_t i = 0; i < given_n; i++) {
        if (!is(given[i].name, "fragment"))
            return ERROR;
        size_t n;
        uint8_t code = link_take(given[i].b, given[i].n), *m = link_message(&n);
        answer("att", &code, code == ATT_OK ? 0 : 1);
        if (m == NULL)
            continue;
        answer("message", m, n);
        link_release();
    }
    return DONE;
}

/* ---- the command ---- */

static const char *carry_out(const char *kind, const char *subject)
{
    unsigned long mtu = strtoul(subject, NULL, 10);
    bool fragments = is(kind, "cut") || is(kind, "join");
    if (fragments && (mtu < MTU_MIN || mtu > MTU_MAX))
        return "error the MTU is not 23 to 517";
    if (fragments)
        return is(kind, "cut") ? cut((unsigned)mtu) : join((unsigned)mtu);
    if (is(kind, "decode"))
        return decode(subject);
    if (is(kind, "encode"))
        return encode(subject);
    if (is(kind, "verify"))
        return verify(subject);
    if (is(kind, "sign"))
        return sign(subject);
    if (is(kind, "respond"))
        return respond(subject);
    if (!chacha(subject))
        return UNIMPLEMENTED;
    if (is(kind, "split"))
        return split();
    return is(kind, "seal") || is(kind, "open") ? one_record(kind[0] == 's') : UNIMPLEMENTED;
}

const char *vectors_answer(char *words)
{
    char *kind = strtok(words, " "), *subject = strtok(NULL, " "), *word;
    if (subject == NULL)
        return ERROR;
    lacking = false;
    for (given_n = 0; (word = strtok(NULL, " ")) != NULL; given_n++)
        if (given_n == VALUES || !parse(word, &given[given_n]))
            return ERROR;
    band_disconnected();
    const char *end = carry_out(kind, subject);
    band_disconnected();
    port_random_once(NULL);
    return end;
}
