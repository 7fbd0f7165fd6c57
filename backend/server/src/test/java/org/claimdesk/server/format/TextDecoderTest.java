package org.claimdesk.server.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  private static final String FRENCH =
      "Le ministère a compté 4 500 élèves de plus à la rentrée, a-t-il précisé près d'Orléans.";
  private static final String RUSSIAN =
      "Министерство сообщило, что за десять месяцев товарооборот вырос более чем на тридцать"
          + " процентов. Эксперты считают, что рост продолжится и в следующем году.";

  @Test
  void readsUtf8AndSaysSo() {
    DecodedText decoded = plain(FRENCH.getBytes(UTF_8), null);
    assertEquals(FRENCH, decoded.text());
    assertEquals(UTF_8, decoded.charset());
  }

  @Test
  void followsTheByteOrderMarkAndLeavesItOut() {
    assertEquals(FRENCH, plain(("\ufeff" + FRENCH).getBytes(UTF_8), null).text());
    assertEquals(FRENCH, plain(("\ufeff" + FRENCH).getBytes(UTF_16LE), null).text());
    assertEquals(FRENCH, plain(("\ufeff" + FRENCH).getBytes(UTF_16BE), null).text());
  }

  @Test
  void believesTheBytesMoreThanTheDeclaration() {
    assertEquals(FRENCH, plain(FRENCH.getBytes(UTF_8), "windows-1252").text());
  }

  @Test
  void readsWindows1252() {
    byte[] bytes = "The bank’s profit was €4.5 billion".getBytes(Charset.forName("windows-1252"));
    assertEquals("The bank’s profit was €4.5 billion", plain(bytes, null).text());
  }

  @Test
  void detectsCyrillic() {
    DecodedText decoded = plain(RUSSIAN.getBytes(Charset.forName("windows-1251")), null);
    assertEquals(RUSSIAN, decoded.text());
  }

  @Test
  void takesTheEncodingThatAPageDeclares() {
    String page =
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\"></head>"
            + "<body><p>"
            + RUSSIAN
            + "</p></body></html>";
    DecodedText decoded =
        TextDecoder.decode(page.getBytes(Charset.forName("KOI8-R")), MediaType.HTML, null);
    assertEquals(page, decoded.text());
  }

  @Test
  void namesTheByteThatMeansNothing() {
    byte[] bytes = FRENCH.getBytes(UTF_8);
    bytes[3] = (byte) 0xff;
    Problem problem = assertThrows(Problem.class, () -> plain(bytes, null));
    assertEquals(422, problem.status().getCode());
    assertTrue(problem.detail().contains("position 3, 0xFF"), problem.detail());
  }

  @Test
  void namesTheByteThatMakesItBinary() {
    byte[] bytes = FRENCH.getBytes(UTF_8);
    bytes[5] = 0;
    Problem problem = assertThrows(Problem.class, () -> plain(bytes, null));
    assertTrue(problem.detail().contains("position 5 is 0x00"), problem.detail());
  }

  @Test
  void refusesManyControlCharacters() {
    byte[] bytes = FRENCH.getBytes(UTF_8);
    bytes[7] = 2;
    Problem problem = assertThrows(Problem.class, () -> plain(bytes, null));
    assertTrue(problem.detail().contains("position 7 is 0x02"), problem.detail());
  }

  private static DecodedText plain(byte[] bytes, @Nullable String declared) {
    return TextDecoder.decode(bytes, MediaType.PLAIN_TEXT, declared);
  }
}
