/**
 * The framing of a link: a message is cut into fragments, each one ATT value of at most MTU - 3 bytes,
 * and put together again.
 *
 * <pre>
 *   fragment = header, 1*byte
 *   header   = last (bit 7), reserved (bit 6, zero), index (bits 5 to 0, from 0)
 * </pre>
 *
 * <p>Framing is no protection: it notices a fragment that is lost, repeated or out of its place within a
 * message. It does not notice changed bytes, nor the head of one message joined to the tail of another;
 * what the messages are protected by does.
 */
package org.bandproof.link;
