package org.claimdesk.server.claim;

import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.correction.Corrections;
import org.claimdesk.server.correction.ReadingKind;
import org.claimdesk.server.correction.ReadingPlace;
import org.claimdesk.server.correction.Readings;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.TimeMention;
import org.jdbi.v3.core.Handle;

/**
 * What claims were read to say before a person corrected them, in the database, among the changes
 * of their bounds: the newest of all is taken back first.
 */
@Singleton
class CorrectionEdits {
  /** Keeps a claim as it is, before one of its readings is corrected or restored. */
  void keep(Handle handle, Actor actor, Claim claim, ReadingPlace place) {
    Readings readings = claim.readings();
    handle
        .createUpdate(
            """
            insert into claim_edit (id, claim, kind, corrected, corrected_start, claim_before, evidence, reviews, dossiers,
                                    created_by)
            select :id, c.id, 'corrected', :corrected, :start, to_jsonb(c) - 'search', '[]', '{}', '[]', :by
            from claim c where c.id = :claim
            """)
        .bind("id", Keys.next())
        .bind("claim", claim.id())
        .bind("corrected", place.kind().code())
        .bind(
            "start",
            switch (place.kind()) {
              case FIGURE -> readings.figures().get(place.index()).start();
              case PERIOD -> readings.periods().get(place.index()).start();
              case SPEAKER -> null;
            })
        .bind("by", actor.id())
        .execute();
  }

  /** What a claim was read to say before a correction, and which reading that changed. */
  record Before(Readings readings, ReadingPlace place) {}

  /** What a claim was read to say before the correction of this key. */
  Before before(Handle handle, UUID edit) {
    return handle
        .createQuery(
            """
            select corrected, corrected_start, claim_before ->> 'quantities' as quantities, claim_before ->> 'times' as times,
                   claim_before ->> 'speaker' as speaker, claim_before ->> 'corrections' as corrections
            from claim_edit where id = :id
            """)
        .bind("id", edit)
        .map(
            (row, context) -> {
              String corrections = row.getString("corrections");
              Readings readings =
                  new Readings(
                      jsonList(row, "quantities", QuantityMention.class),
                      jsonList(row, "times", TimeMention.class),
                      row.getString("speaker"),
                      corrections == null ? null : Json.read(corrections, Corrections.class));
              var kind = ReadingKind.valueOf(text(row, "corrected").toUpperCase(Locale.ROOT));
              int start = row.getInt("corrected_start");
              return new Before(
                  readings,
                  switch (kind) {
                    case FIGURE -> new ReadingPlace(kind, at(readings.figures(), start));
                    case PERIOD -> new ReadingPlace(kind, at(readings.periods(), start));
                    case SPEAKER -> ReadingPlace.SPEAKER;
                  });
            })
        .one();
  }

  private static int at(List<? extends Span> spans, int start) {
    return spans.stream().map(Span::start).toList().indexOf(start);
  }
}
