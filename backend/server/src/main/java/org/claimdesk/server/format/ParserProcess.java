package org.claimdesk.server.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.claimdesk.server.format.parser.ParserMain;
import org.jspecify.annotations.Nullable;

/** A process that parses one document after the other; see {@link ParserMain} for what is said. */
final class ParserProcess {

  /** In megabytes; a document that needs more is refused. */
  private static final int HEAP = 384;

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;

  private ParserProcess(Process process) {
    this.process = process;
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  static ParserProcess start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            ParserMain.class.getName());
    // It needs no secret of the server's environment.
    builder.environment().clear();
    return new ParserProcess(builder.redirectError(Redirect.DISCARD).start());
  }

  /**
   * Either what was asked for, or why there is none.
   *
   * @param refusal null where there are bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once.
  record Answer(byte @Nullable [] bytes, @Nullable String refusal) {}

  /**
   * Asks for something of a document; of use for one thread at a time.
   *
   * @throws IOException when the process ends before it answers
   */
  Answer ask(String wanted, int page, byte[] bytes) throws IOException {
    out.writeUTF(wanted);
    out.writeInt(page);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
    if (!in.readBoolean()) {
      return new Answer(null, in.readUTF());
    }
    int length = in.readInt();
    byte[] answer = in.readNBytes(length);
    if (answer.length < length) {
      throw new EOFException("the process ended in its answer");
    }
    return new Answer(answer, null);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void kill() {
    process.destroyForcibly();
  }
}
