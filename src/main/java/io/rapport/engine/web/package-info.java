/** How refusals look where the engine itself answers: engine REST, the webapps' API, and engine calls behind {@code /api}. */
@NullMarked
package io.rapport.engine.web;

import org.jspecify.annotations.NullMarked;
