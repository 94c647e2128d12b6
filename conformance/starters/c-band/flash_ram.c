/* SPDX-License-Identifier: Apache-2.0 */
#include "flash_ram.h"

#include <string.h>

static uint8_t flash[FLASH_SLOTS][FLASH_SLOT], kept[FLASH_SLOTS][FLASH_SLOT];
static size_t left = SIZE_MAX;

void flash_ram_blank(void) { memset(flash, 0xff, sizeof flash); }
void flash_ram_keep(void) { memcpy(kept, flash, sizeof flash); }
void flash_ram_reset(bool blank) { blank ? flash_ram_blank() : (void)memcpy(flash, kept, sizeof flash); }
void flash_ram_cut_after(size_t bytes) { left = bytes; }
void flash_ram_power(void) { left = SIZE_MAX; }
bool flash_ram_is_cut(void) { return left == 0; }
uint8_t *flash_ram_raw(unsigned slot) { return flash[slot]; }

void flash_erase(unsigned slot)
{
    for (size_t i = 0; i < FLASH_SLOT && left > 0; i++, left -= left != SIZE_MAX)
        flash[slot][i] = 0xff;
}

void flash_write(unsigned slot, size_t offset, const uint8_t *bytes, size_t n)
{
    for (size_t i = 0; i < n && offset + i < FLASH_SLOT && left > 0; i++, left -= left != SIZE_MAX)
        flash[slot][offset + i] &= bytes[i];
}

const uint8_t *flash_slot(unsigned slot) { return flash[slot]; }
