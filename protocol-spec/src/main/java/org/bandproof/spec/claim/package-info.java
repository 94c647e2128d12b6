/** What is claimed of a protocol, as data: relations between what its principals did and know. */
package org.bandproof.spec.claim;
