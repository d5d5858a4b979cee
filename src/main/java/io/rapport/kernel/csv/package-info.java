/** Reports in CSV, safe to open in a spreadsheet. */
@NullMarked
package io.rapport.kernel.csv;

import org.jspecify.annotations.NullMarked;
