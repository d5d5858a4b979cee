/** By whose hours a request is counted: the customer's, the contract's, the team's, or the house's. */
@NullMarked
package io.rapport.request.hours;

import org.jspecify.annotations.NullMarked;
