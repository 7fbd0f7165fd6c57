package org.claimdesk.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The files of a form (RFC 7578), read as a stream, however many and however large. */
final class FormFiles {

  private static final MimeConfig FORM =
      MimeConfig.custom().setMaxLineLen(-1).setMaxContentLen(-1).setMaxHeaderLen(10_000).build();

  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  private FormFiles() {}

  /** Gives each file of the form to {@code unpacking}; fields are passed over. */
  static void each(InputStream form, String boundary, Unpacking unpacking) throws IOException {
    MimeTokenStream parts = new MimeTokenStream(FORM);
    // A part is a file, whatever type it names: a mail within it is not taken apart here.
    parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
    parts.parseHeadless(form, "multipart/form-data; boundary=\"" + boundary + "\"");
    try {
      String name = null;
      for (EntityState state = parts.getState();
          state != EntityState.T_END_OF_STREAM;
          state = parts.next()) {
        switch (state) {
          case T_START_BODYPART -> name = null;
          case T_FIELD -> name = fileName(parts.getField(), name);
          case T_BODY -> {
            if (name != null && !name.isBlank()) {
              file(parts, name, unpacking);
            }
          }
          default -> {}
        }
      }
    } catch (MimeException e) {
      throw Problem.badRequest("file", "The form is not whole. Send it again.");
    }
  }

  private static void file(MimeTokenStream parts, String name, Unpacking unpacking)
      throws IOException {
    String declared = parts.getBodyDescriptor().getMimeType();
    InputStream in = parts.getInputStream();
    if (Packing.of(name, declared) != Packing.ZIP) {
      unpacking.stream(in, name, declared, parts.getBodyDescriptor().getContentLength());
      return;
    }
    // The table of contents of a ZIP archive is at its end.
    Path archive = Files.createTempFile("claimdesk-", ".zip");
    try {
      Files.copy(in, archive, StandardCopyOption.REPLACE_EXISTING);
      unpacking.path(archive, name, declared);
    } finally {
      Files.delete(archive);
    }
  }

  /** The name that a browser gives, in UTF-8, of a part's disposition. */
  private static @Nullable String fileName(Field field, @Nullable String known) {
    if (!field.getName().equalsIgnoreCase("Content-Disposition")) {
      return known;
    }
    ByteSequence raw = field.getRaw();
    if (raw == null) {
      return known;
    }
    String text = new String(raw.toByteArray(), StandardCharsets.UTF_8);
    Matcher matcher = FILE_NAME.matcher(text);
    return matcher.find() ? matcher.group(1).replace("%22", "\"") : known;
  }
}
