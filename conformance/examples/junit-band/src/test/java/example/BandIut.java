package example;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bandproof.iut.Iut;

/** Speaks the line protocol for the band: a command in, lines out. */
public final class BandIut implements Iut, Band.Radio {
  private static final List<String> CHARACTERISTICS = List.of("key", "plain", "cipher", "control");

  private final List<String> lines = new ArrayList<>();
  private Band band = new Band(this);

  @Override
  public List<String> answer(String command) {
    lines.clear();
    lines.add(carriedOut(command.split(" ")) ? "done" : "unimplemented");
    return List.copyOf(lines);
  }

  private boolean carriedOut(String[] words) {
    switch (words[0]) {
      case "hello" -> lines.addAll(List.of("hello 1 alipay2015 band", "name example"));
      case "reset" -> band = new Band(this);
      case "power-cycle" -> band.powerOn();
      case "connect" -> band.connect(Integer.parseInt(words[1]));
      case "disconnect" -> band.disconnect();
      case "advance" -> band.elapse(Long.parseLong(words[1]));
      default -> {
        return atCharacteristic(words);
      }
    }
    return true;
  }

  private boolean atCharacteristic(String[] words) {
    boolean known = words.length > 1 && CHARACTERISTICS.contains(words[1]);
    if (words[0].equals("write") && known) band.write(words[1], bytes(words[2]));
    else if (words[0].equals("read") && known) band.read(words[1]);
    else if (words[0].equals("gesture") && words[1].equals("tap")) band.tap();
    else return false;
    return true;
  }

  @Override
  public void written(String characteristic) {
    lines.add("written " + characteristic);
  }

  @Override
  public void error(String characteristic, int code) {
    lines.add("att-error " + characteristic + " " + HexFormat.of().toHexDigits((byte) code));
  }

  @Override
  public void value(String characteristic, byte[] value) {
    lines.add("value " + characteristic + " " + hex(value));
  }

  @Override
  public void show(String what, byte[] detail) {
    lines.add("show " + what + (detail.length == 0 ? "" : " " + hex(detail)));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.equals("-") ? "" : hex);
  }

  private static String hex(byte[] bytes) {
    return bytes.length == 0 ? "-" : HexFormat.of().formatHex(bytes);
  }
}
