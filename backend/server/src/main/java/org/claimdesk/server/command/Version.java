package org.claimdesk.server.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as Maven wrote it into the jar. */
final class Version implements IVersionProvider {

  private static final String RESOURCE = "/claimdesk.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream stream = Version.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      properties.load(stream);
    }
    return new String[] {"claimdesk " + properties.getProperty("version")};
  }
}
