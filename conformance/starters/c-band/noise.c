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

static void mix_hash(noise *x, const uint8_t *data, size_t n) { port_sha256(x->h, x->h, 32, data, n); }

/* One Diffie-Hellman of a pattern (MixKey). */
static bool mix_dh(noise *x, const uint8_t sk[32], const uint8_t pk[32])
{
    uint8_t shared[32];
    if (!port_x25519(shared, sk, pk))
        return false; /* LINK-9 */
    hkdf(x->ck, x->cipher.key, x->ck, shared, sizeof shared);
    x->cipher.n = 0;
    x->keyed = true;
    port_wipe(shared, sizeof shared);
    return true;
}

/* DecryptAndHash in place; the plaintext has *n bytes. */
static bool decrypt_hash(noise *x, uint8_t *m, size_t *n)
{
    uint8_t before[32], nonce[12];
    memcpy(before, x->h, 32);
    mix_hash(x, m, *n);
    if (!x->keyed)
        return true;
    nonce_of(nonce, x->cipher.n++);
    if (*n < NOISE_TAG || !port_open(m, x->cipher.key, nonce, before, 32, m, *n))
        return false;
    *n -= NOISE_TAG;
    return true;
}

/* EncryptAndHash; out has n + NOISE_TAG bytes. The band writes nothing before there is a key. */
static void encrypt_hash(noise *x, uint8_t *out, const uint8_t *plain, size_t n)
{
    uint8_t nonce[12];
    nonce_of(nonce, x->cipher.n++);
    port_seal(out, x->cipher.key, nonce, x->h, 32, plain, n);
    mix_hash(x, out, n + NOISE_TAG);
}

/* A fresh ephemeral key (DEV-1), its public half written out. */
static void write_e(noise *x, uint8_t out[32])
{
    port_random(x->e, 32);
    port_x25519_public(out, x->e);
    mix_hash(x, out, 32);
}

static void read_e(noise *x, const uint8_t *m)
{
    memcpy(x->re, m, 32);
    mix_hash(x, x->re, 32);
}

/* name has 32 bytes, which is HASHLEN: it is h itself. */
static void begin(noise *x, const char *name, const uint8_t s[32], const uint8_t *prologue, size_t n)
{
    port_wipe(x, sizeof *x);
    memcpy(x->h, name, 32);
    memcpy(x->ck, name, 32);
    memcpy(x->s, s, 32);
    port_x25519_public(x->s_public, s);
    mix_hash(x, prologue, n);
}

void noise_xx_begin(noise *x, const uint8_t s[32], const uint8_t *prologue, size_t n)
{
    begin(x, "Noise_XX_25519_ChaChaPoly_SHA256", s, prologue, n);
}

/* -> e */
const char *noise_xx_read1(noise *x, uint8_t *m, size_t n, uint8_t **payload, size_t *payload_n)
{
    if (n < 32)
        return "MALFORMED";
    read_e(x, m);
    *payload = m + 32;
    *payload_n = n - 32;
    return decrypt_hash(x, *payload, payload_n) ? NULL : "UNOPENED";
}

/* <- e, ee, s, es */
const char *noise_xx_write2(noise *x, uint8_t *out, const uint8_t *payload, size_t n)
{
    write_e(x, out);
    if (!mix_dh(x, x->e, x->re))
        return "CONTRIBUTORY";
    encrypt_hash(x, out + 32, x->s_public, 32);
    if (!mix_dh(x, x->s, x->re))
        return "CONTRIBUTORY";
    encrypt_hash(x, out + 80, payload, n);
    return NULL;
}

/* -> s, se */
const char *noise_xx_read3(noise *x, uint8_t *m, size_t n, uint8_t **payload, size_t *payload_n)
{
    size_t s_n = 48;
    if (n < 64)
        return "MALFORMED";
    if (!decrypt_hash(x, m, &s_n))
        return "UNOPENED";
    memcpy(x->rs, m, 32);
    if (!mix_dh(x, x->e, x->rs))
        return "CONTRIBUTORY";
    *payload = m + 48;
    *payload_n = n - 48;
    return decrypt_hash(x, *payload, payload_n) ? NULL : "UNOPENED";
}

/* The static keys of both are known before: the initiator's comes first. */
void noise_kk_begin(noise *x, const uint8_t s[32], const uint8_t rs[32], const uint8_t *prologue, size_t n)
{
    begin(x, "Noise_KK_25519_ChaChaPoly_SHA256", s, prologue, n);
    memcpy(x->rs, rs, 32);
    mix_hash(x, x->rs, 32);
    mix_hash(x, x->s_public, 32);
}

/* -> e, es, ss */
const char *noise_kk_read1(noise *x, uint8_t *m, size_t n, uint8_t **payload, size_t *payload_n)
{
    if (n < 48)
        return "MALFORMED";
    read_e(x, m);
    if (!mix_dh(x, x->s, x->re) || !mix_dh(x, x->s, x->rs))
        return "CONTRIBUTORY";
    *payload = m + 32;
    *payload_n = n - 32;
    return decrypt_hash(x, *payload, payload_n) ? NULL : "UNOPENED";
}

/* <- e, ee, se */
const char *noise_kk_write2(noise *x, uint8_t *out, const uint8_t *payload, size_t n)
{
    write_e(x, out);
    if (!mix_dh(x, x->e, x->re) || !mix_dh(x, x->e, x->rs))
        return "CONTRIBUTORY";
    encrypt_hash(x, out + 32, payload, n);
    return NULL;
}

void noise_split(const noise *x, noise_cipher *receive, noise_cipher *send)
{
    hkdf(receive->key, send->key, x->ck, NULL, 0);
    receive->n = send->n = 0;
}

const char *noise_open(noise_cipher *c, uint8_t *m, size_t n, size_t *plain_n)
{
    uint8_t nonce[12];
    nonce_of(nonce, c->n);
    /* 2^64 - 1 is reserved (section 5.1 there). A record that does not open ends the session. */
    if (n < NOISE_TAG || c->n == UINT64_MAX || !port_open(m, c->key, nonce, NULL, 0, m, n))
        return "UNOPENED";
    c->n++;
    *plain_n = n - NOISE_TAG;
    return NULL;
}

void noise_seal(noise_cipher *c, uint8_t *out, const uint8_t *plain, size_t n)
{
    uint8_t nonce[12];
    nonce_of(nonce, c->n++); /* at most one record for each that was opened: noise_open keeps the bound */
    port_seal(out, c->key, nonce, NULL, 0, plain, n);
}
