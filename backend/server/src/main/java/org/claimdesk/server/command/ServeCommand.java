package org.claimdesk.server.command;

import io.micronaut.context.ApplicationContext;
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
final class ServeCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    return serve(spec.commandLine().getOut());
  }

  /** Serves; what a person must read to use it goes to {@code out}, the address last. */
  static int serve(PrintWriter out) throws InterruptedException {
    ApplicationContext context =
        ApplicationContext.builder().deduceEnvironment(false).banner(false).build();
    EmbeddedServer server = start(context);
    Runtime.getRuntime().addShutdownHook(new Thread(context::close, "shutdown"));
    String address = "http://localhost:" + server.getPort();
    Optional<String> token = context.getBean(Setup.class).newLink();
    token.ifPresent(
        secret ->
            out.println("Set up the first administrator: " + address + "/setup#token=" + secret));
    out.println("Claimdesk is ready: " + address);
    out.flush();
    // A signal ends the process.
    new CountDownLatch(1).await();
    return 0;
  }

  private static EmbeddedServer start(ApplicationContext context) {
    try {
      context.start();
      return context.getBean(EmbeddedServer.class).start();
    } catch (RuntimeException e) {
      // The database is open when it is the port that is taken.
      context.close();
      throw explain(e);
    }
  }

  /** What a person can act on, of why the application did not start. */
  static RuntimeException explain(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseException known) {
        return known;
      }
      if (cause instanceof BindException) {
        return new StartException(
            "The port is already in use ("
                + cause.getMessage()
                + "). Stop what uses it or set CLAIMDESK_PORT.",
            failure);
      }
    }
    return failure;
  }
}
