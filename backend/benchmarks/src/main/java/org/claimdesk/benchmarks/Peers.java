package org.claimdesk.benchmarks;

import com.ibm.icu.text.BreakIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.openjdk.jmh.infra.Blackhole;

/** What others take for parts of the way; one for each thread. */
final class Peers {

  private final BreakIterator icuSentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
  private final BreakIterator icuWords = BreakIterator.getWordInstance(Locale.ENGLISH);
  private final SentenceDetectorME sentences;
  private final TokenizerME tokenizer;
  private final POSTaggerME tagger;

  /** Loads OpenNLP's models for English (Universal Dependencies, English Web Treebank). */
  Peers() {
    try (InputStream sentence = model("sentence");
        InputStream token = model("tokens");
        InputStream tag = model("pos")) {
      sentences = new SentenceDetectorME(new SentenceModel(sentence));
      tokenizer = new TokenizerME(new TokenizerModel(token));
      tagger = new POSTaggerME(new POSModel(tag));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream model(String name) {
    String resource = "/opennlp-en-ud-ewt-" + name + "-1.2-2.5.0.bin";
    return Objects.requireNonNull(Peers.class.getResourceAsStream(resource), resource);
  }

  /** ICU4J's sentence and word boundaries. */
  void icu(String text, Blackhole sink) {
    for (BreakIterator boundaries : new BreakIterator[] {icuSentences, icuWords}) {
      boundaries.setText(text);
      for (int i = boundaries.first(); i != BreakIterator.DONE; i = boundaries.next()) {
        sink.consume(i);
      }
    }
  }

  /** OpenNLP's tokens of each of its sentences. */
  void openNlpTokens(String text, Blackhole sink) {
    for (String sentence : sentences.sentDetect(text)) {
      sink.consume(tokenizer.tokenize(sentence));
    }
  }

  /** OpenNLP's parts of speech, with the sentences and tokens that they need. */
  void openNlpPartsOfSpeech(String text, Blackhole sink) {
    for (String sentence : sentences.sentDetect(text)) {
      sink.consume(tagger.tag(tokenizer.tokenize(sentence)));
    }
  }
}
