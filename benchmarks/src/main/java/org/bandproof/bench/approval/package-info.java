/** What an approval takes the band that gives it and the service that accepts it. */
package org.bandproof.bench.approval;
