/* SPDX-License-Identifier: Apache-2.0 */

/* Messages in fragments, each one ATT value (LINK-2, LINK-3). */
#ifndef LINK_H
#define LINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MESSAGE_MAX = 1024, MTU_MIN = 23, MTU_MAX = 517, NO_LINK = 3 };
enum { ATT_OK = 0, ATT_TOO_LONG = 0x0d, ATT_FRAGMENT = 0x80 };

void link_open(unsigned mtu); /* or NO_LINK; drops the message under way */
bool link_is_open(void);
/* Takes one fragment from the wallet: ATT_OK or the ATT error. */
uint8_t link_take(const uint8_t *value, size_t n);
/* The message that the last fragment completed, or NULL. It stays until link_release. */
uint8_t *link_message(size_t *n);
void link_release(void);
void link_send(const uint8_t *message, size_t n);

/* To be ported: notifies one ATT value on `out`. */
void platform_notify(const uint8_t *value, size_t n);

#endif
