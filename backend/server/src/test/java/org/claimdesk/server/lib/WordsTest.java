package org.claimdesk.server.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file of words has its German beside it, which says as much. */
final class WordsTest {

  private static final List<Path> MODULES =
      List.of(Path.of("src/main/resources"), Path.of("../extraction/src/main/resources"));

  @TestFactory
  Stream<DynamicTest> bothLanguagesSayTheSame() throws IOException {
    List<Path> files = files();
    assertFalse(files.size() < 3, () -> "only " + files);
    return files.stream()
        .map(
            english ->
                DynamicTest.dynamicTest(
                    english.getFileName().toString(),
                    () ->
                        assertEquals(
                            places(english, Locale.ENGLISH),
                            places(german(english), Locale.GERMAN))));
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLeftInEnglish() throws IOException {
    return files().stream()
        .map(
            english ->
                DynamicTest.dynamicTest(
                    english.getFileName().toString(),
                    () -> {
                      Properties german = read(german(english));
                      TreeSet<String> same = new TreeSet<>();
                      read(english)
                          .forEach(
                              (key, words) -> {
                                if (words.equals(german.get(key))
                                    && words.toString().contains(" ")) {
                                  same.add(key + "=" + words);
                                }
                              });
                      same.removeIf(each -> each.matches("(date-month|axis|share).*"));
                      assertEquals(List.of(), List.copyOf(same));
                    }));
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path module : MODULES) {
      try (Stream<Path> all = Files.walk(module)) {
        all.filter(file -> file.toString().endsWith("_en.properties")).forEach(files::add);
      }
    }
    return files;
  }

  private static Path german(Path english) {
    return english.resolveSibling(
        english.getFileName().toString().replace("_en.properties", "_de.properties"));
  }

  /** The keys, each with the numbers of the places that its pattern has. */
  private static Map<String, String> places(Path file, Locale locale) throws IOException {
    Map<String, String> places = new TreeMap<>();
    read(file)
        .forEach(
            (key, words) ->
                places.put(
                    key.toString(),
                    key.toString().startsWith("date-") ? "" : places(words.toString(), locale)));
    return places;
  }

  private static String places(String pattern, Locale locale) {
    int count = new MessageFormat(pattern, locale).getFormatsByArgumentIndex().length;
    return Stream.iterate(0, i -> i < count, i -> i + 1)
        .filter(i -> pattern.contains("{" + i))
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static Properties read(Path file) throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      words.load(reader);
    }
    return words;
  }
}
