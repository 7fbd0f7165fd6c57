/**
 * How well extraction does on labelled sets that anyone may have: the sets lie gzipped beside the
 * tests, and {@code floors.tsv} says below which figure the build fails. The sets and their
 * licences are listed in {@code NOTICE.md} beside them.
 */
@NullMarked
package org.claimdesk.extraction.measure;

import org.jspecify.annotations.NullMarked;
