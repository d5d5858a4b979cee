/**
 * Who of us knows whom: which person has had to do with which customer, by ids and counts. Says nothing about what was
 * said or written.
 */
@NamedInterface("acquaintance")
@NullMarked
package io.rapport.customer.acquaintance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
