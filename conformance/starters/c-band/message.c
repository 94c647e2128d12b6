/* SPDX-License-Identifier: Apache-2.0 */
#include "message.h"

#include "port.h"

#include <string.h>

static const uint8_t eddsa[3] = {0xa1, 0x01, 0x27}; /* the protected header {1: -8} */

/* ENC-2: that protected header and no other, an empty unprotected one. */
bool signed_read(signed_in *s, const uint8_t *bytes, size_t n)
{
    uint8_t header[3];
    s->bytes = bytes;
    s->n = n;
    return cbor_scan(bytes, n, "BMVB", header, sizeof header, &s->payload, &s->payload_n, (size_t)1024, s->signature,
                     sizeof s->signature) &&
           memcmp(header, eddsa, sizeof eddsa) == 0;
}

/* The Sig_structure (RFC 9052, section 4.4). One buffer for it: nothing here is re-entered. */
static uint8_t to_sign[1152];

static size_t sig_structure(const char *layout, const uint8_t *payload, size_t n)
{
    static const char prefix[] = "BandPay-1 ";
    uint8_t aad[64];
    size_t prefix_n = sizeof prefix - 1, layout_n = strlen(layout);
    if (layout_n > sizeof aad - prefix_n)
        return 0;
    memcpy(aad, prefix, prefix_n);
    memcpy(aad + prefix_n, layout, layout_n);
    return cbor_print(to_sign, sizeof to_sign, "TBBB", "Signature1", eddsa, sizeof eddsa, aad, prefix_n + layout_n,
                      payload, n);
}

bool signed_valid(const signed_in *s, const char *layout, const uint8_t key[32])
{
    size_t n = sig_structure(layout, s->payload, s->payload_n);
    return n != 0 && port_ed25519_verify(s->signature, to_sign, n, key);
}

void signed_hash(uint8_t out[32], const signed_in *s) { port_sha256(out, s->bytes, s->n, NULL, 0); }

bool signed_make(signed_own *s, const char *layout, const uint8_t *payload, size_t n, const uint8_t seed[32])
{
    uint8_t signature[64];
    size_t m = n == 0 ? 0 : sig_structure(layout, payload, n);
    s->n = 0;
    if (m == 0)
        return false;
    port_ed25519_sign(signature, to_sign, m, seed);
    s->n = cbor_print(s->bytes, sizeof s->bytes, "BMBB", eddsa, sizeof eddsa, payload, n, signature, sizeof signature);
    return s->n != 0;
}

bool key_set_read(key_set *k, const signed_in *s)
{
    return cbor_scan(s->payload, s->payload_n, "LNBB", 4u, &k->version, k->grant_key, sizeof k->grant_key, k->order_key,
                     sizeof k->order_key);
}

bool bind_grant_read(bind_grant *g, const signed_in *s)
{
    uint8_t *account = NULL; /* the service's matter, as in an order */
    return cbor_scan(s->payload, s->payload_n, "LBBECNNB", 3u, account, (size_t)16, g->wallet, sizeof g->wallet, &g->mode,
                     (unsigned)MODE_AUTOMATIC, g->currency, &g->limit, &g->n, g->request, sizeof g->request);
}

bool release_grant_read(release_grant *g, const signed_in *s)
{
    return cbor_scan(s->payload, s->payload_n, "LBN", 8u, g->band_id, sizeof g->band_id, &g->epoch);
}

bool payment_order_read(payment_order *o, const signed_in *s)
{
    uint8_t *id = NULL, *account = NULL;
    uint64_t expiry; /* a band has no clock: the service judges it */
    return cbor_scan(s->payload, s->payload_n, "LBBNNCTNB", 6u, id, (size_t)16, o->session, sizeof o->session, &o->number,
                     &o->amount, o->currency, &o->payee, &o->payee_n, &expiry, account, (size_t)16);
}

bool pay_read(signed_in *order, const uint8_t *m, size_t n)
{
    const uint8_t *o;
    size_t o_n;
    return cbor_scan(m, n, "LV", 28u, &o, &o_n, (size_t)FIELD_MAX) && signed_read(order, o, o_n);
}

bool grant_and_keys_read(unsigned literal, signed_in *grant, signed_in *keys, const uint8_t *m, size_t n)
{
    const uint8_t *g, *k;
    size_t g_n, k_n;
    return cbor_scan(m, n, "LVV", literal, &g, &g_n, (size_t)FIELD_MAX, &k, &k_n, (size_t)FIELD_MAX) &&
           signed_read(grant, g, g_n) && signed_read(keys, k, k_n);
}
