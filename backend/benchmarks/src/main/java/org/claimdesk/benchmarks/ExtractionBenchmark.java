package org.claimdesk.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.text.Runs;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How much text a second one thread extracts claims from; each operation takes the next article of
 * a mix. The counter {@code characters} is the figure to read: UTF-16 code units a second. Peers
 * are measured in the same run: sentence and word boundaries by ICU4J as a bound of what merely
 * passing over the text costs, tokens and parts of speech by OpenNLP as what a tagger alone would
 * take.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ExtractionBenchmark {

  /** The whole pipeline. */
  @Benchmark
  public void extract(Mix mix, Progress progress, Blackhole sink) {
    String article = mix.next();
    sink.consume(mix.extractor.extract(article, MediaType.PLAIN_TEXT, mix.given));
    progress.characters += article.length();
  }

  /** The cut into runs alone, from which all finders take their words. */
  @Benchmark
  public void runs(Mix mix, Progress progress, Blackhole sink) {
    String article = mix.next();
    sink.consume(new Runs(article));
    progress.characters += article.length();
  }

  /** Sentence and word boundaries alone, by ICU4J. */
  @Benchmark
  public void icuBoundaries(Mix mix, Progress progress, Blackhole sink) {
    String article = mix.next();
    mix.peers.icu(article, sink);
    progress.characters += article.length();
  }

  /** Sentences and tokens alone, by OpenNLP. */
  @Benchmark
  public void openNlpTokens(Mix mix, Progress progress, Blackhole sink) {
    String article = mix.next();
    mix.peers.openNlpTokens(article, sink);
    progress.characters += article.length();
  }

  /** Sentences, tokens and parts of speech, by OpenNLP. */
  @Benchmark
  public void openNlpPartsOfSpeech(Mix mix, Progress progress, Blackhole sink) {
    String article = mix.next();
    mix.peers.openNlpPartsOfSpeech(article, sink);
    progress.characters += article.length();
  }

  /** The articles, taken in turn. */
  @State(Scope.Thread)
  public static class Mix {
    private final ClaimExtractor extractor = new ClaimExtractor();
    private final Metadata given = Metadata.NONE.withPublished(LocalDate.of(2021, 12, 9));
    private final Peers peers = new Peers();
    private List<String> articles = List.of();
    private int turn;

    /** Reads the articles. */
    @Setup
    public void read() throws IOException {
      articles = Articles.read();
    }

    private String next() {
      turn = (turn + 1) % articles.size();
      return articles.get(turn);
    }
  }

  /** What was passed over. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Progress {
    /** UTF-16 code units of the articles taken. */
    public long characters;
  }
}
