/* SPDX-License-Identifier: Apache-2.0 */

/* Signed objects (COSE_Sign1), and those of section 8.2 that a band reads. */
#ifndef MESSAGE_H
#define MESSAGE_H

#include "cbor.h"

enum {
    FIELD_MAX = 320, /* a signed object inside a message */
    OWN_MAX = 192    /* a signed object that the band itself makes: a BindRequest has at most 171 bytes */
};
enum { MODE_TAP = 0, MODE_AUTOMATIC = 1 };

/* The pointers lead into the message that was read. */
typedef struct {
    const uint8_t *bytes, *payload;
    size_t n, payload_n;
    uint8_t signature[64];
} signed_in;

typedef struct {
    size_t n;
    uint8_t bytes[OWN_MAX];
} signed_own;

typedef struct {
    uint64_t version;
    uint8_t grant_key[32], order_key[32];
} key_set;

typedef struct {
    uint8_t wallet[32], mode, currency[3], request[32];
    uint64_t limit, n;
} bind_grant;

typedef struct {
    uint8_t band_id[16];
    uint64_t epoch;
} release_grant;

typedef struct {
    uint8_t session[32], currency[3];
    const uint8_t *payee;
    size_t payee_n;
    uint64_t number, amount;
} payment_order;

bool signed_read(signed_in *s, const uint8_t *bytes, size_t n);
bool signed_valid(const signed_in *s, const char *layout, const uint8_t key[32]);
void signed_hash(uint8_t out[32], const signed_in *s);
bool signed_make(signed_own *s, const char *layout, const uint8_t *payload, size_t n, const uint8_t seed[32]);

/* Payloads. */
bool key_set_read(key_set *k, const signed_in *s);
bool bind_grant_read(bind_grant *g, const signed_in *s);
bool release_grant_read(release_grant *g, const signed_in *s);
bool payment_order_read(payment_order *o, const signed_in *s);

/* Messages. Bind (22) and Carried (24) differ in their number only. */
bool pay_read(signed_in *order, const uint8_t *m, size_t n);
bool grant_and_keys_read(unsigned literal, signed_in *grant, signed_in *keys, const uint8_t *m, size_t n);

#endif
