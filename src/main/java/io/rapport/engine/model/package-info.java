/** What a model may contain here, checked before the engine sees it: in {@code lint}, in CI and at deployment. */
@NamedInterface("model")
@NullMarked
package io.rapport.engine.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
