/**
 * What a report says by itself, in its language: headings, labels, sentences of the gate and of
 * pictures, days and numbers. The words stand in {@code report_en.properties} and {@code
 * report_de.properties}, one file for each language, with the same keys.
 */
@NullMarked
package org.claimdesk.server.report.words;

import org.jspecify.annotations.NullMarked;
