/**
 * A device that plays a role on bytes. {@link org.bandproof.device.Device} gives the role what comes at its
 * ports and brings out what it answers; it stores, then sends, then erases what the step computed and
 * nothing needs any more. {@link org.bandproof.device.LineServer} speaks the line protocol for it.
 *
 * <p>What is erased: every value that the algebra made in a step, that came in, or that the state before
 * held, unless the state after, the store or the device's provisions hold it. What is not: copies inside
 * the cryptographic library and the codec, which live no longer than the call but are left to the garbage
 * collector; what was sent and the lines of the line protocol, which are text; and what a moving garbage
 * collector leaves behind.
 */
package org.bandproof.device;
