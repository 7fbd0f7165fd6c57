package org.claimdesk.server.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.claimdesk.server.database.DatabaseException;
import org.claimdesk.server.session.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the REST interface and the page until the process is told to end. */
@Command(
    name = "serve",
    description = "Serves the product (the default).",
    mixinStandardHelpOptions = true)
class ServeCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    ApplicationContext context = start();
    EmbeddedServer server = context.getBean(EmbeddedServer.class);
    PrintWriter out = spec.commandLine().getOut();
    String address = "http://localhost:" + server.getPort();
    Optional<String> token = context.getBean(Setup.class).newLink();
    token.ifPresent(
        secret ->
            out.println("Set up the first administrator: " + address + "/setup#token=" + secret));
    out.println("Claimdesk is ready: " + address);
    out.flush();
    // The server's threads are daemons of this one; a signal ends the process through the shutdown
    // hook.
    new CountDownLatch(1).await();
    return 0;
  }

  private static ApplicationContext start() {
    try {
      return Micronaut.build(new String[0]).banner(false).eagerInitSingletons(false).start();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof DatabaseException known) {
          throw known;
        }
        if (cause instanceof BindException) {
          throw new StartException(
              "The port is already in use ("
                  + cause.getMessage()
                  + "). Stop what uses it or set CLAIMDESK_PORT.",
              e);
        }
      }
      throw e;
    }
  }
}
