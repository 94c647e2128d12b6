/* SPDX-License-Identifier: Apache-2.0 */
#include "noise.h"

#include "port.h"

#include <string.h>

/* HMAC-SHA256 (RFC 2104) under a key of 32 bytes. */
static void hmac(uint8_t out[32], const uint8_t key[32], const uint8_t *data, size_t n)
{
    uint8_t pad[64], inner[32];
    for (int i = 0; i < 64; i++)
        pad[i] = (uint8_t)((i < 32 ? key[i] : 0) ^ 0x36);
    port_sha256(inner, pad, sizeof pad, data, n);
    for (int i = 0; i < 64; i++)
        pad[i] ^= 0x36 ^ 0x5c;
    port_sha256(out, pad, sizeof pad, inner, sizeof inner);
    port_wipe(pad, sizeof pad);
    port_wipe(inner, sizeof inner);
}

/* HKDF with two outputs (Noise, section 4.3). first may be ck. */
static void hkdf(uint8_t first[32], uint8_t second[32], const uint8_t ck[32], const uint8_t *input, size_t n)
{
    uint8_t temp[32], block[33];
    static const uint8_t one = 1;
    hmac(temp, ck, input, n);
    hmac(block, temp, &one, 1);
    memcpy(first, block, 32);
    block[32] = 2;
    hmac(second, temp, block, sizeof block);
    port_wipe(temp, sizeof temp);
    port_wipe(block, sizeof block);
}

static void nonce_of(uint8_t nonce[12], uint64_t n)
{
    memset(nonce, 0, 4);
    for (int i = 0; i < 8; i++)
        nonce[4 + i] = (uint8_t)(n >> (8 * i));
}

void noise_seal(noise_cipher *c, uint8_t *out, const uint8_t *ad, size_t ad_n, const uint8_t *plain, size_t n)
{
    uint8_t nonce[12];
    nonce_of(nonce, c->n++); /* of the transport, at most one for each that noise_open counted: it keeps the bound */
    port_seal(out, c->key, nonce, ad, ad_n, plain, n);
}

/* In place; *n loses the tag. 2^64 - 1 is reserved (section 5.1 there). What does not open ends the session. */
bool noise_open(noise_cipher *c, const uint8_t *ad, size_t ad_n, uint8_t *m, size_t *n)
{
    uint8_t nonce[12];
    nonce_of(nonce, c->n);
    if (*n < NOISE_TAG || c->n == UINT64_MAX || !port_open(m, c->key, nonce, ad, ad_n, m, *n))
        return false;
    c->n++;
    *n -= NOISE_TAG;
    return true;
}

static void mix_hash(noise *x, const uint8_t *data, size_t n) { port_sha256(x->h, x->h, 32, data, n); }

/* MixKey of a token of two letters: first the initiator's key, then the responder's, which is ours. */
static bool mix_dh(noise *x, const char *token)
{
    uint8_t shared[32];
    if (!port_x25519(shared, token[1] == 'e' ? x->e : x->s, token[0] == 'e' ? x->re : x->rs))
        return false; /* LINK-9 */
    hkdf(x->ck, x->cipher.key, x->ck, shared, sizeof shared);
    x->cipher.n = 0;
    x->keyed = true;
    port_wipe(shared, sizeof shared);
    return true;
}

/* DecryptAndHash. */
static bool decrypt_hash(noise *x, uint8_t *m, size_t *n)
{
    uint8_t before[32];
    memcpy(before, x->h, 32);
    mix_hash(x, m, *n);
    return !x->keyed || noise_open(&x->cipher, before, 32, m, n);
}

/* EncryptAndHash; out has n + NOISE_TAG bytes. The band encrypts nothing before there is a key. */
static void encrypt_hash(noise *x, uint8_t *out, const uint8_t *plain, size_t n)
{
    noise_seal(&x->cipher, out, x->h, 32, plain, n);
    mix_hash(x, out, n + NOISE_TAG);
}

void noise_begin(noise *x, const uint8_t s[32], const uint8_t *rs, const uint8_t *prologue, size_t n)
{
    /* The name has 32 bytes, which is HASHLEN: it is h itself. */
    const char *name = rs == NULL ? "Noise_XX_25519_ChaChaPoly_SHA256" : "Noise_KK_25519_ChaChaPoly_SHA256";
    port_wipe(x, sizeof *x);
    memcpy(x->h, name, 32);
    memcpy(x->ck, name, 32);
    memcpy(x->s, s, 32);
    port_x25519_public(x->s_public, s);
    mix_hash(x, prologue, n);
    if (rs == NULL)
        return;
    memcpy(x->rs, rs, 32); /* -> s, <- s, before the first message */
    mix_hash(x, x->rs, 32);
    mix_hash(x, x->s_public, 32);
}

static bool is_dh(const char *token) { return token[1] == 'e' || token[1] == 's'; }

const char *noise_read(noise *x, const char *tokens, uint8_t **m, size_t *n)
{
    for (const char *t = tokens; *t != '\0'; t++) {
        size_t part = *t == 's' ? 32 + NOISE_TAG : 32, size = part;
        if (*t == ' ')
            continue;
        if (is_dh(t)) {
            if (!mix_dh(x, t++))
                return "CONTRIBUTORY";
            continue;
        }
        if (*n < part)
            return "MALFORMED";
        if (*t == 'e')
            mix_hash(x, *m, 32);
        else if (!decrypt_hash(x, *m, &size))
            return "UNOPENED";
        memcpy(*t == 'e' ? x->re : x->rs, *m, 32);
        *m += part;
        *n -= part;
    }
    if (x->keyed && *n < NOISE_TAG)
        return "MALFORMED"; /* section 8.1: the payload with its tag */
    return decrypt_hash(x, *m, n) ? NULL : "UNOPENED";
}

size_t noise_write(noise *x, const char *tokens, uint8_t *out, const uint8_t *payload, size_t n)
{
    size_t at = 0;
    for (const char *t = tokens; *t != '\0'; t++) {
        if (*t == ' ')
            continue;
        if (is_dh(t)) {
            if (!mix_dh(x, t++))
                return 0;
        } else if (*t == 'e') {
            port_random(x->e, 32); /* DEV-1 */
            port_x25519_public(out + at, x->e);
            mix_hash(x, out + at, 32);
            at += 32;
        } else {
            encrypt_hash(x, out + at, x->s_public, 32);
            at += 32 + NOISE_TAG;
        }
    }
    encrypt_hash(x, out + at, payload, n);
    return at + n + NOISE_TAG;
}

void noise_split(const noise *x, noise_cipher *receive, noise_cipher *send)
{
    hkdf(receive->key, send->key, x->ck, NULL, 0);
    receive->n = send->n = 0;
}
