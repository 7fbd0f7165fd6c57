package org.claimdesk.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.server.format.DocumentFormat;
import org.claimdesk.server.format.DocumentReading;
import org.claimdesk.server.format.ReadText;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code claimdesk extract}: claims from files or from JSON lines, without server or database. */
@Command(
    name = "extract",
    description = "Extracts the claims of articles and prints one JSON object a line.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every line worked",
      "1:some did not; each says why in its place",
      "2:unusable arguments"
    })
final class ExtractCommand implements Callable<Integer> {

  private static final JsonFactory JSON = new JsonFactory();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--published",
      paramLabel = "YYYY-MM-DD",
      description = "The day of publication, which relative times are resolved against.")
  private @Nullable LocalDate published;

  @Option(names = "--with-text", description = "Writes the text of plain-text files too.")
  private boolean withText;

  @Option(
      names = "--all",
      description =
          "Writes checkable and worth with every sentence of the body, be it a claim or not.")
  private boolean all;

  @Option(
      names = "--batch",
      paramLabel = "FILE|-",
      description =
          "JSON lines with id, text, and optionally published and mediaType; - is standard input.")
  private @Nullable String batch;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Plain text, Markdown, HTML, PDF, DOCX, mail or web archive files.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    if ((batch == null) == files.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Name files, or give --batch, but not both.");
    }
    try (OutputStream out =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      return (batch == null ? files(out) : batch(batch, out)) ? 0 : 1;
    }
  }

  private boolean batch(String name, OutputStream out) throws IOException {
    try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new BatchExtraction(all).run(reader, out);
    }
  }

  private boolean files(OutputStream out) throws IOException {
    ClaimExtractor extractor = new ClaimExtractor();
    boolean allWorked = true;
    try (DocumentReading reading = new DocumentReading()) {
      for (Path file : files) {
        allWorked &= file(reading, extractor, file, out);
      }
    }
    return allWorked;
  }

  private boolean file(
      DocumentReading reading, ClaimExtractor extractor, Path file, OutputStream out)
      throws IOException {
    String name = String.valueOf(file.getFileName());
    boolean worked = true;
    try (JsonGenerator json =
        JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        DocumentFormat format = DocumentFormat.of(bytes, name, null);
        ReadText read = reading.read(bytes, format, null, "file");
        Metadata given = read.metadata().overriddenBy(Metadata.NONE.withPublished(published));
        new ExtractionWriter(json, all)
            .write(
                name,
                extractor.extract(read.text(), read.type(), given),
                withText || format != DocumentFormat.PLAIN_TEXT);
      } catch (Problem e) {
        ErrorWriter.write(json, name, null, e.type(), e.title(), e.detail());
        worked = false;
      } catch (NoSuchFileException e) {
        ErrorWriter.write(
            json, name, null, "no-such-file", "No such file", "There is no file " + file + ".");
        worked = false;
      }
    }
    out.write('\n');
    return worked;
  }
}
