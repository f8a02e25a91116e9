/**
 * Reads what {@code terraform show -json} prints, of a plan or a state: every resource of the azurerm and azapi providers
 * becomes one of Azure, with links recovered from the configuration where ids are not known before apply. Start with
 * {@link dev.portolan.io.importing.terraform.TerraformJson}; what attributes are called in Azure is in {@code azurerm.txt}
 * beside this package's resources.
 */
@NullMarked
package dev.portolan.io.importing.terraform;

import org.jspecify.annotations.NullMarked;
