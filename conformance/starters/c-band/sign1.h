/* SPDX-License-Identifier: Apache-2.0 */

/* Signed objects: COSE_Sign1 (RFC 9052) as section 2 narrows it. */
#ifndef SIGN1_H
#define SIGN1_H

#include "cbor.h"

enum {
    FIELD_MAX = 320, /* a signed object inside a message */
    OWN_MAX = 192    /* a signed object that the band itself makes: a BindRequest has at most 171 bytes */
};

/* One that was sent to the band. The pointers lead into the message. */
typedef struct {
    const uint8_t *bytes, *payload;
    size_t n, payload_n;
    uint8_t signature[64];
} signed_in;

typedef struct {
    size_t n;
    uint8_t bytes[OWN_MAX];
} signed_own;

bool signed_read(signed_in *s); /* takes the n bytes apart */
/* aad is "BandPay-1 " and the payload's layout. */
bool signed_valid(const signed_in *s, const char *aad, const uint8_t key[32]);
void signed_make(signed_own *s, const char *aad, const uint8_t *payload, size_t n, const uint8_t seed[32]);

#endif
