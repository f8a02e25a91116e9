/** The result of a check as the test report that build servers read. Start with {@link dev.portolan.io.junit.CheckJunit}. */
@NullMarked
package dev.portolan.io.junit;

import org.jspecify.annotations.NullMarked;
