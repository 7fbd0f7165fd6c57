package org.claimdesk.training;

import java.util.List;
import org.claimdesk.extraction.claim.Feature;

/**
 * A sentence with its labels and features.
 *
 * @param news whether it comes from a news article rather than from a debate
 * @param group the article or debate it comes from; a group is never split between training and
 *     testing
 */
record LabelledSentence(
    boolean news, String group, boolean checkable, boolean worth, List<Feature> features) {}
