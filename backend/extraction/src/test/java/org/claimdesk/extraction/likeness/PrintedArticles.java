package org.claimdesk.extraction.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes articles as lists of sentences, and what papers make of them. Words are invented and as
 * unevenly frequent as real ones; articles of one topic share its names, its stock phrases and a
 * quotation.
 */
final class PrintedArticles {

  private static final int WORDS = 3_000;
  private static final String[] SYLLABLES = {
    "ba", "den", "fo", "gri", "hal", "jo", "ke", "lum", "mi", "nor", "pel", "qua", "ros", "sti",
    "tav", "ul"
  };

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();

  PrintedArticles(long seed) {
    random = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      int code = i * 7 + 3;
      vocabulary.add(
          SYLLABLES[code % 16] + SYLLABLES[code / 16 % 16] + SYLLABLES[code / 256 % 16] + i % 10);
    }
  }

  /** What the articles of one event have in common however they are written. */
  record Topic(List<String> names, List<List<String>> phrases, String quotation) {}

  Topic topic() {
    List<String> names = words(25);
    List<List<String>> phrases = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      phrases.add(words(4));
    }
    return new Topic(names, phrases, String.join(" ", words(35)) + ".");
  }

  /** An article written from nothing but its topic: 14 to 40 sentences. */
  List<String> write(Topic topic) {
    List<String> sentences = new ArrayList<>();
    int count = 14 + random.nextInt(27);
    int quoted = random.nextInt(count);
    for (int i = 0; i < count; i++) {
      sentences.add(i == quoted ? topic.quotation() : sentence(topic));
    }
    return sentences;
  }

  private String sentence(Topic topic) {
    List<String> words = words(10 + random.nextInt(20));
    for (int i = 0; i < words.size(); i++) {
      if (random.nextInt(6) == 0) {
        words.set(i, topic.names().get(random.nextInt(topic.names().size())));
      }
    }
    if (random.nextInt(3) == 0) {
      words.addAll(random.nextInt(words.size()), topic.phrases().get(random.nextInt(6)));
    }
    return String.join(" ", words) + ".";
  }

  private List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // The rank of a word grows exponentially: few words make up most of the text.
      words.add(vocabulary.get((int) Math.pow(WORDS, random.nextDouble()) - 1));
    }
    return words;
  }

  /** Changes one word in {@code every}. */
  List<String> edited(List<String> article, int every) {
    List<String> edited = new ArrayList<>();
    for (String sentence : article) {
      String[] words = sentence.split(" ");
      for (int i = 0; i < words.length; i++) {
        words[i] = random.nextInt(every) == 0 ? words(1).get(0) : words[i];
      }
      edited.add(String.join(" ", words));
    }
    return edited;
  }

  /** Leaves out all but this part of the sentences, from the end as editors do. */
  List<String> cut(List<String> article, double part) {
    return article.subList(0, (int) Math.ceil(article.size() * part));
  }

  /** Puts sentences of the paper's own between those there are, in this proportion to them. */
  List<String> withOwn(List<String> article, Topic topic, double part) {
    List<String> more = new ArrayList<>(article);
    for (int i = 0; i < article.size() * part; i++) {
      more.add(random.nextInt(more.size() + 1), sentence(topic));
    }
    return more;
  }

  /** Another headline, and the paragraphs in another order. */
  List<String> rearranged(List<String> article) {
    List<String> other = new ArrayList<>(article.subList(1, article.size()));
    Collections.rotate(other, other.size() / 3);
    other.add(0, String.join(" ", words(9)) + ".");
    return other;
  }
}
