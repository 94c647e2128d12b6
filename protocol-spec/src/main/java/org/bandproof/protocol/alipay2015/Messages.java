package org.bandproof.protocol.alipay2015;

import java.util.List;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Function;
import org.bandproof.spec.crypto.Layout;

/** The messages of alipay2015 and the functions that only it needs. */
public final class Messages {
  private static final Field APPLICATION = Field.octets("application", 4);

  /** Written to KEY: a new key, in clear; 20 bytes. */
  public static final Layout AUTHORIZE =
      Layout.concat("Authorize", APPLICATION, Field.octets("key", 16));

  /** Written to PLAIN: what CIPHER shall answer to; 20 bytes. */
  public static final Layout AUTHENTICATE =
      Layout.concat("Authenticate", APPLICATION, Field.octets("challenge", 16));

  /** Written to CONTROL; 5 bytes. */
  public static final Layout CONFIRM =
      Layout.concat("Confirm", APPLICATION, Field.number(0x01));

  /** Written to CONTROL: what the band shows; 9 bytes. */
  public static final Layout SHOW_PAYMENT =
      Layout.concat("ShowPayment", APPLICATION, Field.number(0x0a), Field.octets("amount", 4));

  /** What the band keeps: the key, 16 bytes. */
  public static final Layout FLASH = Layout.concat("Flash", Field.octets("key", 16));

  /** AES-128 of one block, without a mode; (key, block) to 16 bytes. */
  public static final Function AES_128_ECB = new Function("AES-128-ECB", 2, 16);

  /** MD5; 16 bytes. */
  public static final Function MD5 = new Function("MD5", 1, 16);

  public static final List<Layout> ALL =
      List.of(AUTHORIZE, AUTHENTICATE, CONFIRM, SHOW_PAYMENT, FLASH);

  private Messages() {}

  /** The application id 0x00020001, little-endian on the wire: 01 00 02 00. */
  static <V> V alipay(Crypto<V> c) {
    return c.constant("\u0001\u0000\u0002\u0000");
  }
}
