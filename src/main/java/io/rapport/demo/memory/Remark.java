package io.rapport.demo.memory;

import org.jspecify.annotations.Nullable;

/**
 * What a colleague notes.
 *
 * @param consent the kind of fact that records the consent, where the category needs one; null where it does not
 */
public record Remark(String category, String source, String text, @Nullable String consent) {}
