/* SPDX-License-Identifier: Apache-2.0 */

/* What the line protocol does not reach: the verifier's corners, the encodings, power cuts, damage. */
#include "band.h"
#include "flash_ram.h"
#include "link.h"
#include "noise.h"
#include "port.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

static int failures, checks;
static unsigned notified, taps;
static const char *why = "";

void platform_notify(const uint8_t *v, size_t n) { (void)v; (void)n; notified++; }
void platform_show_tap(void) { taps++; }
void platform_show_payment(uint64_t a, const uint8_t c[3], const uint8_t *p, size_t n) { (void)a; (void)c; (void)p; (void)n; }
void platform_refused(const char *w) { why = w; }

#define CHECK(c) check((c), #c, __LINE__)
static void check(bool good, const char *what, int line_number)
{
    checks++;
    if (!good) {
        failures++;
        printf("line %d: %s\n", line_number, what);
    }
}

/* ENC-3 */
static void test_verify(void)
{
    uint8_t seed[32] = {1}, pk[32], sk[64], sig[64], m[200] = {0}, small[32] = {1}, zero_sig[64] = {1};
    crypto_sign_seed_keypair(pk, sk, seed);
    for (size_t n = 0; n < sizeof m; n += 17) {
        port_ed25519_sign(sig, m, n, seed);
        CHECK(port_ed25519_verify(sig, m, n, pk) && crypto_sign_verify_detached(sig, m, n, pk) == 0);
        sig[n % 64] ^= 4;
        CHECK(!port_ed25519_verify(sig, m, n, pk));
    }
    /* S + L */
    static const uint8_t order[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
                                      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10};
    unsigned carry = 0;
    port_ed25519_sign(sig, m, 5, seed);
    for (int i = 0; i < 32; i++) {
        carry += sig[32 + i] + (unsigned)order[i];
        sig[32 + i] = (uint8_t)carry;
        carry >>= 8;
    }
    CHECK(!port_ed25519_verify(sig, m, 5, pk));
    CHECK(!port_ed25519_verify(zero_sig, m, 5, small)); /* A of small order */
}

static void test_cbor(void)
{
    uint64_t v;
    uint8_t b[16];
    const uint8_t *s;
    size_t n;
    CHECK(cbor_scan((const uint8_t *)"\x81\x17", 2, "N", &v) && v == 23);
    CHECK(!cbor_scan((const uint8_t *)"\x81\x18\x17", 3, "N", &v));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x18", 2, "N", &v));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x1c", 2, "N", &v));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x1f", 2, "N", &v));
    CHECK(!cbor_scan((const uint8_t *)"\x98\x01\x17", 3, "N", &v));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x20", 2, "N", &v));
    CHECK(cbor_scan((const uint8_t *)"\x81\x1b\x00\x1f\xff\xff\xff\xff\xff\xff", 10, "N", &v) && v == NUMBER_MAX);
    CHECK(!cbor_scan((const uint8_t *)"\x81\x1b\x00\x20\x00\x00\x00\x00\x00\x00", 10, "N", &v));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x1b\x00\x00\x00\x00\xff\xff\xff\xff", 10, "N", &v));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x5b\xff\xff\xff\xff\xff\xff\xff\xff", 10, "V", &s, &n, (size_t)0, SIZE_MAX));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x42\x01", 3, "V", &s, &n, (size_t)0, (size_t)9));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x02", 2, "L", 1u));
    CHECK(!cbor_scan((const uint8_t *)"", 0, "N", &v));
    CHECK(cbor_scan((const uint8_t *)"\x81\xa0", 2, "M") && !cbor_scan((const uint8_t *)"\x81\xa1\x01\x27", 4, "M"));
    CHECK(cbor_scan((const uint8_t *)"\x81\x63\xe2\x82\xac", 5, "T", &s, &n, (size_t)3, (size_t)3));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x63\xe0\x80\x80", 5, "T", &s, &n, (size_t)3, (size_t)3));
    CHECK(!cbor_scan((const uint8_t *)"\x81\x63\x61\xe2\x82", 5, "T", &s, &n, (size_t)3, (size_t)3));
    CHECK(cbor_print(b, 3, "B", "abc", (size_t)3) == 0 && cbor_print(b, 5, "B", "abc", (size_t)3) == 5);
}

static store sample(uint64_t i)
{
    store s;
    memset(&s, 0, sizeof s);
    s.epoch = i;
    s.counter = NUMBER_MAX;
    s.bound = 1;
    s.binding.receipt.n = s.binding.last_approval.n = OWN_MAX;
    s.binding.has_last = (i & 1) != 0;
    return s;
}

static bool same(const store *a, const store *b)
{
    return a->epoch == b->epoch && a->counter == b->counter && a->bound == b->bound &&
           a->binding.has_last == b->binding.has_last && a->binding.receipt.n == b->binding.receipt.n &&
           memcmp(a->binding.receipt.bytes, b->binding.receipt.bytes, OWN_MAX) == 0;
}

