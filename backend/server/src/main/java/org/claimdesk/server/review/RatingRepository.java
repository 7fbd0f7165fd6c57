package org.claimdesk.server.review;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;

/** The rating scales in the database. */
@Singleton
public class RatingRepository {

  /** Every scale, the default one first. */
  public List<RatingScale> scales(Handle handle) {
    Map<String, List<Rating>> ratings = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT id, scale, label, value, colour, shape, letter, definition FROM rating"
                + " ORDER BY scale, position")
        .map(
            (row, context) ->
                new Rating(
                    row.getString("id"),
                    row.getString("scale"),
                    row.getString("label"),
                    row.getObject("value", Integer.class),
                    row.getString("colour"),
                    row.getString("shape"),
                    row.getString("letter"),
                    row.getString("definition")))
        .forEach(
            rating -> ratings.computeIfAbsent(rating.scale(), id -> new ArrayList<>()).add(rating));
    return handle
        .createQuery("SELECT id, label, source FROM rating_scale ORDER BY id <> :first, id")
        .bind("first", RatingScale.DEFAULT)
        .map(
            (row, context) ->
                new RatingScale(
                    row.getString("id"),
                    row.getString("label"),
                    row.getString("source"),
                    ratings.getOrDefault(row.getString("id"), List.of())))
        .list();
  }

  /**
   * The scale with this id.
   *
   * @throws Problem 422 naming {@code scale} and the known ones when there is none
   */
  public RatingScale require(Handle handle, String id) {
    List<RatingScale> scales = scales(handle);
    return scales.stream()
        .filter(scale -> scale.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    "scale",
                    "There is no scale \""
                        + id
                        + "\"; the scales are "
                        + scales.stream().map(RatingScale::id).collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * The scales that a claim's verdict may be on: its dossiers' and its repeats', or all while it is
   * in none.
   */
  List<RatingScale> ofClaim(Handle handle, UUID claim) {
    List<String> asked =
        handle
            .createQuery(
                """
                SELECT DISTINCT d.scale
                FROM claim c JOIN claim g ON g.id = coalesce(c.repeats, c.id) OR g.repeats = coalesce(c.repeats, c.id)
                     JOIN dossier_claim m ON m.claim = g.id JOIN dossier d ON d.id = m.dossier
                WHERE c.id = :claim
                """)
            .bind("claim", claim)
            .mapTo(String.class)
            .list();
    return scales(handle).stream()
        .filter(scale -> asked.isEmpty() || asked.contains(scale.id()))
        .toList();
  }
}
