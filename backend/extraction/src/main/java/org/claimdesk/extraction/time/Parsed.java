package org.claimdesk.extraction.time;

/**
 * What a rule of the grammar read.
 *
 * @param next the index of the first token after it
 */
record Parsed(int next, Meaning meaning) {}
