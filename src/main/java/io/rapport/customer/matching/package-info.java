/**
 * Which records are one person: weights after Fellegi and Sunter (1969), learnt from the data without labels, and three
 * answers: sure, ask a person, no. Pure: no database, no container, no clock. See {@code src/docs/matching.md}.
 */
@NamedInterface("matching")
@NullMarked
package io.rapport.customer.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
