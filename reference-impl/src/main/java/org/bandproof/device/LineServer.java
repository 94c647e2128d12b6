package org.bandproof.device;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;
import org.bandproof.crypto.Provider;
import org.bandproof.crypto.Providers;
import org.bandproof.link.Framing;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.store.CountingMedium;
import org.bandproof.store.FileMedium;
import org.bandproof.store.FlashException;
import org.bandproof.store.Medium;
import org.bandproof.store.MemoryMedium;

/**
 * The line protocol, version 1, spoken for one device. A device whose flash is a file that holds something
 * is there from the start, with chance of its own; any other is made by {@code reset}, which brings the
 * seed of its chance.
 */
public final class LineServer {
  /** The size of the longest line, with its end. */
  public static final int LONGEST = 16_384;

  private static final String NAME = "Bandproof reference";

  private final ByteCrypto crypto;
  private final String name;
  private final Protocol protocol;
  private final Role role;
  private final Function<Parts, Device> maker;
  private final CountingMedium medium;
  private Optional<Unit> unit = Optional.empty();
  private Optional<Copy> copy = Optional.empty();
  private boolean greeted;

  /** @throws IllegalArgumentException if the role has no link: the line protocol does not serve it yet */
  public LineServer(
      String name, Protocol protocol, Role role, Function<Parts, Device> maker, Medium medium) {
    this(name, protocol, role, maker, medium, new ByteCrypto());
  }

  private LineServer(
      String name,
      Protocol protocol,
      Role role,
      Function<Parts, Device> maker,
      Medium medium,
      ByteCrypto crypto) {
    if (role.side() == Role.Side.NONE)
      throw new IllegalArgumentException(
          "the line protocol does not serve the role " + role.name() + " yet");
    this.name = name;
    this.protocol = protocol;
    this.role = role;
    this.maker = maker;
    this.crypto = crypto;
    this.medium = new CountingMedium(medium);
  }

  /** The reference. */
  public static LineServer of(Protocol protocol, Role role) {
    return of(protocol, role, Providers.named(Providers.USUAL));
  }

  /** The reference, which computes with a provider. */
  public static LineServer of(Protocol protocol, Role role, Provider provider) {
    return new LineServer(
        NAME, protocol, role, Device::of, new MemoryMedium(), new ByteCrypto(provider));
  }

  /**
   * The reference, with its flash in a file.
   *
   * @throws FlashException if the file can't be used
   */
  public static LineServer of(Protocol protocol, Role role, Path flash) {
    return of(protocol, role, flash, Providers.named(Providers.USUAL));
  }

  /**
   * The reference, which computes with a provider, with its flash in a file.
   *
   * @throws FlashException if the file can't be used
   */
  public static LineServer of(Protocol protocol, Role role, Path flash, Provider provider) {
    var file = new FileMedium(flash);
    var server =
        new LineServer(NAME, protocol, role, Device::of, file, new ByteCrypto(provider));
    if (!file.blank()) server.unit = Optional.of(server.unit(server.ownChance()));
    return server;
  }

