/* SPDX-License-Identifier: Apache-2.0 */

/* RAM that stands for the flash of a device; with a power cut that the tests can place. */
#ifndef FLASH_RAM_H
#define FLASH_RAM_H

#include "flash.h"

void flash_ram_blank(void);             /* as it leaves the factory of the chip */
void flash_ram_keep(void);              /* one copy */
void flash_ram_reset(bool blank);       /* or as it was kept */
void flash_ram_cut_after(size_t bytes); /* the power goes once so many bytes were written or erased */
void flash_ram_power(void);             /* and comes back */
bool flash_ram_is_cut(void);
uint8_t *flash_ram_raw(unsigned slot);

#endif
