/* SPDX-License-Identifier: Apache-2.0 */

/* CBOR (RFC 8949) in the deterministic encoding of its section 4.2.1, as much as BandPay uses: one array,
 * with one item for each letter of a format.
 *
 *   letter  item                   arguments of scan                                  arguments of print
 *   L       this number            unsigned                                           unsigned
 *   N       number to 2^53 - 1     uint64_t *                                         uint64_t
 *   B       n bytes                uint8_t * (NULL: passed over), size_t              const uint8_t *, size_t
 *   V       min to max bytes       const uint8_t **, size_t *, size_t min, size_t max
 *   T       the same, UTF-8 text   as V                                               const char *
 *   M       the empty map */
#ifndef CBOR_H
#define CBOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NUMBER_MAX UINT64_C(9007199254740991) /* 2^53 - 1 */

/* False for all but the one encoding of such an array, to its last byte (ENC-1). */
bool cbor_scan(const uint8_t *m, size_t n, const char *format, ...);
/* The size of the encoding; 0 if it does not fit. */
size_t cbor_print(uint8_t *out, size_t cap, const char *format, ...);

#endif
