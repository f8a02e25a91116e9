/**
 * Throws broken files at every reader: {@code mvn -Pfuzz -Dfuzz=arm}. What was once found stands as files in
 * {@code src/test/resources/fuzz} and is read again by each build.
 */
package dev.portolan.fuzz;
