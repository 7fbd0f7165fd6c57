package org.claimdesk.server.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.Random;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.server.format.TextEncoding.Source;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  private static final Charset KOI8_R = Charset.forName("KOI8-R");
  private static final String FRENCH =
      "Le ministère a compté 4 500 élèves de plus à la rentrée, a-t-il précisé près d'Orléans.";
  private static final String RUSSIAN =
      "Министерство сообщило, что за десять месяцев товарооборот вырос более чем на тридцать"
          + " процентов. Эксперты считают, что рост продолжится и в следующем году.";

  @Test
  void readsUtf8AndSaysSo() {
    DecodedText decoded = plain(FRENCH.getBytes(UTF_8), null);
    assertEquals(FRENCH, decoded.text());
    assertEquals("UTF-8", decoded.encoding().charset());
    assertEquals(Source.BYTES, decoded.encoding().source());
  }

  @Test
  void followsTheByteOrderMarkAndLeavesItOut() {
    assertEquals(FRENCH, plain(("\ufeff" + FRENCH).getBytes(UTF_8), null).text());
    assertEquals(FRENCH, plain(("\ufeff" + FRENCH).getBytes(UTF_16LE), null).text());
    DecodedText decoded = plain(("\ufeff" + FRENCH).getBytes(UTF_16BE), "windows-1252");
    assertEquals(FRENCH, decoded.text());
    assertEquals(Source.MARK, decoded.encoding().source());
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
    DecodedText decoded = TextDecoder.decode(page.getBytes(KOI8_R), MediaType.HTML, null, "file");
    assertEquals(page, decoded.text());
    assertEquals(Source.PAGE, decoded.encoding().source());
  }

  @Test
  void believesTheServerMoreThanThePage() {
    String page = "<meta charset=windows-1251><p>" + RUSSIAN + "</p>";
    DecodedText decoded =
        TextDecoder.decode(page.getBytes(KOI8_R), MediaType.HTML, "koi8-r", "file");
    assertEquals(page, decoded.text());
    assertEquals(Source.SENDER, decoded.encoding().source());
  }

  @Test
  void readsTheDeclarationOfXml() {
    String page = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>" + RUSSIAN + "</html>";
    assertEquals(
        page, TextDecoder.decode(page.getBytes(KOI8_R), MediaType.HTML, null, "file").text());
  }

  @Test
  void passesOverADeclarationThatCannotBe() {
    String page = "<meta charset=utf-16><p>" + RUSSIAN + "</p>";
    assertEquals(
        page, TextDecoder.decode(page.getBytes(KOI8_R), MediaType.HTML, "x-none", "file").text());
  }

  @Test
  void readsWhatAPersonChose() {
    byte[] bytes = RUSSIAN.getBytes(KOI8_R);
    DecodedText decoded = TextDecoder.decodeAs(bytes, KOI8_R, "charset");
    assertEquals(RUSSIAN, decoded.text());
    assertEquals(Source.PERSON, decoded.encoding().source());
    Problem problem =
        assertThrows(Problem.class, () -> TextDecoder.decodeAs(bytes, UTF_8, "charset"));
    assertEquals("charset", problem.members().get("field"));
    assertTrue(problem.detail().contains("means nothing in UTF-8"), problem.detail());
  }

  @Test
  void takesNoBinaryFileForWideCharacters() {
    byte[] bytes = new byte[4_096];
    new Random(7).nextBytes(bytes);
    Problem problem = assertThrows(Problem.class, () -> plain(bytes, null));
    assertTrue(problem.detail().contains("binary"), problem.detail());
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
    return TextDecoder.decode(bytes, MediaType.PLAIN_TEXT, declared, "file");
  }
}
