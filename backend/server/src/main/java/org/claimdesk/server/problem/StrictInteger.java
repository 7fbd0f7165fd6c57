package org.claimdesk.server.problem;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads an integer from nothing but a whole number; the framework takes 0.5 for 0, true for 1. */
@Singleton
final class StrictInteger implements Deserializer<Integer> {

  @Override
  public Integer deserialize(
      Decoder decoder, DecoderContext context, Argument<? super Integer> type) throws IOException {
    JsonNode value = decoder.decodeNode();
    if (value.isNumber() && value.getNumberValue() instanceof Integer whole) {
      return whole;
    }
    throw new SerdeException("It must be a whole number from -2147483648 to 2147483647");
  }
}
