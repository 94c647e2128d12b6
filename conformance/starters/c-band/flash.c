/* SPDX-License-Identifier: Apache-2.0 */

/* A slot: sequence number (8 bytes), length (2), SHA-256 of both and the body (32), body, and in its last
 * four bytes a mark. A slot counts if its mark is the word COMMITTED, exactly:
 *
 *   save:  erase the spare slot, write all but the mark, read back, write the mark   <- the new store is in force
 *          clear the old slot's mark, erase the old slot                              (DEV-3: it held a binding)
 *
 * A cut before the mark leaves the old store, one after it the new; between, both count and the higher
 * number wins. The old mark is cleared before the erasure so that a torn erasure is not taken for damage.
 * The maker's save is the first, so a band never sees blank flash: no slot that counts is damage. */
#include "flash.h"

#include "port.h"

#include <string.h>

enum { HEAD = 42, MARK = FLASH_SLOT - 4, BODY_MAX = MARK - HEAD, LAYOUT = 1 };

static const uint8_t committed[4] = {0xb5, 0x0a, 0xd1, 0x6c}, retired[4] = {0, 0, 0, 0};

unsigned flash_saves;

static uint64_t number(const uint8_t *p, size_t n)
{
    uint64_t v = 0;
    while (n-- > 0)
        v = v << 8 | *p++;
    return v;
}

/* One array of all fields; those of a binding that there is not are zeroes and empty. */
static const char print[] = "LNNNBBLBLBNNNBLBB", scan[] = "LNNNBBEBEBNNNVEBV";

static size_t put_store(uint8_t *out, size_t cap, const store *s)
{
    const binding *b = &s->binding;
    return cbor_print(out, cap, print, (unsigned)LAYOUT, s->epoch, s->counter, s->keys.version, s->keys.grant_key,
                      (size_t)32, s->keys.order_key, (size_t)32, (unsigned)s->bound, b->wallet, (size_t)32,
                      (unsigned)b->mode, b->currency, (size_t)3, b->limit, b->n, b->count, b->receipt.bytes, b->receipt.n,
                      (unsigned)b->has_last, b->last_order, (size_t)32, b->last_approval.bytes, b->last_approval.n);
}

static bool get_store(store *s, const uint8_t *bytes, size_t n)
{
    binding *b = &s->binding;
    const uint8_t *receipt, *approval;
    port_wipe(s, sizeof *s);
    if (!cbor_scan(bytes, n, scan, (unsigned)LAYOUT, &s->epoch, &s->counter, &s->keys.version, s->keys.grant_key,
                   (size_t)32, s->keys.order_key, (size_t)32, &s->bound, 1u, b->wallet, (size_t)32, &b->mode,
                   (unsigned)MODE_AUTOMATIC, b->currency, (size_t)3, &b->limit, &b->n, &b->count, &receipt, &b->receipt.n,
                   (size_t)OWN_MAX, &b->has_last, 1u, b->last_order, (size_t)32, &approval, &b->last_approval.n,
                   (size_t)OWN_MAX))
        return false;
    memcpy(b->receipt.bytes, receipt, b->receipt.n);
    memcpy(b->last_approval.bytes, approval, b->last_approval.n);
    return true;
}

static bool counts(unsigned slot) { return memcmp(flash_slot(slot) + MARK, committed, 4) == 0; }

static uint64_t sequence(unsigned slot) { return number(flash_slot(slot), 8); }

static bool decode(store *s, unsigned slot)
{
    const uint8_t *p = flash_slot(slot);
    uint8_t sum[32];
    size_t n = (size_t)number(p + 8, 2);
    if (n > BODY_MAX)
        return false;
    port_sha256(sum, p, 10, p + HEAD, n);
    return memcmp(sum, p + 10, 32) == 0 && get_store(s, p + HEAD, n);
}

static void retire(unsigned slot)
{
    flash_write(slot, MARK, retired, 4);
    flash_erase(slot);
}

bool flash_load(store *s)
{
    bool both = counts(0) && counts(1);
    if (!counts(0) && !counts(1))
        return false;
    /* A slot that counts and does not decode is damage, also beside one that does: it may be the newer. */
    if (both && (!decode(s, 0) || !decode(s, 1)))
        return false;
    unsigned newer = both ? sequence(1) > sequence(0) : counts(1);
    if (!decode(s, newer))
        return false;
    if (both)
        retire(1 - newer); /* the cut was before it */
    return true;
}

bool flash_save(const store *s)
{
    static uint8_t image[HEAD + BODY_MAX];
    unsigned old = counts(1), spare = 1 - old;
    uint64_t next = counts(old) && sequence(old) < UINT64_MAX ? sequence(old) + 1 : 1;
    if (counts(spare)) /* damaged flash only; a store that is in force is in `old` */
        retire(spare);
    size_t n = put_store(image + HEAD, BODY_MAX, s);
    if (n == 0)
        return false;
    for (int i = 0; i < 8; i++)
        image[i] = (uint8_t)(next >> (56 - 8 * i));
    image[8] = (uint8_t)(n >> 8);
    image[9] = (uint8_t)n;
    port_sha256(image + 10, image, 10, image + HEAD, n);
    flash_erase(spare);
    flash_write(spare, 0, image, HEAD + n);
    bool good = memcmp(flash_slot(spare), image, HEAD + n) == 0;
    port_wipe(image, sizeof image);
    if (!good)
        return false;
    flash_write(spare, MARK, committed, 4);
    if (!counts(spare))
        return false;
    retire(old);
    flash_saves++;
    return true;
}
