/* SPDX-License-Identifier: Apache-2.0 */

/* Noise, revision 34: the responder of XX and KK with 25519, ChaChaPoly and SHA256. A function that
 * reads returns NULL, or the name of the refusal: UNOPENED, CONTRIBUTORY (or MALFORMED if too short).
 * It decrypts in place: the payload is left in the message. */
#ifndef NOISE_H
#define NOISE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NOISE_TAG = 16, XX2_OVERHEAD = 96, KK2_OVERHEAD = 48 };

typedef struct {
    uint8_t key[32];
    uint64_t n;
} noise_cipher;

typedef struct {
    uint8_t h[32], ck[32];
    noise_cipher cipher;
    bool keyed;
    uint8_t s[32], s_public[32]; /* the band's static key */
    uint8_t e[32];               /* its ephemeral private key */
    uint8_t re[32], rs[32];      /* the wallet's public keys */
} noise;

void noise_xx_begin(noise *x, const uint8_t s[32], const uint8_t *prologue, size_t n);
const char *noise_xx_read1(noise *x, uint8_t *m, size_t n, uint8_t **payload, size_t *payload_n);
const char *noise_xx_write2(noise *x, uint8_t *out, const uint8_t *payload, size_t n); /* n + XX2_OVERHEAD bytes */
const char *noise_xx_read3(noise *x, uint8_t *m, size_t n, uint8_t **payload, size_t *payload_n);

void noise_kk_begin(noise *x, const uint8_t s[32], const uint8_t rs[32], const uint8_t *prologue, size_t n);
const char *noise_kk_read1(noise *x, uint8_t *m, size_t n, uint8_t **payload, size_t *payload_n);
const char *noise_kk_write2(noise *x, uint8_t *out, const uint8_t *payload, size_t n); /* n + KK2_OVERHEAD bytes */

/* The ciphers of the transport, seen from the band. x->h is the handshake hash. */
void noise_split(const noise *x, noise_cipher *receive, noise_cipher *send);

/* Transport messages, without associated data. */
const char *noise_open(noise_cipher *c, uint8_t *m, size_t n, size_t *plain_n);
void noise_seal(noise_cipher *c, uint8_t *out, const uint8_t *plain, size_t n); /* n + NOISE_TAG bytes */

#endif
