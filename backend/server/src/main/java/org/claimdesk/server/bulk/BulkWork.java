package org.claimdesk.server.bulk;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.claimdesk.server.audit.AuditLog.Noted;
import org.claimdesk.server.claim.Claim;
import org.jspecify.annotations.Nullable;

/**
 * One kind of change, made ready for a request.
 *
 * @param dossier the dossier that the claims are added to; null for another kind of change
 * @param refusal why a claim is left as it is; null when the change can be made
 * @param work makes the change for all claims that are not left out
 * @param told the action of the audit events
 * @param subject what kind of thing they are about
 * @param noted the event of one claim, as it was before
 */
record BulkWork(
    BulkAction action,
    @Nullable UUID dossier,
    Function<Claim, @Nullable BulkRefusal> refusal,
    Consumer<List<UUID>> work,
    String told,
    String subject,
    Function<Claim, Noted> noted) {}
