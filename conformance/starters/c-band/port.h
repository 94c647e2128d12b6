/* SPDX-License-Identifier: Apache-2.0 */

/* The cryptography that the band stands on. Port this header to the silicon; port_sodium.c is the
 * implementation for a host. Everything above it (HMAC, HKDF, Noise, CBOR, COSE) is the band's own. */
#ifndef PORT_H
#define PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Public key of an X25519 private key (RFC 7748). */
void port_x25519_public(uint8_t pk[32], const uint8_t sk[32]);
/* The shared secret; false if it is all zero. */
bool port_x25519(uint8_t out[32], const uint8_t sk[32], const uint8_t pk[32]);

void port_ed25519_sign(uint8_t sig[64], const uint8_t *m, size_t n, const uint8_t seed[32]);
/* As ENC-3 says: it refuses S that is not below the group's order, A or R whose encoding is not canonical, and
 * A of small order. */
bool port_ed25519_verify(const uint8_t sig[64], const uint8_t *m, size_t n, const uint8_t pk[32]);

/* SHA-256 of a followed by b. */
void port_sha256(uint8_t out[32], const uint8_t *a, size_t an, const uint8_t *b, size_t bn);

/* ChaCha20-Poly1305 (RFC 8439). seal writes n + 16 bytes, open writes n - 16; out may be in. */
void port_seal(uint8_t *out, const uint8_t key[32], const uint8_t nonce[12], const uint8_t *ad, size_t adn,
               const uint8_t *in, size_t n);
bool port_open(uint8_t *out, const uint8_t key[32], const uint8_t nonce[12], const uint8_t *ad, size_t adn,
               const uint8_t *in, size_t n);

/* Fresh bytes from a generator that a power cut does not set back (DEV-1). */
void port_random(uint8_t *out, size_t n);
/* For conformance tests only: from here on the n-th block of chance is SHA-256(seed, n). NULL: own chance. */
void port_seed(const uint8_t seed[32]);

bool port_equal(const void *a, const void *b, size_t n); /* in constant time (DEV-8) */
void port_wipe(void *p, size_t n);                       /* not optimised away (DEV-3) */

#endif
