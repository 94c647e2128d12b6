package org.bandproof.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.spec.model.Scene;
import org.bandproof.tester.Call;
import org.bandproof.tester.Setting;

/** Makes a lie of a call: another value, another encoding, another key. */
final class Lies {
  private static final List<String> ENCODINGS =
      List.of("cut", "longer", "uncanonical", "indefinite", "empty", "old(%s#?)");
  private static final List<String> SIGNED =
      List.of(
          "old(Sign1#?)", "old(Sign1#?)", "forged", "forged", "cut", "longer", "uncanonical", "indefinite", "es256",
          "unprotected", "empty", "fresh(100)");
  private static final List<String> SEALED = List.of("flip", "cut", "longer", "empty", "fresh(16)");
  private static final List<Long> NUMBERS =
      List.of(0L, 1L, 2L, 3L, 127L, 128L, 255L, 256L, 257L, 32_768L, 65_535L, 65_536L, 65_537L,
          (1L << 31) - 1, 1L << 31, (1L << 32) - 1, 1L << 32, (1L << 32) + 1, Nat.MAX - 1, Nat.MAX);
  private static final List<String> TEXTS =
      List.of("text(EUR)", "text(USD)", "text(eur)", "text(EU)", "text(EURO)", "flip", "empty");

  private final Map<String, Layout> layouts = new HashMap<>();
  private final List<String> values = new ArrayList<>();
  private final List<String> signed = new ArrayList<>();
  private final List<String> points = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  Lies(Setting setting) {
    setting.protocol().layouts().forEach(layout -> layouts.put(layout.name(), layout));
    var terms = new Terms();
    var made = setting.protocol().scene().make(terms, terms.fresh("scene", 0));
    for (var actor : setting.protocol().scene().actors()) list(actor.name(), made.get(actor.name()));
  }

  private void list(String actor, Scene.Made<Term> given) {
    for (var value : given.values().keySet().stream().sorted().toList()) {
      values.add("key(" + actor + "." + value + ")");
      if (given.values().get(value).is(Cose.SIGN1.name())) signed.add(values.get(values.size() - 1));
    }
    for (var secret : given.secrets().keySet().stream().sorted().toList()) {
      keys.add(actor + "." + secret);
      points.add("pub(" + actor + "." + secret + ")");
      values.add("vk(" + actor + "." + secret + ")");
    }
  }

  /** What of a call can be made a lie: all of it, or one component of what it encodes. */
  List<Target> targets(Call call) {
    var all = new ArrayList<>(List.of(new Target(call, Optional.empty())));
    if (call.operation().equals(Call.ENCODE))
      components(call).forEach(sort -> all.add(new Target(call, Optional.of(sort))));
    return all;
  }

  /** A call, and the component that is not to be what it should. */
  record Target(Call call, Optional<Field.Component> component) {}

  private List<Field.Component> components(Call call) {
    return Optional.ofNullable(layouts.get(call.layout())).map(Layout::components).orElse(List.of());
  }

  /** The lines of a script that make the {@code number}-th call of its kind from then on a lie. */
  List<String> of(Target target, int number, RandomGenerator random) {
    var lie = one(target, number, random);
    if (!lie.endsWith(" pub = low")) return List.of(lie);
    var all = new ArrayList<>(List.of(lie));
    for (int n = 1; n <= 3; n++)
      if (random.nextBoolean()) all.add(twist(target.call(), Call.DH, "#" + n, "zero"));
    return all;
  }

  /** A point of low order is worth its while only to who goes on as if it were none. */
  private String one(Target target, int number, RandomGenerator random) {
    var call = target.call();
    var nth = number == 1 ? "" : "#" + number;
    if (call.operation().equals(Call.SIGN))
      return "twist " + call.actor() + " sign " + call.layout() + nth + " by " + signer(random);
    if (!call.operation().equals(Call.ENCODE))
      return twist(call, call.operation(), nth, computed(call.operation(), random));
    if (target.component().isEmpty())
      return twist(call, call.layout(), nth, one(ENCODINGS, random).formatted(call.layout()));
    var component = target.component().get();
    var name = call.layout() + "." + component.name();
    return twist(call, name, nth, component(component, name, random));
  }

  private String signer(RandomGenerator random) {
    return random.nextInt(4) == 0 || keys.isEmpty() ? "fresh" : one(keys, random);
  }

  private String computed(String operation, RandomGenerator random) {
    return switch (operation) {
      case Call.SEAL -> one(SEALED, random);
      case Call.PUB -> random.nextBoolean() ? "low" : one(points, random);
      default -> random.nextBoolean() ? "zero" : "fresh(32)";
    };
  }

  private static String twist(Call call, String target, String nth, String recipe) {
    return "twist " + call.actor() + " " + target + nth + " = " + recipe;
  }

  private String component(Field.Component sort, String target, RandomGenerator random) {
    if (random.nextInt(4) == 0) return "old(" + target.replace(".", "#?.") + ")";
    if (sort instanceof Field.Natural) return "nat(" + number(random) + ")";
    if (sort instanceof Field.Choice choice)
      return "nat(" + (choice.from() + random.nextInt(choice.values().size() + 1)) + ")";
    if (sort instanceof Field.Text text)
      return random.nextInt(4) == 0 ? "text(" + "x".repeat(text.max() + random.nextInt(2)) + ")" : one(TEXTS, random);
    return octets((Field.Octets) sort, random);
  }

  private static long number(RandomGenerator random) {
    return random.nextInt(3) == 0 ? random.nextInt(4) : NUMBERS.get(random.nextInt(NUMBERS.size()));
  }

  private String octets(Field.Octets octets, RandomGenerator random) {
    if (octets.holds().equals(Cose.SIGN1.name()))
      return one(random.nextInt(3) == 0 ? signed : SIGNED, random);
    return switch (random.nextInt(octets.max() == 32 ? 8 : 6)) {
      case 0 -> "fresh(" + octets.max() + ")";
      case 1 -> "flip";
      case 2 -> octets.max() == 64 ? "malleable" : one(values, random);
      case 3 -> "cut";
      case 4 -> "longer";
      case 5 -> "empty";
      case 6 -> random.nextBoolean() ? "zero" : "low";
      default -> one(random.nextBoolean() ? values : points, random);
    };
  }

  private static String one(List<String> of, RandomGenerator random) {
    return of.get(random.nextInt(of.size()));
  }
}