  /** Answers line by line until the input ends. */
  public void serve(InputStream in, OutputStream out) throws IOException {
    var lines = new Lines(new BufferedInputStream(in));
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      var answer = String.join("\n", answer(line.get())) + "\n";
      out.write(answer.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  /** The lines that answer a command; never throws. */
  public List<String> answer(String command) {
    try {
      var answer = new ArrayList<>(carriedOut(Words.of(command)));
      answer.add("done");
      return answer;
    } catch (End end) {
      return List.of(end.line());
    } catch (FlashException failed) {
      return List.of(End.error(failed.getMessage()).line());
    } catch (RuntimeException | AssertionError unforeseen) {
      return List.of(End.error("internal: " + unforeseen).line());
    }
  }

  private List<String> carriedOut(Words words) {
    return switch (words.command()) {
      case "hello" -> hello(words.arguments(1));
      case "reset" -> reset(words.arguments(2));
      case "save" -> save(words.arguments(0));
      case "provision" -> provision(words.arguments(2));
      case "power-cycle" -> powerCycle(words.arguments(0));
      case "disconnect" -> disconnect(words.arguments(0));
      case "advance" -> advance(words.arguments(1));
      case "gesture" -> gesture(words.arguments(1));
      case "do" -> command(words);
      case "account" -> account(words.arguments(1));
      case "vector" -> vector(words);
      case "connect", "write", "read" -> peripheral(words);
      case "connected", "notify", "value" -> central(words);
      default -> throw End.unimplemented();
    };
  }

  private List<String> hello(Words words) {
    if (!words.text(1).equals("1")) throw End.error("only version 1 is spoken here");
    greeted = true;
    return List.of(
        "hello 1 " + protocol.name() + " " + role.name(), "name " + name, "entropy supplied");
  }

  private List<String> vector(Words words) {
    greeted();
    try {
      return new Vectors(protocol, crypto).answer(words);
    } catch (IllegalArgumentException e) {
      throw End.error(e.getMessage());
    }
  }

  private List<String> reset(Words words) {
    var seed = words.hex(1);
    if (seed.length != 32) throw End.error("a seed has 32 bytes");
    boolean saved = words.text(2).equals("saved");
    if (!saved && !words.text(2).equals("factory")) throw End.error("a state is factory or saved");
    greeted();
    if (saved && copy.isEmpty()) throw End.error("nothing was saved: save comes first");
    unit = Optional.empty();
    medium.erase();
    if (saved) copy.get().restore(medium);
    var made = unit(suppliedChance(Bytes.of(seed)));
    if (saved) copy.get().provisions().forEach(made::provision);
    unit = Optional.of(made);
    return List.of();
  }

  private List<String> save(Words words) {
    copy = Optional.of(Copy.of(medium, unit().provisions()));
    return List.of();
  }

  private List<String> provision(Words words) {
    var provision = words.name(1);
    var value = words.hex(2);
    unit().provision(provision, value);
    return List.of();
  }

  private List<String> powerCycle(Words words) {
    var made = unit();
    int before = medium.writes();
    return lines(made.powerCycle(), before);
  }

  private List<String> disconnect(Words words) {
    return unit().powered() ? carry(Device::disconnect) : List.of();
  }

  private List<String> advance(Words words) {
    long millis = words.number(1);
    return unit().powered() ? carry(device -> device.advance(millis)) : List.of();
  }

  private List<String> gesture(Words words) {
    var word = words.name(1);
    var gesture =
        role.gestures().stream()
            .filter(g -> g.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst()
            .orElseThrow(End::unimplemented);
    return carry(device -> device.gesture(gesture));
  }

  private List<String> command(Words words) {
    var verb = words.name(1);
    var count = Optional.ofNullable(role.commands().get(verb)).orElseThrow(End::unimplemented);
    words.arguments(1 + count);
    var arguments = IntStream.range(2, 2 + count).mapToObj(words::hex).toList();
    return carry(device -> device.command(verb, arguments));
  }

  private List<String> account(Words words) {
    if (role.side() != Role.Side.CENTRAL) throw End.unimplemented();
    var message = words.hex(1);
    return carry(device -> device.account(message));
  }

  private List<String> peripheral(Words words) {
    if (role.side() != Role.Side.PERIPHERAL) throw End.unimplemented();
    return switch (words.command()) {
      case "connect" -> connected(words.arguments(1));
      case "read" -> {
        var channel = channel(words.arguments(1));
        yield linked(device -> ((Peripheral) device).read(channel));
      }
      default -> {
        var value = words.arguments(2).hex(2);
        var channel = channel(words);
        yield linked(device -> ((Peripheral) device).write(channel, value));
      }
    };
  }

  private List<String> central(Words words) {
    if (role.side() != Role.Side.CENTRAL) throw End.unimplemented();
    if (words.command().equals("connected")) return connected(words.arguments(1));
    var value = words.arguments(2).hex(2);
    var channel = channel(words);
    if (words.command().equals("value"))
      return linked(device -> ((Central) device).valued(channel, value));
    return linked(device -> ((Central) device).notified(channel, value));
  }

  private List<String> connected(Words words) {
    long mtu = words.number(1);
    if (mtu < Framing.MIN_MTU || mtu > Framing.MAX_MTU)
      throw End.error("an ATT MTU lies between " + Framing.MIN_MTU + " and " + Framing.MAX_MTU);
    return carry(device -> device.connected((int) mtu));
  }

  private Channel channel(Words words) {
    var channel = words.name(1);
    return role.channels().stream()
        .filter(c -> c.name().equals(channel))
        .findFirst()
        .orElseThrow(End::unimplemented);
  }

  private List<String> linked(Function<Device, List<Output>> doing) {
    if (!unit().device().linked()) throw End.error("no link");
    return carry(doing);
  }

  private List<String> carry(Function<Device, List<Output>> doing) {
    var device = unit().device();
    int before = medium.writes();
    return lines(doing.apply(device), before);
  }

  private List<String> lines(List<Output> outputs, int before) {
    var lines = new ArrayList<String>();
    if (medium.writes() > before) lines.add("stored " + (medium.writes() - before));
    outputs.forEach(output -> lines.add(output.line()));
    return lines;
  }

  private void greeted() {
    if (!greeted) throw End.error("hello comes first");
  }

  private Unit unit() {
    greeted();
    return unit.orElseThrow(() -> End.error("no device: reset comes first"));
  }

  private Unit unit(IntFunction<Fresh<Bytes>> chance) {
    return new Unit(role, maker, crypto, chance, medium);
  }

  private IntFunction<Fresh<Bytes>> suppliedChance(Bytes seed) {
    return step -> FreshBytes.replayed(crypto, seed, role.name(), step);
  }

  private IntFunction<Fresh<Bytes>> ownChance() {
    var random = new SecureRandom();
    return step -> FreshBytes.random(crypto, random);
  }
}
