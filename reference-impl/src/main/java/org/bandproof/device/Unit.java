package org.bandproof.device;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Role.Provision;
import org.bandproof.spec.model.Role.Provision.Sort;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.store.Flash;
import org.bandproof.store.Medium;

/** One device from its manufacture on: first it is provisioned, then it has power. */
final class Unit {
  private static final int KEY = 32;

  private final Role role;
  private final Function<Parts, Device> maker;
  private final IntFunction<Fresh<Bytes>> chance;
  private final Flash flash;
  private final Map<String, byte[]> provisions = new HashMap<>();
  private final ByteCrypto crypto;
  private final Map<String, Bytes> values = new HashMap<>();
  private final Map<String, Secret<Bytes>> secrets = new HashMap<>();
  private Device device;

  Unit(
      Role role,
      Function<Parts, Device> maker,
      ByteCrypto crypto,
      IntFunction<Fresh<Bytes>> chance,
      Medium medium) {
    this.role = role;
    this.maker = maker;
    this.crypto = crypto;
    this.chance = chance;
    flash = new Flash(medium);
  }

  void provision(String name, byte[] raw) {
    var provision =
        role.provisions().stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseThrow(End::unimplemented);
    if (device != null) throw End.error("the device had power: reset comes before provision");
    var value = Bytes.of(raw);
    if (provision.sort() == Sort.VALUE) values.put(name, value);
    else if (raw.length == KEY) secrets.put(name, crypto.key(value));
    else throw End.error(name + " has " + KEY + " bytes");
    provisions.put(name, raw);
  }

  /** What it was given, by name. */
  Map<String, byte[]> provisions() {
    return Map.copyOf(provisions);
  }

  List<Output> powerCycle() {
    if (device == null) device = made();
    else flash.load();
    return device.powerCycle();
  }

  private Device made() {
    for (var provision : role.provisions())
      if (provision.required() && !given(provision))
        throw End.error("missing provision " + provision.name());
    var given = new Scene.Made<>(values, secrets);
    return maker.apply(new Parts(role, given, crypto, chance, Rules.ALL, flash));
  }

  private boolean given(Provision provision) {
    return values.containsKey(provision.name()) || secrets.containsKey(provision.name());
  }

  boolean powered() {
    return device != null;
  }

  Device device() {
    if (device == null) throw End.error("no power: power-cycle comes first");
    return device;
  }
}