/* DEV-2: a cut after every byte of a save, and in the boot that follows. */
static void test_power_cuts(void)
{
    store old = sample(1), new = sample(2), got;
    unsigned olds = 0, news = 0;
    for (size_t cut = 0;; cut++) {
        for (size_t second = 1; second < 3000; second += 611) {
            flash_ram_blank();
            flash_ram_power();
            CHECK(flash_save(&new) && flash_save(&old) && flash_load(&got) && same(&got, &old));
            flash_ram_cut_after(cut);
            bool finished = flash_save(&new) && !flash_ram_is_cut();
            flash_ram_cut_after(second);
            flash_load(&got);
            flash_ram_power();
            bool good = flash_load(&got);
            if (!good || !(same(&got, &old) || same(&got, &new)))
                CHECK(false);
            same(&got, &old) ? olds++ : news++;
            if (finished) {
                CHECK(olds > 1000 && news > 1000);
                unsigned used = memcmp(flash_slot(0), flash_slot(1), 64) == 0 ? 2 : flash_slot(0)[0] != 0xff;
                for (size_t i = 0; i < FLASH_SLOT; i++)
                    if (flash_slot(used == 1)[i] != 0xff) { /* DEV-3: the old store is gone */
                        CHECK(false);
                        return;
                    }
                printf("# %zu places of a cut: old store %u times, new store %u times\n", cut, olds, news);
                return;
            }
        }
    }
}

/* BAND-61 */
static void test_damage(void)
{
    static const uint8_t service_seed[32] = {3}, grant_seed[32] = {4}, identity[32] = {5};
    uint8_t info[INFO_SIZE], payload[128], m[600], pk[32], sk[64];
    signed_own keys, grant;
    provisions p;
    memset(&p, 0, sizeof p);
    crypto_sign_seed_keypair(p.service_root, sk, service_seed);
    crypto_sign_seed_keypair(pk, sk, grant_seed);
    memcpy(p.identity, identity, 32);
    memcpy(p.keys.grant_key, pk, 32);
    p.keys.version = 1;
    p.certificate_n = 1;
    flash_ram_blank();
    CHECK(band_manufacture(&p));
    band_boot(&p);
    band_info(info);
    CHECK(info[5] == 0);
    flash_ram_raw(flash_slot(0)[0] == 0xff)[60] ^= 1;
    band_boot(&p);
    band_info(info);
    CHECK(info[5] == 3);
    band_connected(517);
    band_button();
    band_info(info);
    CHECK(info[5] == 3);
    m[0] = 0x80;
    m[1] = 1;
    m[2] = 1;
    CHECK(band_write(m, 100) == ATT_OK);
    band_process();
    CHECK(strcmp(why, "UNEXPECTED") == 0);
    size_t n = cbor_print(payload, sizeof payload, "LNBB", 4u, (uint64_t)2, pk, (size_t)32, pk, (size_t)32);
    signed_make(&keys, "BandPay-1 KeySet", payload, n, service_seed);
    n = cbor_print(payload, sizeof payload, "LBN", 8u, p.band_id, (size_t)16, (uint64_t)1);
    signed_make(&grant, "BandPay-1 ReleaseGrant", payload, n, grant_seed);
    unsigned before = flash_saves;
    m[1] = 5;
    memcpy(m + 2, keys.bytes, keys.n);
    CHECK(band_write(m, 2 + keys.n) == ATT_OK);
    why = "";
    band_process();
    CHECK(*why == '\0' && flash_saves == before); /* held, not stored */
    m[1] = 4;
    n = cbor_print(m + 2, sizeof m - 2, "LBB", 24u, grant.bytes, grant.n, keys.bytes, keys.n);
    CHECK(band_write(m, 2 + n) == ATT_OK);
    band_process();
    band_info(info);
    CHECK(*why == '\0' && info[5] == 0 && flash_saves == before + 1);
    band_boot(&p);
    band_info(info);
    CHECK(info[5] == 0 && notified == 0 && taps == 0);
}

/* The records of a session are bounded by the nonce. */
static void test_nonce(void)
{
    noise_cipher a = {{1}, UINT64_MAX - 1}, b = a;
    uint8_t m[20];
    size_t n = 20;
    noise_seal(&a, m, NULL, 0, (const uint8_t *)"abcd", 4);
    CHECK(noise_open(&b, NULL, 0, m, &n) && n == 4 && b.n == UINT64_MAX);
    a.n = UINT64_MAX;
    n = 20;
    noise_seal(&a, m, NULL, 0, (const uint8_t *)"abcd", 4);
    CHECK(!noise_open(&b, NULL, 0, m, &n));
}

int main(void)
{
    if (sodium_init() < 0)
        return 1;
    test_verify();
    test_cbor();
    test_power_cuts();
    test_damage();
    test_nonce();
    printf("%d checks, %d failed\n", checks, failures);
    return failures != 0;
}
