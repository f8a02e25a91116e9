/**
 * ARM templates, written by hand or compiled from Bicep, become the resources that they would deploy. Expressions are
 * evaluated as far as anybody can without deploying. Start with {@link dev.portolan.io.importing.arm.ArmTemplates}, then
 * {@link dev.portolan.io.importing.arm.Deployment}.
 */
@NullMarked
package dev.portolan.io.importing.arm;

import org.jspecify.annotations.NullMarked;
