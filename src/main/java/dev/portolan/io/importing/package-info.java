/**
 * Reads what teams already have: templates, exports, plans and manifests become a design. Formats that describe Azure
 * resources are read into {@link dev.portolan.io.importing.AzureResource}s first, whatever they look like, so that equal
 * resources give equal designs. Start reading there.
 */
@NullMarked
package dev.portolan.io.importing;

import org.jspecify.annotations.NullMarked;
