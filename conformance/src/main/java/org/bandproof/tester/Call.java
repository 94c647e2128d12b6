package org.bandproof.tester;

/**
 * A call of the algebra by a party of the tester's, of which it can make a lie.
 *
 * @param layout the layout that is encoded or signed, else empty
 */
public record Call(String actor, String operation, String layout) {
  public static final String ENCODE = "encode";
  public static final String PUB = "pub";
  public static final String DH = "dh";
  public static final String SEAL = "seal";
  public static final String SIGN = "sign";
}
