package org.bandproof.device;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.bandproof.spec.model.Refusal;

/** What comes out of a device's ports, each an event of the line protocol. */
public sealed interface Output {
  /** The event's line. */
  String line();

  record Written(String channel) implements Output {
    @Override
    public String line() {
      return "written " + channel;
    }
  }

  record AttError(String channel, int code) implements Output {
    @Override
    public String line() {
      return "att-error " + channel + " " + HexFormat.of().toHexDigits((byte) code);
    }
  }

  record Value(String channel, byte[] value) implements Output {
    @Override
    public String line() {
      return "value " + channel + " " + hex(value);
    }
  }

  record Notify(String channel, byte[] value) implements Output {
    @Override
    public String line() {
      return "notify " + channel + " " + hex(value);
    }
  }

  record Connect() implements Output {
    @Override
    public String line() {
      return "connect";
    }
  }

  record Write(String channel, byte[] value) implements Output {
    @Override
    public String line() {
      return "write " + channel + " " + hex(value);
    }
  }

  record Read(String channel) implements Output {
    @Override
    public String line() {
      return "read " + channel;
    }
  }

  record Disconnect() implements Output {
    @Override
    public String line() {
      return "disconnect";
    }
  }

  record Show(String word, List<byte[]> values) implements Output {
    @Override
    public String line() {
      return "show " + word + values.stream().map(v -> " " + hex(v)).collect(Collectors.joining());
    }
  }

  record Account(byte[] message) implements Output {
    @Override
    public String line() {
      return "account " + hex(message);
    }
  }

  /** For the log. */
  record Refused(Refusal why) implements Output {
    @Override
    public String line() {
      return "refused " + why.name();
    }
  }

  private static String hex(byte[] value) {
    return value.length == 0 ? "-" : HexFormat.of().formatHex(value);
  }
}
