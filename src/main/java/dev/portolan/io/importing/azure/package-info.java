/**
 * Makes designs of Azure's resources. {@link dev.portolan.io.importing.azure.ResourceJson} reads what Azure itself says
 * of them; {@link dev.portolan.io.importing.azure.AzureDesign}, where to start reading, turns the resources of any
 * format into components and links, type by type.
 */
@NullMarked
package dev.portolan.io.importing.azure;

import org.jspecify.annotations.NullMarked;
