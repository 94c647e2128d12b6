/* SPDX-License-Identifier: Apache-2.0 */
#include "sign1.h"

#include "port.h"

#include <string.h>

static const uint8_t eddsa[3] = {0xa1, 0x01, 0x27}; /* the protected header {1: -8} */

/* ENC-2: that protected header and no other, an empty unprotected one. */
bool signed_read(signed_in *s)
{
    uint8_t header[3];
    return cbor_scan(s->bytes, s->n, "BMVB", header, sizeof header, &s->payload, &s->payload_n, (size_t)0, (size_t)1024,
                     s->signature, sizeof s->signature) &&
           memcmp(header, eddsa, sizeof eddsa) == 0;
}

/* The Sig_structure (RFC 9052, section 4.4). One buffer for it: nothing here is re-entered. */
static uint8_t to_sign[1152];

static size_t sig_structure(const char *aad, const uint8_t *payload, size_t n)
{
    return cbor_print(to_sign, sizeof to_sign, "TBBB", "Signature1", eddsa, sizeof eddsa, aad, strlen(aad), payload, n);
}

bool signed_valid(const signed_in *s, const char *aad, const uint8_t key[32])
{
    size_t n = sig_structure(aad, s->payload, s->payload_n);
    return n != 0 && port_ed25519_verify(s->signature, to_sign, n, key);
}

void signed_make(signed_own *s, const char *aad, const uint8_t *payload, size_t n, const uint8_t seed[32])
{
    uint8_t signature[64];
    port_ed25519_sign(signature, to_sign, sig_structure(aad, payload, n), seed);
    s->n = cbor_print(s->bytes, sizeof s->bytes, "BMBB", eddsa, sizeof eddsa, payload, n, signature, sizeof signature);
}
