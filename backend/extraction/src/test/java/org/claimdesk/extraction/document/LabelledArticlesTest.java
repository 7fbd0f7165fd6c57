package org.claimdesk.extraction.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimdesk.extraction.sentence.SentenceSplitter;
import org.claimdesk.extraction.text.Characters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what has been reached on the labelled articles, where they are at hand. */
class LabelledArticlesTest {

  private static final Path ARTICLES = Path.of("../../../shared/eval/articles");

  private record Article(String name, Document document, JsonNode gold, List<String> sentences) {}

  private static final List<Article> articles = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isDirectory(ARTICLES), "no labelled articles at " + ARTICLES);
    try (Stream<Path> files = Files.list(ARTICLES.resolve("docs"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        String input = Files.readString(file);
        boolean page = input.stripLeading().startsWith("<");
        List<String> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(ARTICLES.resolve("gold/" + name + ".tsv"))) {
          if (line.indexOf('\t') > 0) {
            sentences.add(Characters.fold(line.substring(line.indexOf('\t') + 1)));
          }
        }
        articles.add(
            new Article(
                name,
                DocumentReader.read(input, page ? MediaType.HTML : MediaType.PLAIN_TEXT),
                new ObjectMapper().readTree(ARTICLES.resolve("gold/" + name + ".json").toFile()),
                sentences));
      }
    }
  }

  @Test
  void metadataIsRight() {
    List<String> wrong = new ArrayList<>();
    for (Article article : articles) {
      JsonNode gold = article.gold.get("metadata");
      Metadata found = article.document.metadata();
      if (!sameText(gold.get("title"), found.title())
          || !sameText(gold.get("publisher"), found.publisher())
          || !sameText(
              gold.get("published"), found.published() == null ? null : found.published() + "")
          || !authors(gold).equals(new HashSet<>(found.authors()))) {
        wrong.add(article.name + ": " + found);
      }
    }
    assertTrue(wrong.size() <= 1, wrong::toString);
  }

  private static boolean sameText(JsonNode gold, @Nullable String found) {
    return gold == null
        || gold.isNull()
        || (found != null && Characters.fold(gold.asText()).equals(Characters.fold(found)));
  }

  private static Set<String> authors(JsonNode gold) {
    Set<String> authors = new HashSet<>();
    gold.path("authors").forEach(author -> authors.add(author.asText()));
    return authors;
  }

  @Test
  void boilerplateGivesNoSentence() {
    for (Article article : articles) {
      Set<String> noise = new HashSet<>();
      article.gold.get("boilerplate").forEach(line -> noise.add(Characters.fold(line.asText())));
      List<String> leaked =
          sentences(article, PassageKind.BODY).filter(noise::contains).distinct().toList();
      assertEquals(List.of(), leaked, article.name);
    }
  }

  @Test
  void noSentenceOfTheBodyOccursTwice() {
    for (Article article : articles) {
      Set<String> seen = new HashSet<>();
      List<String> repeated =
          sentences(article, PassageKind.BODY).filter(sentence -> !seen.add(sentence)).toList();
      assertEquals(List.of(), repeated, article.name);
    }
  }

  @Test
  void sentencesAreSplitAsByHand() {
    int all = 0;
    List<String> missed = new ArrayList<>();
    for (Article article : articles) {
      Set<String> found =
          new HashSet<>(sentences(article, PassageKind.BODY, PassageKind.CAPTION).toList());
      all += article.sentences.size();
      article.sentences.stream().filter(s -> !found.contains(s)).forEach(missed::add);
    }
    assertTrue(missed.size() * 100 <= all * 5, () -> String.join("\n", missed));
  }

  private static Stream<String> sentences(Article article, PassageKind... kinds) {
    Document document = article.document;
    List<Passage> passages =
        document.passages().stream().filter(p -> List.of(kinds).contains(p.kind())).toList();
    return StreamSupport.stream(SentenceSplitter.split(document).spliterator(), false)
        .filter(sentence -> passages.stream().anyMatch(passage -> passage.covers(sentence)))
        .map(sentence -> Characters.fold(sentence.in(document.text())));
  }
}
