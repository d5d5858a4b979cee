package io.rapport.intake;

/** What an event tells: the {@code data} of each type. Unknown fields are refused, so that a typing error is not lost. */
public sealed interface Happening permits Submission, About, Observed {}
