package org.bandproof.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bandproof.crypto.Providers;
import org.bandproof.device.LineServer;
import org.bandproof.store.FlashException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves the reference of a role. */
@Command(
    name = "serve",
    description = "Serves the reference of a role in the line protocol.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
  @Parameters(paramLabel = "ROLE")
  String role;

  @Option(names = "--protocol", paramLabel = "P", description = "bandpay, if not given.")
  String protocol = "";

  @Option(names = "--stdio", required = true, description = "Over standard input and output.")
  boolean stdio;

  @Option(names = "--flash", paramLabel = "FILE", description = "Keeps the flash in a file.")
  Optional<Path> flash = Optional.empty();

  @Option(
      names = "--crypto",
      paramLabel = "NAME",
      description = "What it computes with; bouncycastle, if not given.")
  String crypto = Providers.USUAL;

  @Override
  public Integer call() throws IOException {
    var target = Target.of(protocol, role);
    var provider = Target.provider(crypto);
    try {
      var server =
          flash.isPresent()
              ? LineServer.of(target.protocol(), target.role(), flash.get(), provider)
              : LineServer.of(target.protocol(), target.role(), provider);
      server.serve(System.in, new FileOutputStream(FileDescriptor.out));
    } catch (FlashException | IllegalArgumentException e) {
      throw Ended.environment(e.getMessage());
    }
    return 0;
  }
}
