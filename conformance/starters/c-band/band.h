/* SPDX-License-Identifier: Apache-2.0 */

/* The state machine of a BandPay Core band. One thread calls it; nothing blocks. */
#ifndef BAND_H
#define BAND_H

#include "flash.h"

/* What the maker puts in (section 5). */
typedef struct {
    uint8_t agreement[32], identity[32], band_id[16], service_root[32];
    uint8_t certificate[FIELD_MAX];
    size_t certificate_n;
    key_set keys;
} provisions;

enum { INFO_SIZE = 6 };

bool key_set_read(key_set *k, const signed_in *s); /* false: its payload is no KeySet */
bool band_manufacture(const provisions *p); /* once, at the maker's: writes the first store */
void band_boot(const provisions *p);        /* whenever power comes */

void band_connected(unsigned mtu); /* MTU_MIN to MTU_MAX */
void band_disconnected(void);
void band_info(uint8_t out[INFO_SIZE]);
/* A write to `in`: ATT_OK or the ATT error. After the write response has gone, call band_process. */
uint8_t band_write(const uint8_t *value, size_t n);
void band_process(void);

void band_button(void);
void band_tap(void);
void band_advance(uint64_t ms); /* so much time has passed */

/* To be ported. */
void platform_show_tap(void);
void platform_show_payment(uint64_t amount, const uint8_t currency[3], const uint8_t *payee, size_t payee_n);
void platform_refused(const char *why); /* for the log; may do nothing */

#endif
