/**
 * Pictures of what a report says, each with its numbers in a table: verdicts, periods, and the
 * figures that are given for one thing. A picture is made from a report's content alone, as
 * outlines and words at places, which are then drawn as SVG, on a PDF's page or as points.
 */
@NullMarked
package org.claimdesk.server.report.picture;

import org.jspecify.annotations.NullMarked;
