/**
 * The functions of ARM templates, a family in each class. Start with
 * {@link dev.portolan.io.importing.arm.function.Functions}.
 */
@NullMarked
package dev.portolan.io.importing.arm.function;

import org.jspecify.annotations.NullMarked;
