package org.claimdesk.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a server's database with claims: articles as one that the server took in itself, and claims
 * with its figures, times and reasons, each with words, a speaker, a day and a status of its own.
 * Words, speakers and outlets are frequent and rare as in a language: by the square of a chance.
 * The same number of claims is always the same claims.
 */
final class ManyClaims {

  static final List<String> KINDS =
      List.of(
          "quantity",
          "comparison",
          "event",
          "quote",
          "ranking",
          "cause",
          "law",
          "poll",
          "forecast");

  private static final int OF_ARTICLE = 20;
  private static final int AT_ONCE = 50_000;
  private static final int WORDS = 20_000;
  private static final int OF_STATEMENT = 18;
  private static final int SPEAKERS = 5_000;
  private static final int OUTLETS = 200;
  private static final List<String> RATINGS =
      List.of("true", "mostly-true", "half-true", "mostly-false", "false");
  private static final String COLUMNS =
      """
      id, article, extraction, origin, start_offset, end_offset, text, context_before, context_after, checkable, worth,
      kinds, quantities, times, parts, reasons, speaker, publisher, status, rating, dismissal, dismissed_by, dismissed_at
      """;

  private final Connection connection;
  private final int claims;
  private final Random random = new Random(11);

  private ManyClaims(Connection connection, int claims) {
    this.connection = connection;
    this.claims = claims;
  }

  /**
   * Fills the embedded database of the server whose home this is, and brings its statistics up to
   * date. There must be one article with claims.
   */
  static void fill(Path home, int claims) throws IOException, SQLException {
    String port = Files.readAllLines(home.resolve("data").resolve("postmaster.pid")).get(3).strip();
    String password = Files.readString(home.resolve("database.password")).strip();
    try (Connection connection =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + port + "/claimdesk", "claimdesk", password)) {
      new ManyClaims(connection, claims).fill();
    }
  }

  static String word(Random random) {
    return name(rare(random, WORDS), "ka lo mi te ru san vel dor pin gar");
  }

  static String speaker(Random random) {
    int one = rare(random, SPEAKERS);
    return "Ada " + capital(name(one, "be ri no sta wel hol mar lin gen tor"));
  }

  static String outlet(Random random) {
    return "The " + capital(name(rare(random, OUTLETS), "co ur te le no va po st ra ma")) + " Post";
  }

  private static int rare(Random random, int many) {
    double chance = random.nextDouble();
    return (int) (chance * chance * many);
  }

  private static String name(int number, String syllables) {
    String[] known = syllables.split(" ", -1);
    StringBuilder name = new StringBuilder();
    for (int rest = number + known.length; rest > 0; rest /= known.length) {
      name.append(known[rest % known.length]);
    }
    return name.toString();
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private void fill() throws SQLException {
    int articles = (claims + OF_ARTICLE - 1) / OF_ARTICLE;
    copyRows("article", articles, "a.id = t.article", articleValues());
    copyRows("extraction", articles, "a.id = t.extraction", List.of("id", KEY, "article", KEY));
    String[] template = template();
    for (int from = 0; from < claims; from += AT_ONCE) {
      copyClaims(template, from, Math.min(claims, from + AT_ONCE));
      System.out.printf("filled in %,d claims%n", Math.min(claims, from + AT_ONCE));
    }
    execute(
        """
        insert into evidence (id, claim, url, excerpt, stance, created_by)
        select gen_random_uuid(), c.id, 'https://stats.example/' || c.id, c.text, 'supports',
               (select id from account order by name limit 1)
        from claim c where abs(hashtext(c.id::text)) % 33 = 0
        """);
    execute("vacuum (analyze)");
  }

  /** A key for each number, the same for an article and its extraction. */
  private static final String KEY =
      "('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";

  private List<String> articleValues() {
    return List.of(
        "id", KEY,
        "sha256", "md5('a' || i) || md5('b' || i)",
        "title", "'Article ' || i",
        "published", "date '2020-01-01' + i % 1800",
        "story", "null");
  }

  /** Rows as the template's, but for some values that stand by their column. */
  private void copyRows(String table, int many, String which, List<String> values)
      throws SQLException {
    StringJoiner columns = new StringJoiner(", ");
    StringJoiner selected = new StringJoiner(", ");
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
                    + table
                    + "' and is_generated = 'NEVER' order by ordinal_position")) {
      while (rows.next()) {
        String column = rows.getString(1);
        int at = values.indexOf(column);
        columns.add(column);
        selected.add(at < 0 ? "a." + column : values.get(at + 1));
      }
    }
    execute(
        "insert into %s (%s) select %s from %s a, (select * from claim order by id limit 1) t, generate_series(0, %d) i where %s"
            .formatted(table, columns, selected, table, many - 1, which));
  }

  /** What is the same of all claims, as COPY reads it. */
  private String[] template() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select quantities, times, parts, reasons from claim order by id desc limit 1")) {
      row.next();
      String[] values = new String[4];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.getString(i + 1).replace("\\", "\\\\");
      }
      return values;
    }
  }

  private void copyClaims(String[] template, int from, int to) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy claim (" + COLUMNS + ") from stdin");
    for (int i = from; i < to; i++) {
      byte[] row = row(template, i).getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(row, 0, row.length);
    }
    copy.endCopy();
  }

  private String row(String[] template, int number) {
    String article = "00000000-0000-7000-8000-%012x".formatted(number / OF_ARTICLE);
    int start = number % OF_ARTICLE * 200;
    double chance = random.nextDouble();
    String status =
        chance < .8
            ? "open"
            : chance < .86
                ? "in_review"
                : chance < .96 ? "decided" : chance < .98 ? "disputed" : "dismissed";
    boolean dismissed = status.equals("dismissed");
    StringJoiner words = new StringJoiner(" ", "", ".");
    for (int i = 0; i < OF_STATEMENT; i++) {
      words.add(word(random));
    }
    return String.join(
            "\t",
            "01900000-0000-7000-8000-%012x".formatted(number),
            article,
            article,
            "extracted",
            Integer.toString(start),
            Integer.toString(start + 150),
            words.toString(),
            "",
            "",
            Double.toString(.5 + random.nextDouble() / 2),
            Double.toString(random.nextDouble()),
            kinds(),
            template[0],
            template[1],
            template[2],
            template[3],
            random.nextInt(3) == 0 ? "\\N" : speaker(random),
            outlet(new Random(number / OF_ARTICLE)),
            status,
            status.equals("decided") ? RATINGS.get(random.nextInt(RATINGS.size())) : "\\N",
            dismissed ? "not a claim" : "\\N",
            dismissed ? "bench" : "\\N",
            dismissed ? "2024-01-01" : "\\N")
        + "\n";
  }

  /** One kind, or two. */
  private String kinds() {
    int one = rare(random, KINDS.size());
    int two = rare(random, KINDS.size());
    return one == two || random.nextBoolean()
        ? "{" + KINDS.get(one) + "}"
        : "{" + KINDS.get(one) + "," + KINDS.get(two) + "}";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
