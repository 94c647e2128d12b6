package org.bandproof.device;

import java.util.function.IntFunction;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Crypto;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.model.Provisions;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Store;

/**
 * What a device is made of. {@link #of} enforces all rules; only mutants put other parts in the place of
 * these.
 *
 * @param chance the chance of each step, by the step's number
 */
public record Parts(
    Role role,
    Provisions<Bytes> given,
    Crypto<Bytes> crypto,
    IntFunction<Fresh<Bytes>> chance,
    Rules rules,
    Store<Bytes> store) {

  public static Parts of(
      Role role,
      Provisions<Bytes> given,
      IntFunction<Fresh<Bytes>> chance,
      Store<Bytes> store) {
    return new Parts(role, given, new ByteCrypto(), chance, Rules.ALL, store);
  }

  public Parts computing(Crypto<Bytes> other) {
    return new Parts(role, given, other, chance, rules, store);
  }

  public Parts drawing(IntFunction<Fresh<Bytes>> other) {
    return new Parts(role, given, crypto, other, rules, store);
  }

  public Parts enforcing(Rules other) {
    return new Parts(role, given, crypto, chance, other, store);
  }

  public Parts storing(Store<Bytes> other) {
    return new Parts(role, given, crypto, chance, rules, other);
  }
}
