package org.claimdesk.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;

/**
 * Extracts line by line, on all processors, and writes the results in the order of the lines. No
 * more lines are in memory than a few for each processor, however long the input.
 */
final class BatchExtraction {

  private static final JsonFactory JSON = new JsonFactory();

  private final ClaimExtractor extractor = new ClaimExtractor();
  private final int processors = Runtime.getRuntime().availableProcessors();
  private final boolean judgements;

  /**
   * @param judgements whether each sentence of the body gets the model's two numbers
   */
  BatchExtraction(boolean judgements) {
    this.judgements = judgements;
  }

  /**
   * Reads JSON lines from {@code in} and writes one JSON line for each to {@code out}; blank lines
   * are passed over.
   *
   * @return whether every line worked
   */
  boolean run(BufferedReader in, OutputStream out) throws IOException {
    boolean allWorked = true;
    Queue<Future<Answer>> answers = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int lineNumber = ++number;
        if (line.isBlank()) {
          continue;
        }
        String taken = line;
        answers.add(workers.submit(() -> answer(taken, lineNumber)));
        if (answers.size() > 4 * processors) {
          allWorked &= write(answers.remove(), out);
        }
      }
      while (!answers.isEmpty()) {
        allWorked &= write(answers.remove(), out);
      }
    }
    out.flush();
    return allWorked;
  }

  private static boolean write(Future<Answer> future, OutputStream out) throws IOException {
    try {
      Answer answer = future.get();
      answer.json.writeTo(out);
      return answer.worked;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The run was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Extraction failed.", e.getCause());
    }
  }

  private Answer answer(String line, int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length());
    boolean worked = true;
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      try {
        BatchLine parsed = BatchLine.parse(line);
        Metadata given = Metadata.NONE.withPublished(parsed.published());
        Extraction extraction = extractor.extract(parsed.text(), parsed.mediaType(), given);
        boolean withText = parsed.mediaType() != MediaType.PLAIN_TEXT;
        new ExtractionWriter(json, judgements).write(parsed.id(), extraction, withText);
      } catch (BatchLine.Unreadable e) {
        ErrorWriter.write(
            json, e.id(), number, "unreadable-line", "The line cannot be read", e.detail());
        worked = false;
      }
    }
    bytes.write('\n');
    return new Answer(bytes, worked);
  }

  private record Answer(ByteArrayOutputStream json, boolean worked) {}
}
