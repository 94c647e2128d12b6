/* SPDX-License-Identifier: Apache-2.0 */

/* The command `vector` of the line protocol: for tests on a host, and no part of a band. */
#ifndef VECTORS_H
#define VECTORS_H

/* Takes the words behind `vector`, and changes them. Prints the events; gives the line that ends the answer. No
 * link and no device outlive it. */
const char *vectors_answer(char *words);

/* What main.c writes before a notification. */
extern const char *platform_notified;

/* To be ported with port_random, for tests only: the next 32 bytes of chance are these; NULL: no longer. */
void port_random_once(const unsigned char bytes[32]);

#endif
