package org.bandproof.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A medium in a file: one slot behind the other, written in place. */
public final class FileMedium implements Medium {
  private static final int CAPACITY = 1 << 16;

  private final Path file;

  public FileMedium(Path file) {
    this.file = file;
  }

  /** Whether there is no file, or nothing in it: a device that was never booted. */
  public boolean blank() {
    try {
      return Files.notExists(file) || Files.size(file) == 0;
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  @Override
  public int capacity() {
    return CAPACITY;
  }

  @Override
  public byte[] read(int slot) {
    if (blank()) return new byte[0];
    try (var channel = FileChannel.open(file, READ)) {
      var content = ByteBuffer.allocate(CAPACITY);
      long from = (long) slot * CAPACITY;
      while (content.hasRemaining() && channel.read(content, from + content.position()) > 0) {}
      return Arrays.copyOf(content.array(), content.position());
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  @Override
  public void write(int slot, byte[] content) {
    try (var channel = FileChannel.open(file, CREATE, WRITE)) {
      var rest = ByteBuffer.wrap(content);
      long from = (long) slot * CAPACITY;
      while (rest.hasRemaining()) channel.write(rest, from + rest.position());
      channel.force(true);
    } catch (IOException e) {
      throw failed("write", e);
    }
  }

  @Override
  public void erase() {
    try (var channel = FileChannel.open(file, CREATE, WRITE)) {
      channel.truncate(0);
      channel.force(true);
    } catch (IOException e) {
      throw failed("erase", e);
    }
  }

  private FlashException failed(String what, IOException e) {
    var why = e.getMessage() == null || e.getMessage().equals(file.toString()) ? "" : ": " + e.getMessage();
    return new FlashException(
        "can't " + what + " the flash file " + file + " (" + e.getClass().getSimpleName() + why + ")", e);
  }
}
