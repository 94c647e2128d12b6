/**
 * BandPay 1: what was promised in 2015, a protocol by which a wristband approves the payments of a phone
 * wallet. Its specification is {@code protocol-spec/doc/bandpay.md}; start reading the text at {@code
 * band.Idle}.
 *
 * <pre>
 *   pair      W -> S  stepUp
 *             S -> W  challenge
 *             W -> B  e                     challenge
 *             B -> W  e, ee, s, es          certificate, sign_B(BindRequest: B, epoch, challenge, ..)
 *             W -> S  certificate, request
 *             S -> W  sign_S(BindGrant: account, W's key, policy, hash of request)
 *             W -> B  s, se                 grant
 *                     the user taps
 *             B -> W  record                sign_B(BindReceipt: hash of grant, epoch)
 *             W -> S  receipt
 *   session   W -> B  e, es, ss
 *             B -> W  e, ee, se             receipt
 *   pay       W -> S  purchase, hash of the session
 *             S -> W  sign_S(PaymentOrder: hash of the session, amount, payee, ..)
 *             W -> B  record                order
 *                     the user taps, where the policy asks for it
 *             B -> W  record                sign_B(PaymentApproval: hash of order, B, epoch, counter)
 *             W -> S  approval
 *   release   W -> S  stepUp, B
 *             S -> *  sign_S(ReleaseGrant: B, epoch + 1)
 *             * -> B  grant                 in clear, by anybody, in any state
 * </pre>
 */
package org.bandproof.protocol.bandpay;
