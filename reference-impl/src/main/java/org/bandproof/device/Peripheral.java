package org.bandproof.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bandproof.device.Output.AttError;
import org.bandproof.device.Played.Reply;
import org.bandproof.link.Reassembler.Outcome;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Channel.Access;
import org.bandproof.spec.model.Input;

/** A device to which centrals connect: a band. */
public class Peripheral extends Device {
  private static final int READ_NOT_PERMITTED = 0x02;
  private static final int WRITE_NOT_PERMITTED = 0x03;
  private static final int REFUSED = 0x80;

  private final List<Channel> unanswered = new ArrayList<>();
  private Optional<Channel> reading = Optional.empty();

  public Peripheral(Parts parts) {
    this(parts, true);
  }

  Peripheral(Parts parts, boolean forgetful) {
    super(parts, forgetful);
  }

  /** A central writes one ATT value. */
  public List<Output> write(Channel channel, byte[] value) {
    if (!channel.access().contains(Access.WRITE))
      return List.of(new AttError(channel.name(), WRITE_NOT_PERMITTED));
    var arrived = arrived(channel, value);
    if (arrived instanceof Outcome.Faulty faulty) return faulty(channel, faulty.fault().code());
    if (!channel.framed()) {
      unanswered.add(channel);
      return take(channel, value);
    }
    var all = new ArrayList<Output>();
    all.add(new Output.Written(channel.name()));
    if (arrived instanceof Outcome.Whole whole) all.addAll(take(channel, whole.message()));
    return all;
  }

  private List<Output> faulty(Channel channel, int code) {
    var all = new ArrayList<>(malformed());
    failUnanswered(all);
    all.add(new AttError(channel.name(), code));
    return all;
  }

  /** A central reads a channel. */
  public List<Output> read(Channel channel) {
    if (!channel.access().contains(Access.READ))
      return List.of(new AttError(channel.name(), READ_NOT_PERMITTED));
    reading = Optional.of(channel);
    var all = new ArrayList<>(outputs(played.take(new Input.Read<>(channel))));
    if (reading.isPresent()) all.add(new AttError(channel.name(), REFUSED));
    reading = Optional.empty();
    return all;
  }

  @Override
  List<Output> outputs(Reply reply) {
    var all = new ArrayList<>(super.outputs(reply));
    if (reply.refused().isPresent()) failUnanswered(all);
    return all;
  }

  /** A prompt that ends takes the write with it that waits for the user. */
  @Override
  List<Output> timeout(Reply reply) {
    var all = new ArrayList<>(outputs(reply));
    failUnanswered(all);
    return all;
  }

  private void failUnanswered(List<Output> all) {
    unanswered.forEach(channel -> all.add(new AttError(channel.name(), REFUSED)));
    unanswered.clear();
  }

  @Override
  List<Output> output(Played.Sent sent) {
    return switch (sent.head().port()) {
      case WRITTEN -> written(channel(sent.head().on()));
      case LINK -> link(channel(sent.head().on()), sent.message());
      default -> super.output(sent);
    };
  }

  private List<Output> written(Channel channel) {
    boolean awaited = unanswered.remove(channel);
    return awaited ? List.of(new Output.Written(channel.name())) : List.of();
  }

  private List<Output> link(Channel channel, byte[] message) {
    if (reading.filter(channel::equals).isPresent()) {
      reading = Optional.empty();
      return List.of(new Output.Value(channel.name(), message));
    }
    if (!linked()) return List.of();
    return values(channel, message).stream()
        .<Output>map(value -> new Output.Notify(channel.name(), value))
        .toList();
  }

  @Override
  void unlink() {
    super.unlink();
    unanswered.clear();
  }
}
