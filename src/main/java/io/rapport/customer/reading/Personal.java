package io.rapport.customer.reading;

import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.kernel.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A personal value on its way to somebody.
 *
 * @param kind what the read log calls it: a kind of fact, {@code name}, {@code exception-reason} …; no comma in it
 * @param clear null when there is none: nothing is shown, and nothing noted
 */
public record Personal(CustomerId customer, String kind, Sensitivity sensitivity, @Nullable String clear) {}
