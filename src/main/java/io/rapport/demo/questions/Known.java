package io.rapport.demo.questions;

import io.rapport.kernel.CustomerId;
import java.util.Map;

/**
 * A made-up person of the company.
 *
 * @param facts kind of fact to its value, as the CRM says
 */
public record Known(CustomerId id, String name, Map<String, String> facts) {}
