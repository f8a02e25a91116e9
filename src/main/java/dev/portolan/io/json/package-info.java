/**
 * The topology file: JSON to design and back, byte for byte, with every problem located; its schema; and the JSON that
 * the commands print. Start with {@link dev.portolan.io.json.DesignReader} and {@link dev.portolan.io.json.DesignFiles}.
 */
@NullMarked
package dev.portolan.io.json;

import org.jspecify.annotations.NullMarked;
