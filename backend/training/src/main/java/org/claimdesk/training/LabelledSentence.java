package org.claimdesk.training;

import org.claimdesk.extraction.claim.Observation;
import org.claimdesk.extraction.claim.Setting;

/**
 * A sentence with its labels and what the model sees of it.
 *
 * @param source the set that it comes from
 * @param group the article or debate it comes from; a group is never split between training and
 *     testing
 */
record LabelledSentence(
    Source source, String group, boolean checkable, boolean worth, Observation seen) {

  /** How sentences of this kind come to be judged. */
  Setting setting() {
    return source == Source.DEBATES ? Setting.ALONE : Setting.ARTICLE;
  }

  /** Where labelled sentences come from. */
  enum Source {
    DEBATES,
    WIKINEWS,
    /** Articles written and labelled for this model. */
    OWN
  }
}
