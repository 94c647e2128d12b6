/* SPDX-License-Identifier: Apache-2.0 */
#include "link.h"

#include "port.h"

#include <string.h>

enum { LAST = 0x80, RESERVED = 0x40, INDEX = 0x3f };

static uint8_t rx[MESSAGE_MAX];
static size_t rx_n;
static unsigned next_index; /* of the message under way; 64 is an index that no fragment has */
static bool complete;
static size_t value_max; /* MTU - 3; 0 without a link */

void link_release(void)
{
    port_wipe(rx, sizeof rx);
    rx_n = 0;
    next_index = 0;
    complete = false;
}

void link_open(unsigned mtu)
{
    link_release();
    value_max = mtu - 3;
}

bool link_is_open(void) { return value_max != 0; }

uint8_t link_take(const uint8_t *value, size_t n)
{
    /* LINK-3. The index that is awaited says both: 0 in the middle of a message, and one left out. */
    bool continues = !complete && n >= 2 && (value[0] & RESERVED) == 0 && (value[0] & INDEX) == next_index &&
                     n - 1 <= MESSAGE_MAX - rx_n;
    if (n > value_max || !continues) {
        link_release();
        return n > value_max ? ATT_TOO_LONG : ATT_FRAGMENT;
    }
    memcpy(rx + rx_n, value + 1, n - 1);
    rx_n += n - 1;
    next_index++;
    complete = (value[0] & LAST) != 0;
    return ATT_OK;
}

uint8_t *link_message(size_t *n)
{
    *n = rx_n;
    return complete ? rx : NULL;
}

/* LINK-2. 1,024 bytes are 54 fragments at the smallest MTU: the index does not overflow. */
void link_send(const uint8_t *message, size_t n)
{
    uint8_t value[MTU_MAX - 3];
    unsigned index = 0;
    if (value_max == 0 || n > MESSAGE_MAX)
        return;
    while (n > 0) {
        size_t part = n < value_max - 1 ? n : value_max - 1;
        value[0] = (uint8_t)(index++ | (part == n ? LAST : 0u));
        memcpy(value + 1, message, part);
        platform_notify(value, part + 1);
        message += part;
        n -= part;
    }
}
