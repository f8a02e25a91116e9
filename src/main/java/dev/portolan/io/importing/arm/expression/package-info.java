/**
 * The expressions of ARM templates, such as {@code [concat('vnet-', parameters('name'))]}: their grammar, their values,
 * and values that nobody knows before the template is deployed. Start with
 * {@link dev.portolan.io.importing.arm.expression.Expression}, then {@link dev.portolan.io.importing.arm.expression.Opaque}.
 */
@NullMarked
package dev.portolan.io.importing.arm.expression;

import org.jspecify.annotations.NullMarked;
