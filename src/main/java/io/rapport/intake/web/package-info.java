/** Intake over HTTP: {@code POST /api/requests} and CloudEvents 1.0 on {@code POST /api/events}. */
@NullMarked
package io.rapport.intake.web;

import org.jspecify.annotations.NullMarked;
