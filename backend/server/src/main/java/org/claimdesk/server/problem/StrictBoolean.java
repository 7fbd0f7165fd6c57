package org.claimdesk.server.problem;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads a boolean from nothing but true and false; the framework takes any text for false. */
@Singleton
final class StrictBoolean implements Deserializer<Boolean> {

  @Override
  public Boolean deserialize(
      Decoder decoder, DecoderContext context, Argument<? super Boolean> type) throws IOException {
    JsonNode value = decoder.decodeNode();
    if (!value.isBoolean()) {
      throw new SerdeException("It must be true or false");
    }
    return value.getBooleanValue();
  }
}
