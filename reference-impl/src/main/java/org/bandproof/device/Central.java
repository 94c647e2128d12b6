package org.bandproof.device;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.bandproof.device.Played.Sent;
import org.bandproof.link.Reassembler.Outcome;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Port;

/**
 * A device that connects: a wallet. What it writes before it knows the MTU waits for it, and to hang up
 * waits for that.
 */
public class Central extends Device {
  private final Queue<Sent> waiting = new ArrayDeque<>();
  private boolean connecting;

  public Central(Parts parts) {
    this(parts, true);
  }

  Central(Parts parts, boolean forgetful) {
    super(parts, forgetful);
  }

  @Override
  public List<Output> connected(int attMtu) {
    super.connected(attMtu);
    connecting = false;
    var all = new ArrayList<Output>();
    while (!waiting.isEmpty()) all.addAll(output(waiting.remove()));
    return all;
  }

  /** The link is lost, or did not come up. */
  @Override
  public List<Output> disconnect() {
    if (!linked() && !connecting) return List.of();
    unlink();
    played.drop();
    return List.of();
  }

  /** The peripheral notifies one ATT value. */
  public List<Output> notified(Channel channel, byte[] value) {
    var arrived = arrived(channel, value);
    if (arrived instanceof Outcome.Faulty) return malformed();
    return arrived instanceof Outcome.Whole whole ? take(channel, whole.message()) : List.of();
  }

  /** The answer to a read. */
  public List<Output> valued(Channel channel, byte[] value) {
    return take(channel, value);
  }

  @Override
  List<Output> output(Sent sent) {
    return switch (sent.head().port()) {
      case CONNECT -> connect();
      case DISCONNECT -> end(sent);
      case LINK, READ -> request(sent);
      default -> super.output(sent);
    };
  }

  private List<Output> connect() {
    disconnect();
    connecting = true;
    return List.of(new Output.Connect());
  }

  private List<Output> end(Sent sent) {
    if (!waiting.isEmpty()) {
      waiting.add(sent);
      return List.of();
    }
    disconnect();
    return List.of(new Output.Disconnect());
  }

  /** ATT requests keep their order; a read need not know the MTU. */
  private List<Output> request(Sent sent) {
    if (!linked() && !connecting) return List.of();
    boolean read = sent.head().port() == Port.READ;
    if (read && waiting.isEmpty()) return List.of(new Output.Read(sent.head().on()));
    if (!linked()) {
      waiting.add(sent);
      return List.of();
    }
    if (read) return List.of(new Output.Read(sent.head().on()));
    var channel = channel(sent.head().on());
    return values(channel, sent.message()).stream()
        .<Output>map(value -> new Output.Write(channel.name(), value))
        .toList();
  }

  @Override
  void unlink() {
    super.unlink();
    connecting = false;
    waiting.clear();
  }
}
