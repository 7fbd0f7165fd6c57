package org.claimdesk.server.format.parser;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The parser process. On standard input come requests: what is wanted, a page's number, the number
 * of bytes, the bytes. Wanted is a {@link Parsed} of the form that is named ({@code MARKDOWN},
 * {@code PDF}, {@code DOCX}, {@code MAIL}, {@code WEB_ARCHIVE}), or the picture of a page ({@code
 * PDF_PAGE}) as PNG. To each, standard output gives {@code true}, a length and so many bytes, or
 * {@code false} and why it cannot be read. The process ends with its input.
 */
public final class ParserMain {

  private ParserMain() {}

  /** Answers requests until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    // Nothing that a library prints may come between the answers.
    System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    while (true) {
      String wanted;
      try {
        wanted = in.readUTF();
      } catch (EOFException e) {
        return; // the server has gone, or needs this process no more
      }
      int page = in.readInt();
      byte[] bytes = in.readNBytes(in.readInt());
      answer(out, wanted, page, bytes);
      out.flush();
    }
  }

  private static void answer(DataOutputStream out, String wanted, int page, byte[] bytes)
      throws IOException {
    byte[] answer;
    try {
      answer = wanted.equals("PDF_PAGE") ? PdfReader.picture(bytes, page) : parsed(wanted, bytes);
    } catch (Unreadable e) {
      refuse(out, String.valueOf(e.getMessage()));
      return;
    } catch (StackOverflowError e) { // the libraries walk parts within parts by recursion
      refuse(
          out,
          "The file has too many parts within parts. Save it anew in a simpler form, or paste its text.");
      return;
    } catch (IOException | RuntimeException e) {
      // Libraries answer broken documents with every kind of exception.
      System.err.println(wanted + ": " + e);
      refuse(
          out, "The file is broken: its content cannot be read. Save it anew, or paste its text.");
      return;
    }
    out.writeBoolean(true);
    out.writeInt(answer.length);
    out.write(answer);
  }

  private static void refuse(DataOutputStream out, String why) throws IOException {
    out.writeBoolean(false);
    // writeUTF holds 65,535 bytes.
    out.writeUTF(why.length() > 1_000 ? why.substring(0, 1_000) : why);
  }

  private static byte[] parsed(String form, byte[] bytes) throws IOException, Unreadable {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    parse(form, bytes).write(new DataOutputStream(written));
    return written.toByteArray();
  }

  private static Parsed parse(String form, byte[] bytes) throws IOException, Unreadable {
    return switch (form) {
      case "MARKDOWN" -> MarkdownReader.read(bytes);
      case "PDF" -> PdfReader.read(bytes);
      case "DOCX" -> DocxReader.read(bytes);
      case "MAIL" -> MailReader.readMail(bytes);
      case "WEB_ARCHIVE" -> MailReader.readWebArchive(bytes);
      default -> throw new IllegalArgumentException("no form " + form);
    };
  }
}
