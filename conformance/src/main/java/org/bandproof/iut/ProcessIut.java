package org.bandproof.iut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * An implementation that is a process of its own, started through the shell. Each command has a
 * watchdog; what the process says is bounded before it is kept.
 */
public final class ProcessIut implements Iut {
  private final Process process;
  private final Limits limits;
  private final LineReader out;
  private final Tail err;
  private final Thread hook = new Thread(this::kill);
  private boolean answered;

  /**
   * @throws Fault if it can't be started
   */
  public ProcessIut(String command, Limits limits) {
    this.limits = limits;
    try {
      process = new ProcessBuilder("/bin/sh", "-c", command).start();
    } catch (IOException e) {
      throw new Fault(Fault.Kind.ABSENT, "it can't be started: " + e.getMessage());
    }
    Runtime.getRuntime().addShutdownHook(hook);
    out = new LineReader(process.getInputStream(), limits.bytes());
    err = new Tail(process.getErrorStream());
  }

  @Override
  public List<String> answer(String command) {
    out.open(limits.bytes());
    try {
      process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.US_ASCII));
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has ended; what it said before may still be a line or two.
    }
    var lines = new ArrayList<String>();
    long until = System.nanoTime() + (answered ? limits.command() : limits.start()).toNanos();
    boolean over = false;
    while (!over) {
      var line = next(command, until);
      over = !Event.comment(line) && Event.parse(line).end();
      lines.add(line);
    }
    answered = true;
    return lines;
  }

  private String next(String command, long until) {
    var item = out.next(Duration.ofNanos(until - System.nanoTime()));
    if (item.isEmpty())
      throw new Fault(Fault.Kind.HUNG, "no answer in time to: " + Event.printable(command));
    var line = item.get();
    if (line.kind() == LineReader.Kind.LINE) return line.text();
    if (line.kind() == LineReader.Kind.END) throw ended();
    throw new Fault(
        line.kind() == LineReader.Kind.FLOOD ? Fault.Kind.FLOODED : Fault.Kind.GARBAGE,
        line.text());
  }

  /** A shell says 126 and 127 of a command that it can't start. */
  private Fault ended() {
    var code = exitCode();
    var exit = code.isPresent() ? " with exit code " + code.getAsInt() : "";
    boolean absent = code.isPresent() && (code.getAsInt() | 1) == 127;
    var kind = absent ? Fault.Kind.ABSENT : Fault.Kind.DIED;
    return new Fault(kind, "the process ended" + exit, err.last(limits.command()));
  }

  private OptionalInt exitCode() {
    try {
      boolean over = process.waitFor(limits.command().toMillis(), TimeUnit.MILLISECONDS);
      return over ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // The machine is shutting down, and the hook runs.
    }
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
