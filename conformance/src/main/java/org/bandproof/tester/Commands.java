package org.bandproof.tester;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bandproof.crypto.Bytes;
import org.bandproof.iut.Event;
import org.bandproof.link.Framing;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.verdict.CaseEnded;

/** Writes a moment as commands of the line protocol. */
final class Commands {
  private final Concrete concrete;
  private final Role role;
  private int mtu = Framing.MIN_MTU;

  Commands(Concrete concrete, Role role) {
    this.concrete = concrete;
    this.role = role;
  }

  Role role() {
    return role;
  }

  int mtu() {
    return mtu;
  }

  boolean framed(String channel) {
    return Nobody.channel(role.channels(), channel).orElseThrow().framed();
  }

  List<String> of(Moment moment) {
    return switch (moment.command()) {
      case "connect", "connected" -> {
        mtu = (int) moment.number();
        yield List.of(moment.command() + " " + mtu);
      }
      case "advance" -> List.of("advance " + moment.number());
      case "fragment" ->
          List.of(fragment() + " " + moment.on() + " " + hex(moment.terms().get(0)));
      case "part" -> part(moment);
      case "write", "notify" -> values(moment);
      default -> List.of(plain(moment));
    };
  }

  /** As many fragments as the moment's number says, not all, and short ones if need be; or the first, with number 0. */
  private List<String> part(Moment moment) {
    int count = (int) moment.number();
    var message = moment.terms().get(0);
    var all = count == 0 ? fragments(message, room()) : fragments(message, shorter(message, count));
    return all.subList(0, Math.max(1, count)).stream()
        .map(part -> fragment() + " " + moment.on() + " " + Event.hex(part))
        .toList();
  }

  /** How many bytes of a message fragments carry that are more than its parts. */
  private int shorter(Term message, int parts) {
    int most = (bytes(message).size() - 1) / parts;
    if (most == 0)
      throw CaseEnded.testerError("a part of " + parts + " fragments is the whole message");
    return Math.min(room(), most);
  }

  private int room() {
    return Framing.room(mtu) - 1;
  }

  private String fragment() {
    return role.side() == Role.Side.CENTRAL ? "notify" : "write";
  }

  /** The message of a moment, decoded for people. */
  String sent(Moment moment) {
    return moment.terms().stream()
        .map(term -> Looks.decoded(term, concrete))
        .collect(Collectors.joining(", "));
  }

  private List<String> values(Moment moment) {
    if (!framed(moment.on())) return List.of(plain(moment));
    var commands = new ArrayList<String>();
    for (var part : fragments(moment.terms().get(0), room()))
      commands.add(moment.command() + " " + moment.on() + " " + Event.hex(part));
    return commands;
  }

  private List<byte[]> fragments(Term message, int body) {
    var bytes = bytes(message).toArray();
    try {
      return Framing.pieces(bytes, body);
    } catch (IllegalArgumentException e) {
      throw CaseEnded.testerError("no fragments of " + Looks.print(message) + ": " + e.getMessage());
    }
  }

  private String plain(Moment moment) {
    var on = moment.on().isEmpty() ? "" : " " + moment.on();
    return moment.command()
        + on
        + moment.terms().stream().map(t -> " " + hex(t)).collect(Collectors.joining());
  }

  private String hex(Term term) {
    return Event.hex(bytes(term).toArray());
  }

  private Bytes bytes(Term term) {
    try {
      return concrete
          .evaluate(term)
          .orElseThrow(() -> CaseEnded.testerError("not known on bytes: " + Looks.print(term)));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw CaseEnded.testerError("no bytes for " + Looks.print(term) + ": " + e.getMessage());
    }
  }
}
