/* SPDX-License-Identifier: Apache-2.0 */

/* A slot is an image, and in its last four bytes a mark. It counts if its mark is the word COMMITTED, exactly:
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

enum { MARK = FLASH_SLOT - 4, LAYOUT = 2 };

typedef struct {
    uint64_t layout, sequence; /* layout is another one whenever `store` is */
    store store;
    uint8_t sum[32]; /* SHA-256 of all before */
} image;

_Static_assert(sizeof(image) <= MARK, "a store fits in a slot");

static const uint8_t committed[4] = {0xb5, 0x0a, 0xd1, 0x6c}, retired[4] = {0, 0, 0, 0};

unsigned flash_saves;

static bool counts(unsigned slot) { return memcmp(flash_slot(slot) + MARK, committed, 4) == 0; }

static bool read_image(image *i, unsigned slot)
{
    uint8_t sum[32];
    memcpy(i, flash_slot(slot), sizeof *i);
    port_sha256(sum, (const uint8_t *)i, offsetof(image, sum), NULL, 0);
    return memcmp(sum, i->sum, 32) == 0 && i->layout == LAYOUT;
}

static void retire(unsigned slot)
{
    flash_write(slot, MARK, retired, 4);
    flash_erase(slot);
}

bool flash_load(store *s)
{
    static image i[FLASH_SLOTS];
    bool both = counts(0) && counts(1), good = counts(0) || counts(1);
    /* A slot that counts and does not decode is damage, also beside one that does: it may be the newer. */
    for (unsigned slot = 0; slot < FLASH_SLOTS; slot++)
        if (counts(slot) && !read_image(&i[slot], slot))
            good = false;
    unsigned newer = both ? i[1].sequence > i[0].sequence : counts(1);
    *s = i[newer].store;
    port_wipe(i, sizeof i);
    if (both && good)
        retire(1 - newer); /* the cut was before it */
    return good;
}

bool flash_save(const store *s)
{
    static image i;
    unsigned old = counts(1), spare = 1 - old;
    memcpy(&i, flash_slot(old), sizeof i);
    i.sequence = counts(old) && i.sequence < UINT64_MAX ? i.sequence + 1 : 1;
    i.layout = LAYOUT;
    i.store = *s;
    port_sha256(i.sum, (const uint8_t *)&i, offsetof(image, sum), NULL, 0);
    if (counts(spare)) /* damaged flash only; a store that is in force is in `old` */
        retire(spare);
    flash_erase(spare);
    flash_write(spare, 0, (const uint8_t *)&i, sizeof i);
    bool good = memcmp(flash_slot(spare), &i, sizeof i) == 0;
    port_wipe(&i, sizeof i);
    if (!good)
        return false;
    flash_write(spare, MARK, committed, 4);
    if (!counts(spare))
        return false;
    retire(old);
    flash_saves++;
    return true;
}
