package io.rapport.intake.early;

import java.time.Instant;

/**
 * An event that waits for its request, without what it says.
 *
 * @param id ours
 * @param event what the source's id of the event is found by
 * @param request what the source's id of the request is found by
 * @param type what it tells of the request, as a code
 * @param happenedAt when it happened there; when it came, if the source did not say
 */
public record EarlyEvent(
        String id, String source, String event, String request, String type, Instant happenedAt, Instant receivedAt) {}
