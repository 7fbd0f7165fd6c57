package org.claimdesk.server.intake;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.claimdesk.extraction.ClaimExtractor;

/**
 * The extractor of this server: it holds its tables and model, and any number of threads share it.
 */
@Factory
class ExtractorFactory {
  @Singleton
  ClaimExtractor extractor() {
    return new ClaimExtractor();
  }
}
