/* SPDX-License-Identifier: Apache-2.0 */

/* What the band keeps, in two slots of flash of which one is in force. A power cut at any moment leaves
 * the old store or the new one (DEV-2). */
#ifndef FLASH_H
#define FLASH_H

#include "sign1.h"

typedef struct {
    uint64_t version;
    uint8_t grant_key[32], order_key[32];
} key_set;

enum { MODE_TAP = 0, MODE_AUTOMATIC = 1 };

typedef struct {
    uint8_t wallet[32], currency[3];
    bool has_last;            /* the last approval, under this binding (BAND-30) */
    uint8_t last_order[32];   /* hash of its signed order */
    signed_own last_approval, receipt;
    uint64_t mode, limit, n;
    uint64_t count;           /* approvals without a tap since the last tap that bound or approved */
} binding;

typedef struct {
    uint64_t epoch, counter;
    key_set keys;
    bool bound;
    binding binding;
} store;

bool flash_load(store *s);       /* false: damaged (BAND-61) */
bool flash_save(const store *s); /* false: the old store may be in force, or the new one */
extern unsigned flash_saves;     /* since the start, for the log */

/* To be ported: two slots of FLASH_SLOT bytes. Erased bytes are 0xff; a write only clears bits, and may
 * be torn by a power cut, as may an erasure. flash_slot is the slot as memory-mapped. */
enum { FLASH_SLOTS = 2, FLASH_SLOT = 1024 };
void flash_erase(unsigned slot);
void flash_write(unsigned slot, size_t offset, const uint8_t *bytes, size_t n);
const uint8_t *flash_slot(unsigned slot);

#endif
