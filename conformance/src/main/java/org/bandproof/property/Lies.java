package org.bandproof.property;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.crypto.Field;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.crypto.Nat;
import org.bandproof.spec.symbolic.Sizes;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;
import org.bandproof.spec.model.Rule;
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

  private static final int KEY = 32;
  private static final int SIGNATURE = 64;

  /** So many of the agreements after a point of low order may be zero. */
  private static final int ZEROS = 4;

  private static final List<String> SEALED = List.of("flip", "cut", "longer", "empty", "fresh(16)");
  private static final List<Long> NUMBERS =
      List.of(0L, 1L, 2L, 3L, 127L, 128L, 255L, 256L, 257L, 32_768L, 65_535L, 65_536L, 65_537L,
          (1L << 31) - 1, 1L << 31, (1L << 32) - 1, 1L << 32, (1L << 32) + 1, Nat.MAX - 1, Nat.MAX);
  private static final List<Long> FEW = List.of(0L, 1L, 2L, 3L, 257L, (1L << 32) + 1);
  private static final List<String> TEXTS =
      List.of(
          "text(EUX)", "text(EXR)", "text(XUR)", "text(eur)", "text(USD)", "text(EUR)", "text(EU)",
          "text(EURO)", "flip", "empty");

  private final Map<String, Layout> layouts = new HashMap<>();
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final List<String> signed = new ArrayList<>();
  private final List<String> points = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Map<String, String> rules = new HashMap<>();

  Lies(Setting setting) {
    setting.protocol().layouts().forEach(layout -> layouts.put(layout.name(), layout));
    var terms = new Terms();
    var sizes = new Sizes(terms, setting.protocol().functions());
    var made = setting.protocol().scene().make(terms, terms.fresh("scene", 0));
    for (var actor : setting.protocol().scene().actors()) {
      list(actor.name(), made.get(actor.name()), sizes);
      var all = setting.protocol().role(actor.role()).orElseThrow().rules();
      if (!all.isEmpty()) rules.put(actor.name(), all.stream().map(Rule::name).collect(Collectors.joining(" ")));
    }
  }

  private void list(String actor, Scene.Made<Term> given, Sizes sizes) {
    for (var entry : new TreeMap<>(given.values()).entrySet()) {
      var value = "key(" + actor + "." + entry.getKey() + ")";
      values.put(value, sizes.applyAsInt(entry.getValue()));
      if (entry.getValue().is(Cose.SIGN1.name())) signed.add(value);
    }
    for (var secret : given.secrets().keySet().stream().sorted().toList()) {
      keys.add(actor + "." + secret);
      points.add("pub(" + actor + "." + secret + ")");
      values.put("vk(" + actor + "." + secret + ")", KEY);
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
    var call = target.call();
    var nth = number == 1 ? "" : "#" + number;
    if (call.operation().equals(Call.PUB) && random.nextBoolean())
      return low(call, nth, random.nextInt(1 << ZEROS));
    return List.of(one(target, nth, random));
  }

  private String one(Target target, String nth, RandomGenerator random) {
    var call = target.call();
    if (call.operation().equals(Call.SIGN)) return signed(call, nth, signer(call, random));
    if (!call.operation().equals(Call.ENCODE))
      return twist(call, call.operation() + nth, computed(call.operation(), random));
    if (target.component().isEmpty())
      return twist(call, call.layout() + nth, one(ENCODINGS, random).formatted(call.layout()));
    var component = target.component().get();
    var name = call.layout() + "." + component.name();
    return twist(call, name + nth, component(component, name, random));
  }

  /**
   * All that may break a rule and not a form only: another key, a point of low order, another value that
   * somebody has.
   */
  Stream<List<String>> all(Target target, int number) {
    var call = target.call();
    var nth = number == 1 ? "" : "#" + number;
    return switch (call.operation()) {
      case Call.SIGN -> ownFirst(call, keys).stream().map(key -> List.of(signed(call, nth, key)));
      case Call.PUB -> IntStream.range(0, 1 << ZEROS).mapToObj(zeros -> low(call, nth, zeros));
      case Call.ENCODE -> target.component().stream().flatMap(sort -> substitutes(call, nth, sort));
      default -> Stream.of();
    };
  }

  private Stream<List<String>> substitutes(Call call, String nth, Field.Component sort) {
    var name = call.layout() + "." + sort.name() + nth;
    return values(call, sort).map(value -> List.of(twist(call, name, value)));
  }

  private Stream<String> values(Call call, Field.Component sort) {
    if (sort instanceof Field.Text) return TEXTS.stream();
    if (!(sort instanceof Field.Octets octets)) return FEW.stream().map(number -> "nat(" + number + ")");
    if (octets.holds().equals(Cose.SIGN1.name()))
      return Stream.concat(Stream.of("forged"), ownFirst(call, signed).stream());
    return Stream.concat(Stream.of("flip"), ownFirst(call, fitting(octets)).stream());
  }

  private List<String> fitting(Field.Octets octets) {
    var points = octets.min() <= KEY && KEY <= octets.max() ? this.points.stream() : Stream.<String>of();
    var fit = values.entrySet().stream().filter(v -> octets.min() <= v.getValue() && v.getValue() <= octets.max());
    return Stream.concat(fit.map(Map.Entry::getKey), points).toList();
  }

  /**
   * A point of low order is worth its while only to who goes on as if it were none: whom no rule binds,
   * and who computes zero from it, in those of the next agreements that the bits say.
   */
  private List<String> low(Call call, String nth, int zeros) {
    var all = new ArrayList<>(List.of(twist(call, Call.PUB + nth, "low")));
    for (int n = 0; n < ZEROS; n++)
      if ((zeros >> n & 1) == 1) all.add(twist(call, Call.DH + "#" + (n + 1), "zero"));
    lenient(call.actor()).ifPresent(all::add);
    return all;
  }

  /** The line after which a party of the tester's takes whatever comes, if it has rules. */
  Optional<String> lenient(String actor) {
    return Optional.ofNullable(rules.get(actor)).map(rules -> "lenient " + actor + " " + rules);
  }

  private String signer(Call call, RandomGenerator random) {
    return random.nextInt(4) == 0 || keys.isEmpty() ? "fresh" : early(ownFirst(call, keys), random);
  }

  /** What the caller has itself comes first: it is taken for what it should be more easily. */
  private static List<String> ownFirst(Call call, List<String> all) {
    var own = Pattern.compile("\\b" + Pattern.quote(call.actor()) + "\\.");
    return all.stream().sorted(Comparator.comparing(value -> !own.matcher(value).find())).toList();
  }

  /** One of them, more often one of the first. */
  static <T> T early(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(1 + random.nextInt(all.size())));
  }

  private String computed(String operation, RandomGenerator random) {
    return switch (operation) {
      case Call.SEAL -> one(SEALED, random);
      case Call.PUB -> one(points, random);
      default -> random.nextBoolean() ? "zero" : "fresh(32)";
    };
  }

  private static String signed(Call call, String nth, String key) {
    return "twist " + call.actor() + " sign " + call.layout() + nth + " by " + key;
  }

  private static String twist(Call call, String target, String recipe) {
    return "twist " + call.actor() + " " + target + " = " + recipe;
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
    var fitting = fitting(octets);
    return switch (random.nextInt(octets.max() == KEY ? 8 : 6)) {
      case 0 -> "fresh(" + octets.max() + ")";
      case 1 -> "flip";
      case 2 -> octets.max() == SIGNATURE ? "malleable" : fitting.isEmpty() ? "flip" : one(fitting, random);
      case 3 -> "cut";
      case 4 -> "longer";
      case 5 -> "empty";
      case 6 -> random.nextBoolean() ? "zero" : "low";
      default -> fitting.isEmpty() ? "flip" : one(fitting, random);
    };
  }

  private static String one(List<String> of, RandomGenerator random) {
    return of.get(random.nextInt(of.size()));
  }
}
