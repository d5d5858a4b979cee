package io.rapport.intake.dryrun;

import io.rapport.customer.likeness.Person;
import java.util.Map;

/**
 * A record of a customer file.
 *
 * @param facts what is known of the customer besides: kind to value, without empty ones
 * @param line where it begins in its file, from 1
 */
record CustomerRecord(Person person, Map<String, String> facts, long line) {}
