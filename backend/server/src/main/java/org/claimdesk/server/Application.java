package org.claimdesk.server;

import io.micronaut.runtime.Micronaut;

/** Starts the server. */
public final class Application {

  private Application() {}

  /** Runs the command line. */
  public static void main(String[] arguments) {
    Micronaut.run(Application.class, arguments);
  }
}
