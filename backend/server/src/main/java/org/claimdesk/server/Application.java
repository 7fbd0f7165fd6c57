package org.claimdesk.server;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import org.claimdesk.server.command.Claimdesk;

/** The program: see {@link Claimdesk} for what it can be told to do. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Claimdesk",
            version = "v1",
            description =
                "A fact-check desk's workbench. Scripts send an API token as Authorization: Bearer; errors are"
                    + " application/problem+json.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
public final class Application {

  private Application() {}

  /**
   * Runs the command line and ends with its exit status; while the server serves, that does not
   * come.
   */
  public static void main(String[] arguments) {
    System.exit(Claimdesk.commandLine().execute(arguments));
  }
}
