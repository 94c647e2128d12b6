package org.bandproof.suite;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bandproof.mutant.Flaw;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;

/** All cases of one role, by their ids. */
public final class Catalogue {
  private final Map<String, Case> cases = new HashMap<>();
  private final Map<String, Flaw> flaws = new HashMap<>();
  private final Map<String, String> unobserved = new TreeMap<>();
  private String moves = "";

  /** The suites of a role; there may be none. */
  public static Catalogue of(Protocol protocol, Role role) {
    var catalogue = new Catalogue();
    for (var suite : Suite.all())
      if (suite.protocol().equals(protocol.name()) && suite.role().equals(role.name())) {
        Cases.parse(suite.text(), protocol).forEach(catalogue::add);
        catalogue.flaws.putAll(suite.flaws());
        catalogue.unobserved.putAll(suite.unobserved());
        catalogue.moves += suite.moves();
      }
    return catalogue;
  }

  /** The cases of a text. */
  public static Catalogue of(List<Case> cases) {
    var catalogue = new Catalogue();
    cases.forEach(catalogue::add);
    return catalogue;
  }

  private void add(Case one) {
    if (cases.put(one.id(), one) != null)
      throw new IllegalArgumentException("two cases " + one.id());
  }

  public List<Case> all() {
    return cases.values().stream().sorted(Comparator.comparing(Case::id)).toList();
  }

  public Optional<Case> find(String id) {
    return Optional.ofNullable(cases.get(id));
  }

  public Optional<Flaw> flaw(String duty) {
    return Optional.ofNullable(flaws.get(duty));
  }

  /** What may happen around the role; see {@link org.bandproof.property.Repertoire}. */
  public String moves() {
    return moves;
  }

  /** The rules and duties that no case can see broken, each with the reason. */
  public Map<String, String> unobserved() {
    return Map.copyOf(unobserved);
  }

  /** The cases whose id a glob fits; {@code *} stands for anything. */
  public List<Case> select(String glob) {
    var pattern = Pattern.compile("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E");
    return all().stream().filter(c -> pattern.matcher(c.id()).matches()).toList();
  }

  /** Cases with all that they need, in levels: each level needs only earlier ones. */
  public List<List<Case>> levels(List<Case> chosen) {
    Set<Case> needed = new LinkedHashSet<>();
    chosen.forEach(c -> collect(c, needed));
    return needed.stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                this::depth, TreeMap::new, java.util.stream.Collectors.toList()))
        .values()
        .stream()
        .map(level -> level.stream().sorted(Comparator.comparing(Case::id)).toList())
        .toList();
  }

  private void collect(Case one, Set<Case> into) {
    if (into.add(one)) one.needs().forEach(id -> collect(cases.get(id), into));
  }

  private int depth(Case one) {
    return one.needs().stream().mapToInt(id -> 1 + depth(cases.get(id))).max().orElse(0);
  }
}
