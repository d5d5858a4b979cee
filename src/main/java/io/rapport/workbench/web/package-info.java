/** What the pages in Tasklist ask beyond the API. */
@NullMarked
package io.rapport.workbench.web;

import org.jspecify.annotations.NullMarked;
