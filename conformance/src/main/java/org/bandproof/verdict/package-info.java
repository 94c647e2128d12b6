/** What a case came to, why, and who is to blame. */
package org.bandproof.verdict;
