/**
 * What a device keeps without power. A {@link org.bandproof.store.Medium} is flash as it is: two slots,
 * whose writes power can interrupt anywhere. {@link org.bandproof.store.Flash} makes of it a store that
 * has taken all of a step's rows or none.
 *
 * <p>Limits: the slot that is not the newest holds the store as it was one step earlier, until the next
 * step overwrites it; and if the newest slot is damaged later, the device wakes with that earlier store.
 * Against somebody who can write the medium nothing here protects.
 */
package org.bandproof.store;
