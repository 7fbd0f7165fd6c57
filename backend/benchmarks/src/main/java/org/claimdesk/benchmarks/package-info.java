/** Measurements of speed by JMH; none of them is a test. */
@NullMarked
package org.claimdesk.benchmarks;

import org.jspecify.annotations.NullMarked;
