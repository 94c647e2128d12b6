/**
 * For a vendor on the JVM: extend one class in your own build, say how your implementation is made, and
 * get every case and the property that no schedule that is made up tells it from the model.
 */
package org.bandproof.junit;
