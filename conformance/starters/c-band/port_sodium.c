/* SPDX-License-Identifier: Apache-2.0 */

/* The port on libsodium (1.0.18 or later). The caller has called sodium_init(). */
#include "port.h"

#include <sodium.h>
#include <string.h>

static const uint8_t identity_point[32] = {1};

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

/* Little-endian a < b. Only public numbers are compared here. */
static bool below(const uint8_t a[32], const uint8_t b[32])
{
    for (int i = 31; i >= 0; i--)
        if (a[i] != b[i])
            return a[i] < b[i];
    return false;
}

/* [k]A for any point of the curve, also one outside the subgroup of prime order, which
 * crypto_scalarmult_ed25519 refuses. Double and add, not in constant time: k and A are public. */
static bool multiply(uint8_t out[32], const uint8_t k[32], const uint8_t a[32])
{
    memcpy(out, identity_point, 32);
    for (int bit = 252; bit >= 0; bit--) {
        if (crypto_core_ed25519_add(out, out, out) != 0)
            return false;
        if ((k[bit / 8] >> (bit % 8) & 1) != 0 && crypto_core_ed25519_add(out, out, a) != 0)
            return false;
    }
    return true;
}

/* ENC-3 to the letter. crypto_sign_verify_detached is not it: 1.0.18 also refuses an R of small order,
 * and the releases after it multiply by the cofactor. */
bool port_ed25519_verify(const uint8_t sig[64], const uint8_t *m, size_t n, const uint8_t pk[32])
{
    static const uint8_t prime[32] = {
        0xed, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f};
    static const uint8_t order[32] = {
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10};
    static const uint8_t eight[32] = {8}, zero[32] = {0};
    uint8_t y[32], point[32], digest[64], k[32], ka[32], sb[32];
    crypto_hash_sha512_state st;

    memcpy(y, pk, 32);
    y[31] &= 0x7f;
    if (!below(y, prime) || !below(sig + 32, order))
        return false;
    if (!multiply(point, eight, pk) || memcmp(point, identity_point, 32) == 0)
        return false;
    crypto_hash_sha512_init(&st);
    crypto_hash_sha512_update(&st, sig, 32);
    crypto_hash_sha512_update(&st, pk, 32);
    crypto_hash_sha512_update(&st, m, n);
    crypto_hash_sha512_final(&st, digest);
    crypto_core_ed25519_scalar_reduce(k, digest);
    if (!multiply(ka, k, pk))
        return false;
    if (memcmp(sig + 32, zero, 32) == 0)
        memcpy(sb, identity_point, 32);
    else if (crypto_scalarmult_ed25519_base_noclamp(sb, sig + 32) != 0)
        return false;
    if (crypto_core_ed25519_sub(point, sb, ka) != 0)
        return false;
    /* The comparison of encodings admits only the canonical one of R. */
    return memcmp(point, sig, 32) == 0;
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
