/** What stewards see besides their tasks: the cases, and taking a merge back. */
@NullMarked
package io.rapport.stewardship.web;

import org.jspecify.annotations.NullMarked;
