package org.bandproof.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bandproof.crypto.Bytes;
import org.bandproof.device.Played.Reply;
import org.bandproof.link.Framing;
import org.bandproof.link.Reassembler;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Refusal;
import org.bandproof.spec.model.Role;

/**
 * A device that plays a role: what comes at its ports goes in by the methods, and what it answers is what
 * they return, in order. Its methods may be overridden by mutants only. Not safe for threads.
 */
public abstract class Device {
  private final Role role;
  private final byte[] account;
  private final Map<Channel, Reassembler> incoming = new HashMap<>();
  private Optional<Integer> mtu = Optional.empty();

  final Played played;

  Device(Parts parts, boolean forgetful) {
    role = parts.role();
    account = parts.given().value("account").map(Bytes::toArray).orElse(new byte[0]);
    played = new Played(parts, forgetful);
  }

  /** A device without power; it stands on the role's side of the link. */
  public static Device of(Parts parts) {
    return switch (parts.role().side()) {
      case PERIPHERAL -> new Peripheral(parts);
      case CENTRAL -> new Central(parts);
      case NONE -> throw new IllegalArgumentException(parts.role().name() + " has no link");
    };
  }

  public Role role() {
    return role;
  }

  /** Takes power away and gives it back: what was not stored is gone. */
  public List<Output> powerCycle() {
    unlink();
    return outputs(played.boot());
  }

  /** The link is up; one that was up before ends first. */
  public List<Output> connected(int attMtu) {
    Framing.room(attMtu);
    if (linked()) disconnect();
    mtu = Optional.of(attMtu);
    return List.of();
  }

  /** The link is lost; without one nothing happens. */
  public List<Output> disconnect() {
    if (!linked()) return List.of();
    unlink();
    played.drop();
    return List.of();
  }

  public List<Output> gesture(Gesture gesture) {
    return outputs(played.take(new Input.Gestured<>(gesture)));
  }

  /** The application asks for something. */
  public List<Output> command(String verb, List<byte[]> arguments) {
    return outputs(
        played.take(new Input.Command<>(verb, arguments.stream().map(Bytes::of).toList())));
  }

  /** A message over the account's channel. */
  public List<Output> account(byte[] message) {
    return outputs(played.take(new Input.Account<>(Bytes.of(account), Bytes.of(message))));
  }

  /** Time passes. */
  public List<Output> advance(long millis) {
    var all = new ArrayList<Output>();
    for (var reply : played.advance(millis)) all.addAll(timeout(reply));
    return all;
  }

  public boolean linked() {
    return mtu.isPresent();
  }

  /** The name of the state that the role is in. */
  protected String state() {
    return played.state();
  }

  int mtu() {
    return mtu.orElseThrow(() -> new IllegalStateException("no link"));
  }

  void unlink() {
    mtu = Optional.empty();
    incoming.clear();
  }

  /** What one ATT value on a channel leads to. */
  Reassembler.Outcome arrived(Channel channel, byte[] value) {
    if (channel.framed())
      return incoming.computeIfAbsent(channel, c -> new Reassembler(mtu())).take(value);
    return Reassembler.unframed(value, mtu());
  }

  List<Output> take(Channel channel, byte[] message) {
    return outputs(played.take(new Input.Link<>(channel, Bytes.of(message))));
  }

  /** What came can be no message: whatever was under way is dropped. */
  List<Output> malformed() {
    played.drop();
    return List.of(new Output.Refused(Refusal.Form.MALFORMED));
  }

  List<byte[]> values(Channel channel, byte[] message) {
    if (channel.framed()) return Framing.cut(message, mtu());
    if (message.length > Framing.room(mtu()))
      throw new IllegalStateException("a message of " + message.length + " bytes is not framed");
    return List.of(message);
  }

  Channel channel(String name) {
    return role.channels().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the role sends on no channel of its own: " + name));
  }

  List<Output> timeout(Reply reply) {
    return outputs(reply);
  }

  List<Output> outputs(Reply reply) {
    if (reply.refused().isPresent()) return List.of(new Output.Refused(reply.refused().get()));
    var all = new ArrayList<Output>();
    for (var sent : reply.sends()) all.addAll(output(sent));
    return all;
  }

  List<Output> output(Played.Sent sent) {
    return switch (sent.head().port()) {
      case DISPLAY -> List.of(new Output.Show(sent.head().on(), sent.values()));
      case ACCOUNT -> List.of(new Output.Account(sent.message()));
      default -> throw new AssertionError(role.name() + " has no port " + sent.head().port());
    };
  }
}
