/* SPDX-License-Identifier: Apache-2.0 */

/* Noise, revision 34: the responder of XX and KK with 25519, ChaChaPoly and SHA256. */
#ifndef NOISE_H
#define NOISE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NOISE_TAG = 16 };

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

/* KK, whose initiator's static key rs is known before; or XX, if rs is NULL. */
void noise_begin(noise *x, const uint8_t s[32], const uint8_t *rs, const uint8_t *prologue, size_t n);
/* Reads a handshake message of these tokens ("e es ss"), in place: *m and *n become the payload's. NULL,
 * or the name of the refusal. */
const char *noise_read(noise *x, const char *tokens, uint8_t **m, size_t *n);
/* Writes one. Its size; 0 if a Diffie-Hellman result is all zero. */
size_t noise_write(noise *x, const char *tokens, uint8_t *out, const uint8_t *payload, size_t n);
/* The ciphers of the transport, seen from the band. x->h is the handshake hash. */
void noise_split(const noise *x, noise_cipher *receive, noise_cipher *send);

/* AEAD with the nonces of Noise; the transport has no associated data. open works in place, *n loses the tag. */
bool noise_open(noise_cipher *c, const uint8_t *ad, size_t ad_n, uint8_t *m, size_t *n);
void noise_seal(noise_cipher *c, uint8_t *out, const uint8_t *ad, size_t ad_n, const uint8_t *plain, size_t n);

#endif
