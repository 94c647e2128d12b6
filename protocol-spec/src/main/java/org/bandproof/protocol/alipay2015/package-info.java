/**
 * alipay2015: what the Alipay client and the Mi Band spoke over Bluetooth in 2015, as far as public facts
 * go. Its specification is {@code protocol-spec/doc/alipay2015.md}, which marks every statement as fact or
 * inference; start reading the text at {@code Band}.
 *
 * <pre>
 *   to register:      phone -> band    KEY:   appId, key            in clear
 *                     user taps the band
 *                     band  -> phone   the write is acknowledged
 *   to pay:           phone -> band    PLAIN: appId, MD5(challenge)
 *                     phone reads CIPHER:     AES-128-ECB(key, MD5(challenge))
 * </pre>
 *
 * <p>It is weak in six known ways, which the analysis must find: the key crosses the air in clear, anyone
 * who is connected may use the band as an oracle, the response is bound to nothing, a tap rebinds the
 * band, what is written can be read on careless firmware, and the band never learns whom it serves.
 */
package org.bandproof.protocol.alipay2015;
