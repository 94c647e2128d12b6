/* SPDX-License-Identifier: Apache-2.0 */

/* The port on libsodium. The caller has called sodium_init(). */
#include "port.h"
#include "vectors.h"

#include <sodium.h>
#include <string.h>

void port_x25519_public(uint8_t pk[32], const uint8_t sk[32]) { crypto_scalarmult_base(pk, sk); }

bool port_x25519(uint8_t out[32], const uint8_t sk[32], const uint8_t pk[32])
{
    /* libsodium refuses points of small order, the only ones whose result is zero; the result is looked
     * at all the same, so that the rule does not hang on the list of a library. */
    if (crypto_scalarmult(out, sk, pk) != 0 || sodium_is_zero(out, 32)) {
        sodium_memzero(out, 32);
        return false;
    }
    return true;
}

void port_ed25519_sign(uint8_t sig[64], const uint8_t *m, size_t n, const uint8_t seed[32])
{
    uint8_t pk[32], sk[64];
    crypto_sign_seed_keypair(pk, sk, seed);
    crypto_sign_detached(sig, NULL, m, n, sk);
    sodium_memzero(sk, sizeof sk);
}

bool port_ed25519_verify(const uint8_t sig[64], const uint8_t *m, size_t n, const uint8_t pk[32])
{
    return crypto_sign_verify_detached(sig, m, n, pk) == 0;
}

void port_sha256(uint8_t out[32], const uint8_t *a, size_t an, const uint8_t *b, size_t bn)
{
    crypto_hash_sha256_state st;
    crypto_hash_sha256_init(&st);
    if (an != 0)
        crypto_hash_sha256_update(&st, a, an);
    if (bn != 0)
        crypto_hash_sha256_update(&st, b, bn);
    crypto_hash_sha256_final(&st, out);
    sodium_memzero(&st, sizeof st);
}

void port_seal(uint8_t *out, const uint8_t key[32], const uint8_t nonce[12], const uint8_t *ad, size_t adn,
               const uint8_t *in, size_t n)
{
    crypto_aead_chacha20poly1305_ietf_encrypt(out, NULL, in, n, ad, adn, NULL, nonce, key);
}

bool port_open(uint8_t *out, const uint8_t key[32], const uint8_t nonce[12], const uint8_t *ad, size_t adn,
               const uint8_t *in, size_t n)
{
    return n >= 16 && crypto_aead_chacha20poly1305_ietf_decrypt(out, NULL, NULL, in, n, ad, adn, nonce, key) == 0;
}

static const uint8_t *once;

void port_random_once(const uint8_t bytes[32]) { once = bytes; }

static bool seeded;
static uint8_t seed_bytes[32];
static uint64_t seed_counter; /* a power cut of the adapter's device does not touch it (DEV-1) */

void port_seed(const uint8_t seed[32])
{
    seeded = seed != NULL;
    seed_counter = 0;
    if (seeded)
        memcpy(seed_bytes, seed, 32);
    else
        sodium_memzero(seed_bytes, 32);
}

void port_random(uint8_t *out, size_t n)
{
    uint8_t block[32], counter[8];
    if (once != NULL && n == 32) {
        memcpy(out, once, 32);
        once = NULL;
        return;
    }
    if (!seeded) {
        randombytes_buf(out, n);
        return;
    }
    while (n > 0) {
        size_t part = n < 32 ? n : 32;
        for (int i = 0; i < 8; i++)
            counter[i] = (uint8_t)(seed_counter >> (56 - 8 * i));
        seed_counter++;
        port_sha256(block, seed_bytes, 32, counter, 8);
        memcpy(out, block, part);
        out += part;
        n -= part;
    }
    sodium_memzero(block, sizeof block);
}

bool port_equal(const void *a, const void *b, size_t n) { return sodium_memcmp(a, b, n) == 0; }

void port_wipe(void *p, size_t n) { sodium_memzero(p, n); }
