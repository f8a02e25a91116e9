/** Advice about private endpoints and the way to the API server: the PRV rules. */
@NullMarked
package dev.portolan.guidance.privateaccess;

import org.jspecify.annotations.NullMarked;
