/** What waits in the demo company for stewards and privacy officers. */
@NullMarked
package io.rapport.demo.questions;

import org.jspecify.annotations.NullMarked;
