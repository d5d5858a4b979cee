package io.rapport.commitments.bulk;

import io.rapport.notes.words.SpecialWords;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * {@link BulkCommitments}, beside {@link io.rapport.customer.bulk.BulkBeans}, for a command that runs without an engine. No
 * {@code @Configuration}, so that the application does not find it.
 */
@ComponentScan(basePackageClasses = BulkCommitments.class)
@Import(SpecialWords.class)
public class ToldBeans {}
