/**
 * Trains the check-worthiness model from labelled sentences: reads them, sends them through the
 * extraction library, fits two logistic regressions over the features seen, and writes the table of
 * weights that the library ships.
 */
@NullMarked
package org.claimdesk.training;

import org.jspecify.annotations.NullMarked;
