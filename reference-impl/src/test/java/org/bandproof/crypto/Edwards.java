package org.bandproof.crypto;

import java.math.BigInteger;

/** A point of edwards25519, RFC 8032, section 5.1, affine and slow: to make what no signer makes. */
record Edwards(BigInteger x, BigInteger y) {
  static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  static final BigInteger L =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
  static final Edwards NEUTRAL = new Edwards(BigInteger.ZERO, BigInteger.ONE);
  static final Edwards BASE =
      at(BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P));

  /** A point of order 8. */
  static final Edwards TORSION = torsion();

  private static BigInteger d() {
    return BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
  }

  /** The point of this y and an even x, or null. */
  static Edwards at(BigInteger y) {
    var yy = y.multiply(y);
    var xx = yy.subtract(BigInteger.ONE).multiply(d().multiply(yy).add(BigInteger.ONE).modInverse(P));
    var x = xx.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    if (x.multiply(x).subtract(xx).mod(P).signum() != 0)
      x = x.multiply(BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P)).mod(P);
    if (x.multiply(x).subtract(xx).mod(P).signum() != 0) return null;
    return new Edwards(x.testBit(0) ? P.subtract(x) : x, y);
  }

  private static Edwards torsion() {
    for (int y = 2; ; y++) {
      var point = at(BigInteger.valueOf(y));
      if (point == null) continue;
      var small = point.times(L);
      if (!small.times(BigInteger.valueOf(4)).equals(NEUTRAL)) return small;
    }
  }

  Edwards plus(Edwards q) {
    var product = d().multiply(x).multiply(q.x).multiply(y).multiply(q.y).mod(P);
    var sumX = x.multiply(q.y).add(y.multiply(q.x));
    var sumY = y.multiply(q.y).add(x.multiply(q.x));
    return new Edwards(
        sumX.multiply(BigInteger.ONE.add(product).modInverse(P)).mod(P),
        sumY.multiply(BigInteger.ONE.subtract(product).modInverse(P)).mod(P));
  }

  Edwards times(BigInteger n) {
    var sum = NEUTRAL;
    for (int i = n.bitLength() - 1; i >= 0; i--) {
      sum = sum.plus(sum);
      if (n.testBit(i)) sum = sum.plus(this);
    }
    return sum;
  }

  /** 32 bytes: y, little-endian, and the sign of x. */
  byte[] encoded() {
    var encoded = littleEndian(y);
    if (x.testBit(0)) encoded[31] |= (byte) 0x80;
    return encoded;
  }

  static byte[] littleEndian(BigInteger n) {
    var out = new byte[32];
    for (int i = 0; i < 32; i++) out[i] = n.shiftRight(8 * i).byteValue();
    return out;
  }
}
